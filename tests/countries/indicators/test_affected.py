import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.countries.indicators.rules.affected import (
    Per,
    affected,
    nearest,
    rounded_people,
)
from counterpart.countries.indicators.rules.series import Kind, Point

PEOPLE = Point(2020, 28_940_000.0, Kind.ESTIMATED)


def test_people_computed_by_hand() -> None:
    found = affected(Point(2022, 60.0, Kind.SURVEY), Point(2020, 29_061.0, Kind.COUNTRY), Per(100))

    assert found is not None
    assert found.people == pytest.approx(17_436.6)
    assert found.shown == 17_000
    assert (found.rate.year, found.denominator.year, found.years_apart) == (2022, 2020, 2)


@pytest.mark.parametrize(
    ("rate", "per", "people"),
    [(25.0, Per.HUNDRED, 7_235_000), (25.0, Per.THOUSAND, 723_500), (25.0, 100_000, 7_235)],
)
def test_a_rate_is_of_as_many_as_its_unit_says(rate: float, per: int, people: float) -> None:
    found = affected(Point(2020, rate, Kind.SURVEY), PEOPLE, Per(per))

    assert found is not None
    assert found.people == pytest.approx(people)


def test_those_whom_a_rate_leaves_out_can_be_counted() -> None:
    has_water = Point(2020, 75.0, Kind.SURVEY)

    found = affected(has_water, PEOPLE, Per.HUNDRED, are_those_without=True)

    assert found is not None
    assert found.people == pytest.approx(0.25 * 28_940_000)


@pytest.mark.parametrize("year", [2014, 2026])
def test_people_of_a_far_year_are_not_those_the_rate_is_of(year: int) -> None:
    assert affected(Point(year, 25.0, Kind.SURVEY), PEOPLE, Per.HUNDRED) is None


@pytest.mark.parametrize("year", [2015, 2025])
def test_five_years_apart_are_allowed(year: int) -> None:
    assert affected(Point(year, 25.0, Kind.SURVEY), PEOPLE, Per.HUNDRED) is not None


@pytest.mark.parametrize("rate", [-0.1, 100.1])
def test_a_rate_of_more_than_everybody_or_fewer_than_nobody_is_no_number_of_people(
    rate: float,
) -> None:
    assert affected(Point(2020, rate, Kind.SURVEY), PEOPLE, Per.HUNDRED) is None
    assert affected(Point(2020, 100.0, Kind.SURVEY), PEOPLE, Per.HUNDRED) is not None
    assert affected(Point(2020, 0.0, Kind.SURVEY), PEOPLE, Per.HUNDRED) is not None


def test_the_nearest_count_is_taken_and_of_two_the_earlier() -> None:
    counts = (
        Point(2010, 1.0, Kind.COUNTRY),
        Point(2014, 2.0, Kind.ESTIMATED),
        Point(2018, 3.0, Kind.PROJECTED),
    )

    assert nearest(counts, 2012) == counts[0]
    assert nearest(counts, 2013) == counts[1]
    assert nearest(counts, 2018) == counts[1]
    assert nearest((), 2018) is None


@pytest.mark.parametrize(
    ("people", "of_country_data", "otherwise"),
    [
        (17_449.9, 17_400, 17_000),
        (17_450.0, 17_500, 17_000),
        (12_500.0, 12_500, 13_000),
        (99_960.0, 100_000, 100_000),
        (4_321_987.0, 4_320_000, 4_300_000),
        (148.6, 149, 150),
        (3.4, 3, 3),
        (0.5, 1, 1),
        (0.0, 0, 0),
        (0.004, 0, 0),
        (1e-9, 0, 0),
    ],
)
def test_people_are_whole_and_no_surer_than_their_rate(
    people: float, of_country_data: int, otherwise: int
) -> None:
    assert rounded_people(people, Kind.COUNTRY) == of_country_data
    assert rounded_people(people, Kind.MODELLED) == otherwise


@given(st.floats(10, 1e10))
def test_rounding_is_that_of_numpy_but_for_halves(people: float) -> None:
    shown = rounded_people(people, Kind.SURVEY)

    theirs = float(np.format_float_positional(people, precision=2, fractional=False))
    step = 10 ** (len(str(int(people))) - 2)
    assert abs(shown - people) <= step / 2 * (1 + 1e-9)
    assert shown == theirs or abs(people % step - step / 2) < 1e-6 * step
