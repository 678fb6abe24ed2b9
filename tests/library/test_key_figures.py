"""The key figure of a case comes with its words, its baseline and no query of its own."""

from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from counterpart.library.key_figures import KeyFigure, key_figure
from counterpart.library.models import Case
from counterpart.library.queries import with_parts

pytestmark = pytest.mark.usefixtures("library")


def key_of(slug: str) -> KeyFigure:
    found = key_figure(Case.objects.get(slug=slug))
    assert found
    return found


def test_a_result_comes_with_its_baseline_and_its_evidence() -> None:
    key = key_of("tza-village-run-conditional-grants")

    assert key.figure.value == Decimal("61.1")
    assert key.baseline
    assert key.baseline.value == Decimal("69.2")
    assert key.words.startswith("Households below the basic needs line")
    assert key.evidence == "experiment"


def test_the_author_may_take_another_result() -> None:
    assert key_of("ind-bihar-right-to-paid-work").figure.value == 1


def test_the_author_may_take_the_scale() -> None:
    key = key_of("tgo-cash-by-mobile-phone")

    assert (key.figure.value, key.evidence, key.baseline) == (Decimal(920000), "", None)
    assert key.words == "people paid in all, as given by the programme's partners"


def test_a_case_without_figures_has_none() -> None:
    case = Case.objects.get(slug="tgo-cash-by-mobile-phone")
    case.figures.all().delete()

    assert key_figure(case) is None


def test_every_case_of_the_starter_library_has_one_in_no_further_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    cases = list(with_parts(Case.objects.all()))

    with django_assert_num_queries(0):
        assert all(key_figure(case) for case in cases)
