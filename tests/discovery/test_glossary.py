"""The glossary: whole in every language, and what it makes of a question."""

import pytest

from counterpart.discovery import glossary

TERMS = [line for line in glossary.lines() if line["kind"] == "term"]


def test_it_holds_the_promised_number_of_terms_once_each() -> None:
    names = [line["en"].lower() for line in TERMS]

    assert len(names) >= 300
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", glossary.LANGUAGES)
def test_every_term_is_said_in_every_language(language: str) -> None:
    assert [line["en"] for line in TERMS if not line[language].strip()] == []


def test_no_line_holds_an_empty_way_of_saying_it() -> None:
    for line in glossary.lines():
        for language in glossary.LANGUAGES:
            ways = line[language].split(glossary.SEPARATOR) if line[language] else []
            assert all(way.strip() for way in ways), line["en"]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Les routes de desserte rurale sont coupées", "fr", ["feeder road"]),
        ("Los maestros no vienen a la escuela", "es", ["teacher", "school"]),
        ("As escolas não têm professores", "pt", ["school", "teacher"]),
        ("المدارس بلا معلمين", "ar", ["school", "teacher"]),
        ("Школам не хватает учителей", "ru", ["school", "teacher"]),
        ("学校缺教师", "zh-hans", ["school", "teacher"]),
    ],
)
def test_a_question_is_said_in_english_word_by_word(
    text: str, language: str, words: list[str]
) -> None:
    said = glossary.in_english(text, language)

    assert all(word in said.text.lower() for word in words), said.text
    assert 0.3 < said.share <= 1


@pytest.mark.parametrize("text", ["", "…", "xyzzy plugh", "\U0001f600"])
def test_what_it_does_not_know_it_says_it_does_not_know(text: str) -> None:
    assert glossary.in_english(text, "fr").share == 0.0
