"""Values as version 3 of the API writes them, as version 2 did, and as nobody should."""

from datetime import date
from decimal import Decimal

import pytest

from counterpart.sources.worldbank.api.rules.values import (
    amount,
    day,
    line,
    of_field,
    percent,
    told,
    written,
)


@pytest.mark.parametrize(
    "value", [None, "", "  ", "nan", "NaN", "null", "None", [], {}, True, {"a": 1}]
)
def test_what_is_not_told_is_empty(value: object) -> None:
    assert told(value) == ""
    assert line(value, 10) == ""
    assert written(value) == []
    assert day(value) is None
    assert amount(value) is None
    assert percent(value) is None


@pytest.mark.parametrize(
    "value",
    [" Water ", {"cdata!": "Water"}, {"cdata": " Water"}, ["Water", "Roads"], [None, "Water"]],
)
def test_a_text_is_read_in_the_form_of_either_version(value: object) -> None:
    assert told(value) == "Water"


def test_what_cannot_be_encoded_is_replaced() -> None:
    assert told("Wa\ud800ter").encode() == b"Wa?ter"


def test_a_line_is_harmless_and_of_a_certain_length() -> None:
    assert line("a\tb\x00<script>c</script>\n\u202ed", 100) == "a b c d"
    assert line("abcdef", 3) == "abc"


def test_all_of_a_list_is_told() -> None:
    assert written(["a", None, "", "nan", "b"]) == ["a", "b"]
    assert written("a") == ["a"]


@pytest.mark.parametrize(
    "value",
    [
        "2028-06-30",
        "2028-06-30T00:00:00Z",
        "2028-06-30 00:00:00.0",
        "6/30/2028 12:00:00 AM",
        "06/30/2028",
    ],
)
def test_a_day_is_read_in_every_known_form(value: str) -> None:
    assert day(value) == date(2028, 6, 30)


@pytest.mark.parametrize(
    "value",
    ["soon", "2028", "30/6/2028", "2028-13-01", "2028-06-300", "13/13/2028", "20280630", "٢٠٢٨-٠٦"],
)
def test_a_day_in_another_form_is_an_error_that_does_not_repeat_it(value: str) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        day(value)

    assert value not in str(error.value)


@pytest.mark.parametrize("value", ["95000000", "95,000,000", "95000000.00", "9.5E7"])
def test_an_amount_is_read_in_every_known_form(value: str) -> None:
    assert amount(value) == Decimal(95_000_000)


@pytest.mark.parametrize("value", ["0", "0.0", "0,000"])
def test_an_amount_of_nothing_tells_nothing(value: str) -> None:
    assert amount(value) is None


def test_an_amount_that_is_no_number_is_an_error_that_does_not_repeat_it() -> None:
    with pytest.raises(ValueError, match=r"^it is no amount$"):
        amount("a lot of money")


@pytest.mark.parametrize(
    ("value", "share"),
    [("53.0", 53.0), ("100", 100.0), ("140.0", 100.0), ("-3", None), ("half", None), ("1e9", None)],
)
def test_a_share_is_never_more_than_the_whole(value: str, share: float | None) -> None:
    assert percent(value) == share


def test_an_error_names_the_field() -> None:
    with pytest.raises(ValueError, match=r"^closingdate: it is no date"):
        of_field({"closingdate": "soon"}, "closingdate", day)

    assert of_field({}, "closingdate", day) is None
