"""What a country was then, like and unlike the asker's now: values of the record in phrases."""

import pytest

from counterpart.countries.models import Country
from counterpart.countries.queries import country, fetch_by_year, income_group, people
from counterpart.discovery.context import Context, context_of, like_then, likeness, unlike_then

pytestmark = pytest.mark.usefixtures("library")
NOW = 2026


def compared(there: str, then: int | None, here: str = "UGA") -> Context:
    both = [country(there), country(here)]
    fetch_by_year(both)
    return context_of(both[0], then, both[1], NOW)


def test_it_tells_of_the_year_in_which_it_happened() -> None:
    china = compared("CHN", 1995)

    assert china.incomes is not None
    assert china.incomes[1] == "L"
    assert compared("CHN", 2020).incomes is not None
    assert compared("CHN", 2020).incomes != china.incomes


def test_each_phrase_stands_on_one_side_only() -> None:
    context = compared("RWA", 2010)

    told = like_then(context, "en") + unlike_then(context, "en")

    assert len(told) == len(set(told)) >= 4


def test_a_shared_language_and_region_are_like_and_no_language_in_common_is_unlike() -> None:
    kenya, brazil = compared("KEN", 2015), compared("BRA", 2015)

    assert any("English" in said for said in like_then(kenya, "en"))
    assert "Sub-Saharan Africa" in like_then(kenya, "en")
    assert "no working language in common" in unlike_then(brazil, "en")
    assert "Latin America and the Caribbean" in unlike_then(brazil, "en")


def test_people_are_said_as_the_record_has_them() -> None:
    context = compared("IND", 2010)
    assert context.people is not None

    said = next(s for s in unlike_then(context, "en") if "people then" in s)

    assert said.startswith(f"{context.people[1] / 1e6:.0f} million people then")


def test_where_the_year_is_not_known_nothing_of_then_is_said() -> None:
    context = compared("RWA", None)

    assert [context.incomes, context.people, context.fragile] == [None, None, None]
    assert not any("then" in said for said in unlike_then(context, "en"))


def test_a_country_is_most_like_itself() -> None:
    both = [country("KEN"), country("KEN")]
    fetch_by_year(both)

    assert likeness(both[0], NOW - 1, both[1], NOW - 1) == pytest.approx(1.0)
    assert likeness(both[0], None, both[1], NOW) < 1


def test_values_fetched_for_many_are_those_of_the_record() -> None:
    alone, many = country("KEN"), [country("KEN"), country("KEN"), country("UGA")]

    fetch_by_year(many)

    assert many[0].by_year is many[1].by_year is not many[2].by_year
    for year in (1995, 2010, 2024):
        assert income_group(many[0], year) == income_group(alone, year)
        assert people(many[0], year) == people(alone, year)
    assert Country.by_year is None
