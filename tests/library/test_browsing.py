"""Cases under filters, and the numbers that stand at each choice."""

import pytest
from pytest_django import DjangoAssertNumQueries

from counterpart.countries.models import Country
from counterpart.library.browsing import FACETS, as_lines, cases_under, counts_under
from counterpart.library.models import Case
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome
from tests.library.cast import invented, store

pytestmark = pytest.mark.usefixtures("empty_library")
NOW = 2026


def slugs(**filters: str) -> set[str]:
    return set(cases_under(filters, year=NOW).values_list("slug", flat=True))


@pytest.fixture
def three(empty_library: None) -> None:
    store(
        invented("land", country_id="FRA", outcome=Outcome.ACHIEVED),
        invented("cash", country_id="RWA", evidence=Evidence.EXPERIMENT),
        invented(
            "cattle",
            country_id="RWA",
            family=Family.VERY_POOR,
            lead_approach=Approach.ASSET_TRANSFER,
        ),
    )


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("family", Family.VERY_POOR, {"cattle"}),
        ("lead_approach", Approach.CASH_GRANT, {"land", "cash"}),
        ("outcome", Outcome.ACHIEVED, {"land"}),
        ("evidence", Evidence.EXPERIMENT, {"cash"}),
        ("region", "SSF", {"cash", "cattle"}),
        ("country", "FRA", {"land"}),
        ("decade", "2000s", {"land", "cash", "cattle"}),
        ("decade", "1990s", set()),
    ],
)
def test_a_filter_leaves_the_cases_that_fit(facet: str, value: str, left: set[str]) -> None:
    assert slugs(**{facet: value}) == left


@pytest.mark.usefixtures("three")
def test_filters_combine() -> None:
    assert slugs(country="RWA", family=Family.EX_COMBATANTS) == {"cash"}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("odd", ["nonsense", "'; DROP TABLE library_case; --", "ﷺ" * 3000])
def test_a_value_that_nobody_knows_fits_no_case(facet: str, odd: str) -> None:
    assert slugs(**{facet: odd}) == set()
    assert counts_under({facet: odd}, year=NOW).without == {facet: 3}


def test_a_case_counts_in_every_decade_its_years_touch() -> None:
    store(
        invented("ended", first_year=1989, last_year=2001),
        invented("going-on", first_year=2014, last_year=None, is_ongoing=True),
        invented("end-unknown", first_year=1995, last_year=None),
        invented("to-begin", first_year=2031, last_year=None, is_ongoing=True),
    )

    found = counts_under({}, year=NOW).leaves["decade"]

    assert found == {"1980s": 1, "1990s": 2, "2000s": 1, "2010s": 1, "2020s": 1, "2030s": 1}
    for decade, number in found.items():
        assert len(slugs(decade=decade)) == number


@pytest.mark.usefixtures("three")
def test_each_number_is_what_the_filter_would_leave_beside_the_others() -> None:
    chosen = {"country": "RWA", "family": str(Family.EX_COMBATANTS)}

    counts = counts_under(chosen, year=NOW)

    assert counts.leaves["family"] == {Family.EX_COMBATANTS: 1, Family.VERY_POOR: 1}
    assert counts.leaves["country"] == {"FRA": 1, "RWA": 1}
    assert counts.without == {"country": 2, "family": 2}
    for facet, values in counts.leaves.items():
        for value, number in values.items():
            assert len(slugs(**{**chosen, facet: value})) == number, (facet, value)


@pytest.mark.usefixtures("three")
def test_the_withdrawn_are_neither_shown_nor_counted() -> None:
    Case.objects.filter(slug="land").update(withdrawn_at="2026-01-01T00:00Z")

    assert slugs() == {"cash", "cattle"}
    assert "FRA" not in counts_under({}, year=NOW).leaves["country"]


def test_a_country_without_a_region_is_no_choice_of_region() -> None:
    store(invented("gone", country_id="YUG"))

    counts = counts_under({}, year=NOW)

    assert Country.objects.get(pk="YUG").bank_region == ""
    assert counts.leaves["country"] == {"YUG": 1}
    assert "region" not in counts.leaves


@pytest.mark.parametrize("cases", [0, 1, 40])
def test_all_numbers_come_in_one_query(
    cases: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    store(*(invented(f"case-{n}") for n in range(cases)))

    for filters in ({}, {"outcome": "mixed", "decade": "1990s", "region": "SSF"}):
        with django_assert_num_queries(1):
            counts_under(filters, year=NOW)


def test_lines_come_newest_first_and_without_their_long_texts(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    store(
        invented("b-old", first_year=1990),
        invented("b-new", first_year=2010, last_year=2011),
        invented("a-new", first_year=2010, last_year=2011),
    )

    with django_assert_num_queries(2):  # the second fetches titles in other languages
        lines = list(as_lines(Case.objects.all()))
        names = [line.country.names for line in lines]

    assert [line.slug for line in lines] == ["a-new", "b-new", "b-old"]
    assert "what_was_done" in lines[0].get_deferred_fields()
    assert len(names) == 3
