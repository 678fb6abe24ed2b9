import pytest

from counterpart.discovery.rules.language import language_of

ALL = {"en", "fr", "es", "pt", "ar", "ru", "zh-hans"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Former fighters come home and their villages fear them.", "en"),
        ("Les anciens combattants rentrent sans travail et les villages les craignent.", "fr"),
        ("Los excombatientes vuelven sin trabajo y sus vecinos los temen.", "es"),
        ("Os ex-combatentes voltam para casa e não têm trabalho.", "pt"),
        ("يعود المقاتلون إلى قراهم دون عمل", "ar"),
        ("Бывшие бойцы возвращаются без работы", "ru"),
        ("前战斗人员回家后没有工作", "zh-hans"),
        ("L'eau n'arrive plus dans nos quartiers", "fr"),
        ("Nadie paga el impuesto", "es"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert language_of(text, among=ALL, otherwise="en") == language


@pytest.mark.parametrize("otherwise", ["en", "fr"])
def test_a_single_noun_is_read_in_the_language_of_the_page(otherwise: str) -> None:
    assert language_of("sanitation", among=ALL, otherwise=otherwise) == otherwise


def test_only_the_languages_that_can_be_searched_are_found() -> None:
    text = "Os ex-combatentes voltam para casa e não têm trabalho."

    assert language_of(text, among={"en", "fr"}, otherwise="en") == "en"
    assert language_of("Бывшие бойцы", among={"en"}, otherwise="en") == "en"
