from decimal import Decimal

import pytest

from counterpart.library.rules.figures import (
    agrees,
    in_whole_units,
    numbers_in,
    unsourced_numbers,
)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("more than 70,000", "70000"),
        ("53309000", "53309000"),
        ("US$3.2 million", "3200000"),
        ("12 500", "12500"),
        ("8.3 percentage points", "8.3"),
        ("fell by 4", "-4"),
        ("three months", "90"),
        ("1.2 lakh", "120000"),
        ("13.354 personas", "13354"),
        ("22,7 Milliarden Yuan", "22.7"),
        ("49,13%", "49.13"),
        ("1.234,5 euros", "1234.5"),
        ("5\u2019996\u2019665 Franken", "5996665"),
        ("0\u00b720 standard deviations", "0.2"),
        ("0,123", "0.123"),
    ],
)
def test_the_value_is_the_number_printed(printed: str, value: str) -> None:
    assert agrees(Decimal(value), printed)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("70,000", "7000"),
        ("3.2 million", "32000000"),
        ("8.3", "83"),
        ("22,7", "22"),
        ("70,000", "70"),
        ("5\u2019996", "996"),
    ],
)
def test_another_value_is_caught(printed: str, value: str) -> None:
    assert not agrees(Decimal(value), printed)


def test_a_list_of_numbers_is_not_one_number() -> None:
    assert numbers_in("in 12, 13 and 14") == [12, 13, 14]


@pytest.mark.parametrize(
    "text",
    ["In 2008, 70,000 went home.", "the 1990s", "the 3rd phase", "a [s12] mark", "G20 and P4"],
)
def test_years_ranks_and_names_need_no_source(text: str) -> None:
    assert unsourced_numbers(text, {Decimal(70000), Decimal(12)}) == []


def test_a_number_that_no_figure_holds_is_named_as_written() -> None:
    text = "Of 22,362 men, 1,999 came back, and 2.5 million dollars were spent."

    assert unsourced_numbers(text, {Decimal(22362)}) == ["1,999", "2.5 million"]


def test_the_front_of_a_scaled_number_counts_only_where_the_unit_has_the_scale() -> None:
    assert agrees(Decimal("3.2"), "3.2 million", "million COP")
    assert not agrees(Decimal(70), "more than 70 thousand", "people")


def test_a_number_that_only_looks_like_a_year_needs_a_source() -> None:
    text = "In 2008 they came; 1950 people of 2000 households got 1999 dollars."

    assert unsourced_numbers(text, set()) == ["1950", "2000", "1999"]


def test_a_scale_of_a_unit_is_a_whole_word() -> None:
    assert in_whole_units(Decimal(5), "million COP") == (Decimal(5_000_000), "COP")
    assert in_whole_units(Decimal(5), "m of pipe") == (Decimal(5), "m of pipe")
    assert agrees(Decimal(84), "84 bn", "billion USD")
    assert not agrees(Decimal(3), "3 m", "communities")
