"""Programmes under filters, and the numbers that stand at each choice."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from counterpart.library.programmes import actions
from counterpart.library.programmes.actions import Suggested, suggest
from counterpart.library.programmes.browsing import FACETS, Found, lines_of, shelf, under
from counterpart.library.programmes.models import Programme
from counterpart.sources.records import DataSet, Sector, Status, Undertaking
from tests.library.programmes.cast import programme, rated, row, taken_in

pytestmark = pytest.mark.django_db
NOW = 2026
OTHER = DataSet(key="other", title="Another register", publisher="Somebody")


def found(**filters: str) -> Found:
    return under(filters, shelf(version=object(), year=NOW))


def titles(**filters: str) -> list[str]:
    return [line.title for line in lines_of(found(**filters).ids)]


def sectors(code: str) -> tuple[Sector, ...]:
    return (Sector(scheme="dac", code=code),)


def named(name: str, **told: Any) -> Undertaking:
    return row(name, titles={"en": name}, **told)


def years(name: str, first: int | None, last: int | None, **told: Any) -> Undertaking:
    return named(
        name,
        approval_date=f"{first}-03-01" if first else None,
        end_date=f"{last}-03-01" if last else None,
        **told,
    )


@pytest.fixture
def four() -> None:
    taken_in(
        named("water", sectors=sectors("140"), ratings=(rated("Satisfactory"),)),
        named("school", sectors=sectors("112"), places=("France",)),
        named("clinic", sectors=sectors("122"), status=Status.ACTIVE),
        named("across", external_id="other:1", data_set=OTHER, places=("Malawi", "Zambia")),
    )
    suggest(
        suggestions=[
            Suggested(
                programme=programme("school").pk,
                family="learning-in-primary-school",
                family_confidence=0.8,
                lead_approach="structured-teaching",
                approach_confidence=0.7,
            )
        ]
    )


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("sector", "water-and-sanitation", {"water"}),
        ("family", "learning-in-primary-school", {"school"}),
        ("lead_approach", "structured-teaching", {"school"}),
        ("outcome", "achieved", {"water"}),
        ("outcome", "unknown", {"school", "clinic", "across"}),
        ("status", "active", {"clinic"}),
        ("region", "SSF", {"water", "clinic", "across"}),
        ("country", "MWI", {"water", "clinic"}),
        ("decade", "2000s", {"water", "school", "clinic", "across"}),
        ("decade", "2020s", {"clinic"}),
        ("decade", "1990s", set()),
        ("data_set", "other", {"across"}),
    ],
)
def test_a_filter_leaves_the_programmes_that_fit(facet: str, value: str, left: set[str]) -> None:
    assert set(titles(**{facet: value})) == left


@pytest.mark.usefixtures("four")
def test_filters_combine() -> None:
    assert set(titles(country="MWI", status="finished")) == {"water"}
    assert titles(country="FRA", status="active") == []


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("odd", ["nonsense", "'; DROP TABLE library_programme; --", "ﷺ" * 3000])
def test_a_value_that_nobody_knows_fits_no_programme(facet: str, odd: str) -> None:
    nothing = found(**{facet: odd})

    assert list(nothing.ids) == []
    assert nothing.counts.without == {facet: 4}


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"region": "SSF"},
        {"region": "SSF", "status": "finished", "decade": "2000s"},
        {"country": "FRA", "data_set": "other"},
        {"sector": "nonsense", "outcome": "unknown"},
    ],
)
def test_each_number_is_what_the_filter_would_leave_beside_the_others(
    chosen: dict[str, str],
) -> None:
    counts = found(**chosen).counts

    for facet in FACETS:
        for value, number in counts.leaves[facet].items():
            assert number == len(found(**{**chosen, facet: value}).ids) > 0, (facet, value)
    for facet in chosen:
        beside = {f: v for f, v in chosen.items() if f != facet}
        assert counts.without[facet] == len(found(**beside).ids)


@pytest.mark.usefixtures("four")
def test_what_is_not_known_is_no_choice() -> None:
    leaves = found().counts.leaves

    assert sum(leaves["sector"].values()) == 3
    assert leaves["family"] == {"learning-in-primary-school": 1}
    assert leaves["country"] == {"MWI": 2, "FRA": 1}


@pytest.mark.parametrize(
    ("first", "last", "status", "touched"),
    [
        (1989, 2001, Status.FINISHED, ["1980s", "1990s", "2000s"]),
        (1995, None, Status.FINISHED, ["1990s"]),
        (None, 2001, Status.FINISHED, ["2000s"]),
        (None, None, Status.FINISHED, []),
        (2014, None, Status.ACTIVE, ["2010s", "2020s"]),
        (2014, 2019, Status.ACTIVE, ["2010s", "2020s"]),
        (None, None, Status.ACTIVE, []),
        (2031, None, Status.ACTIVE, ["2030s"]),
        (1995, None, Status.DROPPED, ["1990s"]),
    ],
)
def test_a_programme_counts_in_every_decade_that_its_years_touch(
    first: int | None, last: int | None, status: Status, touched: list[str]
) -> None:
    taken_in(years("one", first, last, status=status))

    counted = found().counts.leaves["decade"]

    assert counted == dict.fromkeys(touched, 1)
    assert all(titles(decade=decade) == ["one"] for decade in touched)


def test_the_most_recent_come_first_and_those_without_a_year_last() -> None:
    taken_in(
        years("d", None, None),
        years("c", 1990, 1995),
        years("b", 2010, 2011),
        years("a", 2010, 2012),
    )

    assert titles() == ["a", "b", "c", "d"]
    assert [Programme.objects.get(pk=pk).title for pk in found().ids] == ["a", "b", "c", "d"]


@pytest.mark.usefixtures("four")
def test_the_withdrawn_are_neither_shown_nor_counted() -> None:
    before = found()
    actions.withdraw(external_id="invented:school")

    assert "FRA" not in found().counts.leaves["country"]
    assert "school" not in titles()
    assert "school" not in [line.title for line in lines_of(before.ids)]


@pytest.mark.usefixtures("four")
def test_what_they_are_filtered_by_is_read_once_for_each_version(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    version = object()

    with django_assert_num_queries(1):
        shelf(version=version, year=NOW)
    with django_assert_num_queries(0):
        again = shelf(version=version, year=NOW)
        under({"status": "finished", "decade": "2000s"}, again)
    with django_assert_num_queries(1):
        shelf(version=object(), year=NOW)


@pytest.mark.parametrize("number", [1, 40])
def test_lines_come_in_one_query_without_their_longest_texts(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    taken_in(*(row(str(n)) for n in range(number)))
    ids = found().ids

    with django_assert_num_queries(1):
        lines = list(lines_of(ids))
        told = [(line.country and line.country.names, line.data_set.title) for line in lines]

    assert len(told) == number
    assert "summary" in lines[0].get_deferred_fields()


def test_an_empty_library_leaves_nothing_to_choose() -> None:
    nothing = found()

    assert list(nothing.ids) == []
    assert nothing.counts.leaves == {facet: {} for facet in FACETS}
