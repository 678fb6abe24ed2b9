"""What the first version promises of the library it ships."""

from datetime import date

import pytest

from counterpart.library.actions import STARTER
from counterpart.library.models import Case, Source
from counterpart.library.rules.prose import plain, sentences
from counterpart.library.vocabulary import Family

pytestmark = pytest.mark.usefixtures("library")
PROSE = ("summary", "problem", "what_was_done", "what_went_wrong", "lessons", "may_not_fit")


def test_every_file_is_a_case() -> None:
    assert Case.objects.count() == len(list(STARTER.glob("*.md"))) >= 12


@pytest.mark.parametrize("family", Family.values)
def test_a_family_has_six_countries_four_lead_approaches_and_a_sober_case(family: str) -> None:
    cases = list(Case.objects.filter(family=family))

    assert len({c.country_id for c in cases}) >= 6
    assert len({c.lead_approach for c in cases}) >= 4
    assert any(c.is_sober for c in cases)


def test_no_sentence_stands_in_two_cases() -> None:
    seen: dict[str, str] = {}
    for case in Case.objects.all():
        for name in PROSE:
            for sentence in sentences(plain(getattr(case, name))):
                assert seen.setdefault(sentence, case.slug) == case.slug


def test_no_source_was_seen_in_the_future() -> None:
    assert not Source.objects.filter(seen_date__gt=date.today()).exists()
