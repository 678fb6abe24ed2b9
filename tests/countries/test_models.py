"""What the database refuses, whatever the code above it does."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from counterpart.countries.models import Country, Edition, People, Status, Succession
from counterpart.foundation import clock

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_country")]


def country(iso3: str = "KEN", iso2: str = "KE", **more: Any) -> Country:
    return Country.objects.create(iso3=iso3, iso2=iso2, **more)


@pytest.mark.parametrize(
    ("fields", "promise"),
    [
        ({"iso3": "ken"}, "a_country_has_a_code_of_three_capitals"),
        ({"iso2": "K"}, "a_country_has_a_code_of_two_capitals"),
        ({"m49": "40"}, "an_m49_code_has_three_digits"),
        ({"region": "x"}, "an_m49_code_has_three_digits"),
        ({"bank_region": "XXX"}, "a_bank_region_is_one_of_the_list"),
        ({"latitude": 91.0, "longitude": 0.0}, "a_point_has_both_coordinates_on_the_globe"),
        ({"latitude": 1.0}, "a_point_has_both_coordinates_on_the_globe"),
        ({"until_year": 19}, "a_former_state_ended_in_a_year_we_can_mean"),
    ],
)
def test_a_country_is_what_it_promises(fields: dict[str, Any], promise: str) -> None:
    with pytest.raises(IntegrityError, match=promise), transaction.atomic():
        country(**fields)


@pytest.mark.parametrize(
    ("kind", "year", "value", "promise"),
    [
        ("income", 2000, "member", "a_status_says_what_its_kind_can_say"),
        ("g77", 2000, "recipient", "a_status_says_what_its_kind_can_say"),
        ("dac", 2000, "L", "a_status_says_what_its_kind_can_say"),
        ("other", 2000, "L", "a_status_says_what_its_kind_can_say"),
        ("fragile", 2010, "recipient", "a_status_says_what_its_kind_can_say"),
        ("dac", 20, "recipient", "a_status_begins_in_a_year_we_can_mean"),
    ],
)
def test_a_status_is_what_it_promises(kind: str, year: int, value: str, promise: str) -> None:
    kenya = country()
    with pytest.raises(IntegrityError, match=promise), transaction.atomic():
        Status.objects.create(country=kenya, kind=kind, from_year=year, value=value)


def test_a_year_has_one_status_of_a_kind() -> None:
    kenya = country()
    Status.objects.create(country=kenya, kind="income", from_year=2000, value="L")
    with pytest.raises(IntegrityError, match="one_status_of_a_kind_a_year"), transaction.atomic():
        Status.objects.create(country=kenya, kind="income", from_year=2000, value="LM")


@pytest.mark.parametrize(
    ("year", "number", "promise"),
    [
        (2000, 0, "people_are_as_many_as_a_country_can_have"),
        (2000, 10**10 + 1, "people_are_as_many_as_a_country_can_have"),
        (20, 1_000, "people_are_counted_in_a_year_we_can_mean"),
        (1990, 1_000, "people_are_counted_once_a_year"),
    ],
)
def test_a_number_of_people_is_what_it_promises(year: int, number: int, promise: str) -> None:
    kenya = country()
    People.objects.create(country=kenya, year=1990, number=22_900_000)

    with pytest.raises(IntegrityError, match=promise), transaction.atomic():
        People.objects.create(country=kenya, year=year, number=number)


@pytest.mark.parametrize("field", ["iso2", "m49"])
def test_current_countries_share_no_code_but_a_former_one_may(field: str) -> None:
    country(m49="404")
    shared = {"iso2": "KE"} if field == "iso2" else {"iso2": "XX", "m49": "404"}

    country("OLD", **shared, until_year=1980)
    with pytest.raises(IntegrityError, match=f"share_an_{field}"), transaction.atomic():
        country("NEW", **shared)


def test_no_state_succeeds_itself_or_another_twice() -> None:
    kenya, other = country(), country("OTH", "OT")
    Succession.objects.create(predecessor=kenya, successor=other)
    with pytest.raises(IntegrityError, match="no_state_succeeds_itself"), transaction.atomic():
        Succession.objects.create(predecessor=kenya, successor=kenya)
    with pytest.raises(IntegrityError, match="succeeds_another_once"), transaction.atomic():
        Succession.objects.create(predecessor=kenya, successor=other)


@pytest.mark.parametrize("south", [[], ["g7"], ["g77", "oecd"]])
def test_south_is_made_of_clubs_we_know(south: list[str]) -> None:
    with (
        pytest.raises(IntegrityError, match="south_is_made_of_known_clubs"),
        transaction.atomic(),
    ):
        Edition.objects.create(as_of_date="2026-01-01", south=south, loaded_at=clock.now())
