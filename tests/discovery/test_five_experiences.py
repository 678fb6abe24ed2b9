"""The main job on the real library."""

import pytest

from counterpart.countries.queries import country
from counterpart.discovery.answers import Answer
from counterpart.discovery.cases import near_cases
from counterpart.discovery.encoder import encoder
from counterpart.discovery.floor import floor
from counterpart.discovery.json_form import as_json
from counterpart.discovery.passages import quotable
from counterpart.discovery.queries import five_experiences
from counterpart.discovery.readings import readings
from counterpart.discovery.rules.question import question
from counterpart.library.models import Case, Translation
from counterpart.library.rules.prose import plain, sentences, whole_sentences
from counterpart.library.vocabulary import Family
from counterpart.library.wording import Wording

pytestmark = pytest.mark.usefixtures("library")
FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"
FRENCH = (
    "Les enfants restent des années à l’école et ne savent toujours pas lire une phrase simple."
)
POOR = (
    "The poorest families in our villages go hungry, and our help goes to those who know the chief"
)


def asked(text: str, who: str = "UGA", seats: int = 5) -> Answer:
    return five_experiences(text, country=country(who), seats=seats)[1]


@pytest.mark.parametrize("text", [FIGHTERS, POOR])
def test_five_other_countries_with_different_approaches_and_a_sober_one(text: str) -> None:
    cases = asked(text).cases

    assert len(cases) == 5
    assert len({c.country_id for c in cases} - {"UGA"}) == 5
    assert len({c.lead_approach for c in cases}) >= 4
    assert any(c.is_sober for c in cases)


def test_all_are_about_the_problem() -> None:
    families = {e.case.family for e in asked(FIGHTERS).written}

    assert families == {"reintegration-of-ex-combatants"}


def test_the_same_question_gives_the_same_answer() -> None:
    first, second = ([(e.case.pk, e.score, e.why) for e in asked(POOR).written] for _ in "ab")

    assert first == second


def test_none_is_below_the_floor() -> None:
    assert all(e.score >= floor() for e in asked(POOR, seats=40).experiences)


def test_the_reasons_are_words_of_the_record() -> None:
    answer = asked(FIGHTERS)
    for experience in answer.written:
        case = experience.case
        assert experience.why.text in sentences(case.problem)
        for sentence in whole_sentences(experience.caution):
            assert sentence in plain(case.may_not_fit)
        assert str(case.get_lead_approach_display()).lower() in experience.differs.lower()
        for other in answer.written:
            if other is not experience:
                label = str(other.case.get_lead_approach_display()).lower()
                assert label in experience.differs.lower()


def test_why_is_the_sentence_of_the_problem_nearest_to_the_question() -> None:
    vector = encoder().encode_long([FIGHTERS])
    for experience in asked(FIGHTERS).written:
        quotes = quotable(Wording(experience.case, None))
        nearest = quotes[int((encoder().encode(quotes) @ vector).argmax())]
        assert experience.why.text == nearest


def test_alone_there_is_nothing_to_differ_from() -> None:
    (alone,) = asked(FIGHTERS, seats=1).experiences

    assert alone.differs == ""


def test_no_two_experiences_give_the_same_reasons() -> None:
    experiences = asked(FIGHTERS).written

    assert len({e.why.text for e in experiences}) == 5
    assert len({e.differs for e in experiences}) == 5
    assert len({e.caution for e in experiences}) == 5


def test_the_json_has_the_documented_names() -> None:
    told = as_json(asked(FIGHTERS), took_ms=1.234)

    assert list(told) == ["country", "took_ms", "experiences"]
    assert told["took_ms"] == 1.2
    assert list(told["experiences"][0]) == [
        "rank", "kind", "case", "programme", "external_id", "title", "country", "lead_approach",
        "approaches", "period", "family", "summary", "outcome", "evidence", "cost", "results",
        "why", "why_language", "why_matched", "differs",
        "caution", "sources", "score",
    ]  # fmt: skip


def test_programmes_are_not_offered_before_there_are_any() -> None:
    _choice, answer = five_experiences(FIGHTERS, country=country("UGA"), offered="programmes")

    assert answer.experiences == ()


FRENCH = (
    "Les enfants restent des années à l’école et ne savent toujours pas lire une phrase simple."
)


def test_a_question_is_answered_in_its_own_language() -> None:
    experiences = asked(FRENCH, "MOZ").written

    assert len(experiences) == 5
    assert {e.why.language for e in experiences} == {"fr"}
    assert {e.case.family for e in experiences} == {Family.PRIMARY_SCHOOL}


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (FIGHTERS, ["en"]),
        (FRENCH, ["fr", "en"]),
        ("Los niños no saben leer en la escuela", ["es", "en"]),
        ("As crianças não sabem ler na escola", ["en"]),
        ("дети в школе не умеют читать", ["en"]),
    ],
)
def test_a_question_is_read_as_it_is_written_where_that_is_held_and_in_english(
    text: str, languages: list[str]
) -> None:
    assert [r.language for r in readings(question(text))] == languages


def test_one_translation_does_not_switch_a_language_over() -> None:
    Translation.objects.filter(language="fr").exclude(case__slug="zmb-catch-up-hour").delete()

    assert [r.language for r in readings(question(FRENCH))] == ["en"]


def test_a_case_without_a_translation_is_compared_in_its_own_language() -> None:
    case = Case.objects.get(slug="zmb-catch-up-hour")
    case.translations.all().delete()
    case.passages.exclude(language="en").delete()

    near = near_cases(readings(question(FRENCH))[:1], country("UGA"))

    assert case.pk in near.scores
