"""What a family, a country's neighbourhood and the lists of sources hold."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from counterpart.countries.models import Country
from counterpart.library.by_country import cases_around, cases_of, counted
from counterpart.library.family_overview import CASES_SHOWN, overview
from counterpart.library.models import Case, Figure, Source
from counterpart.library.provenance import data_sets, how_much, publishers
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome
from tests.library.cast import invented, store

pytestmark = pytest.mark.usefixtures("empty_library")


def test_a_family_lays_its_lead_approaches_side_by_side() -> None:
    store(
        invented("works", lead_approach=Approach.PUBLIC_WORKS, outcome=Outcome.NOT_ACHIEVED),
        invented("cash-1", evidence=Evidence.TESTIMONY, outcome=Outcome.ACHIEVED),
        invented("cash-2", evidence=Evidence.QUASI_EXPERIMENT),
        invented("elsewhere", family=Family.VERY_POOR),
    )

    seen = overview(Family.EX_COMBATANTS)

    assert seen.number == 3
    assert seen.outcomes == {Outcome.ACHIEVED: 1, Outcome.MIXED: 1, Outcome.NOT_ACHIEVED: 1}
    assert [led.approach for led in seen.led] == [Approach.CASH_GRANT, Approach.PUBLIC_WORKS]
    assert seen.led[0].strongest == Evidence.QUASI_EXPERIMENT
    assert {case.slug for case in seen.led[0].cases} == {"cash-1", "cash-2"}


def test_a_family_counts_what_stands_beside_the_lead() -> None:
    store(
        invented("one", other_approaches=["fee-waiver", "public-works"]),
        invented("two", other_approaches=["fee-waiver"]),
    )

    beside = overview(Family.EX_COMBATANTS).beside

    assert beside == [(Approach.FEE_WAIVER, 2), (Approach.PUBLIC_WORKS, 1)]


def test_of_a_large_family_the_newest_cases_are_shown_and_all_are_counted() -> None:
    store(*(invented(f"case-{n}", first_year=1980 + n, last_year=2020) for n in range(30)))

    led = overview(Family.EX_COMBATANTS).led[0]

    assert led.number == 30
    assert [c.first_year for c in led.cases] == list(range(2009, 2009 - CASES_SHOWN, -1))


def test_cases_around_are_of_the_region_and_the_nearest_stand_first() -> None:
    store(
        invented("kenya", country_id="KEN", first_year=1990),
        invented("rwanda", country_id="RWA", first_year=1990),
        invented("chile", country_id="CHL"),
    )
    Country.objects.filter(pk="KEN").update(subregion="999")
    Country.objects.filter(pk="RWA").update(subregion="998")
    Country.objects.filter(pk="BDI").update(subregion="998")
    store(invented("newer-kenya", country_id="KEN", first_year=2003))

    around = cases_around(Country.objects.get(pk="BDI"))

    assert [case.slug for case in around] == ["rwanda", "newer-kenya", "kenya"]


def test_a_state_without_a_region_has_no_neighbourhood() -> None:
    store(invented("gone", country_id="YUG"), invented("also-gone", country_id="CSK"))

    assert list(cases_around(Country.objects.get(pk="YUG"))) == []
    assert [c.slug for c in cases_of(Country.objects.get(pk="YUG"))] == ["gone"]


def test_countries_are_counted_with_their_cases_but_not_with_the_withdrawn() -> None:
    store(
        invented("shown", country_id="RWA"),
        invented("gone", country_id="RWA", withdrawn_at="2026-01-01T00:00Z"),
    )

    numbers = {c.country.iso3: c.cases for c in counted(Country.objects.all())}

    assert numbers["RWA"] == 1
    assert numbers["FRA"] == 0


def source(case: Case, number: int, publisher: str, **fields: Any) -> Source:
    given = {"title": "A report", "url": "https://example.org/", "seen_date": date(2026, 1, 1)}
    return Source.objects.create(case=case, number=number, publisher=publisher, **given | fields)


def figure(of: Source) -> None:
    Figure.objects.create(
        case=of.case, source=of, position=1, role="fact", what="people", value=1, unit="people",
        printed="1", where="page 1",
    )  # fmt: skip


@pytest.fixture
def rested(empty_library: None) -> None:
    """Two cases on three sources, and one withdrawn on a fourth."""
    store(invented("one"), invented("two"), invented("gone", withdrawn_at="2026-01-01T00:00Z"))
    one, two, gone = (Case.objects.get(slug=s) for s in ("one", "two", "gone"))
    figure(source(one, 1, "Office of Ostrania"))
    source(one, 2, "Office of Ostrania")
    data = source(two, 1, "Bank of Westria", dataset="P1", licence="CC BY 4.0", year=2025)
    figure(data)
    figure(data)
    figure(source(gone, 1, "Bank of Westria"))


@pytest.mark.usefixtures("rested")
def test_publishers_are_counted_by_what_rests_on_them() -> None:
    found = {p.name: (p.sources, p.cases, p.figures) for p in publishers()}

    assert found == {"Bank of Westria": (1, 1, 2), "Office of Ostrania": (2, 1, 1)}
    assert [p.name for p in publishers()] == ["Bank of Westria", "Office of Ostrania"]


@pytest.mark.usefixtures("rested")
def test_data_sets_are_named_with_their_licence() -> None:
    (found,) = data_sets()

    assert (found.licence, found.year, found.cases) == ("CC BY 4.0", 2025, 1)


@pytest.mark.usefixtures("rested")
def test_what_is_held_is_counted_with_what_was_checked() -> None:
    Case.objects.filter(slug="one").update(checked_date=date(2026, 2, 2), country="RWA")

    held = how_much()

    assert (held.cases, held.countries, held.checked, held.sober) == (2, 2, 1, 2)


@pytest.mark.parametrize(
    ("ask", "queries"),
    [
        (lambda: overview(Family.EX_COMBATANTS), 4),
        (publishers, 2),
        (data_sets, 1),
        (how_much, 1),
        (lambda: counted(Country.objects.all()), 1),
    ],
    ids=["family", "publishers", "data sets", "how much", "countries"],
)
@pytest.mark.parametrize("cases", [0, 1, 40])
def test_the_number_of_queries_is_fixed(
    cases: int,
    ask: Callable[[], object],
    queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    store(*(invented(f"case-{n}", other_approaches=["fee-waiver"]) for n in range(cases)))

    with django_assert_num_queries(queries if cases or queries < 4 else queries - 1):
        ask()
