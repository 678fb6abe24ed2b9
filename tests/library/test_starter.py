"""What is promised of the library that we ship."""

from datetime import date

import pytest

from counterpart.commands import check_library
from counterpart.countries.models import IncomeGroup
from counterpart.countries.queries import income_group
from counterpart.library.actions import STARTER
from counterpart.library.models import Case, Source
from counterpart.library.rules.prose import plain, sentences
from counterpart.library.vocabulary import Family
from counterpart.library.wording import wording

pytestmark = pytest.mark.usefixtures("library")
PROSE = ("summary", "problem", "what_was_done", "what_went_wrong", "lessons", "may_not_fit")


def test_every_file_is_a_case() -> None:
    assert Case.objects.count() == len(list(STARTER.glob("*.md"))) >= 64


def test_nothing_is_wrong_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_library.run([]) == 0, capsys.readouterr().out


def test_it_is_of_all_the_world() -> None:
    cases = Case.objects.select_related("country")
    rich = {c.country_id for c in cases if income_group(c.country, 2025) == IncomeGroup.HIGH}
    regions = {"EAS", "ECS", "LCN", "MEA", "NAC", "SAS", "SSF"}

    assert len({c.country_id for c in cases}) >= 45
    assert {c.country.bank_region for c in cases} >= regions
    assert len({(c.country_id, c.place) for c in cases if c.place}) >= 6
    assert len(rich) >= 6


@pytest.mark.parametrize(
    ("family", "countries"),
    [
        (family, {Family.EX_COMBATANTS: 10, Family.VERY_POOR: 12}.get(family, 7))
        for family in Family
    ],
)
def test_a_family_has_countries_four_lead_approaches_and_two_sober_cases(
    family: Family, countries: int
) -> None:
    cases = list(Case.objects.filter(family=family))

    assert len({c.country_id for c in cases}) >= countries
    assert len({c.lead_approach for c in cases}) >= 4
    assert sum(c.is_sober for c in cases) >= 2


def test_every_case_was_checked_by_somebody_who_did_not_write_it() -> None:
    assert list(Case.objects.filter(checked_date=None)) == []


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_case_is_translated_and_says_of_which_version(language: str) -> None:
    for case in Case.objects.prefetch_related("translations"):
        words = wording(case, language)
        assert words.translation, case
        assert words.is_of_this_version, case


def test_no_sentence_stands_in_two_cases() -> None:
    seen: dict[str, str] = {}
    for case in Case.objects.all():
        for name in PROSE:
            for sentence in sentences(plain(getattr(case, name))):
                assert seen.setdefault(sentence, case.slug) == case.slug


def test_no_source_was_seen_in_the_future() -> None:
    assert not Source.objects.filter(seen_date__gt=date.today()).exists()
