"""A number is what its writer meant, to the last digit, or it is told why it cannot be known."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.numbers import (
    Column,
    Fault,
    Mark,
    NumberProblem,
    column_of,
    exact,
    in_column,
    number,
)

NO_BREAK, THIN, NARROW = "\u00a0", "\u2009", "\u202f"


def in_arabic(text: str) -> str:
    """Return a number in the digits and signs of the Arab east."""
    signs = {ord("."): 0x66B, ord(","): 0x66C, ord("%"): 0x66A}
    return text.translate({ord(str(n)): 0x660 + n for n in range(10)} | signs)


def at_full_width(text: str) -> str:
    """Return a text in the wide letters of East Asia."""
    return "".join(chr(ord(character) + 0xFEE0) for character in text)


def fault_of(text: str, *, mark: Mark | None = None, may_be_share: bool = True) -> Fault:
    read = number(text, mark=mark, may_be_share=may_be_share)
    assert isinstance(read, NumberProblem), read
    return read.fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1,234.5", 1234.5),
        ("1 234,5", 1234.5),
        (f"1{NO_BREAK}234,5", 1234.5),
        (f"1{THIN}234{THIN}567", 1_234_567),
        (f"1{NARROW}234,5", 1234.5),
        ("1.234,5", 1234.5),
        ("1'234.5", 1234.5),
        ("1’234.5", 1234.5),
        ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("12,34,567.5", 1_234_567.5),
        ("1,00,000", 100_000),
        ("12.5 %", 12.5),
        ("12,5%", 12.5),
        (in_arabic("12.5%"), 12.5),
        (in_arabic("1,234.5"), 1234.5),
        ("۱۲۳", 123),
        ("१२३", 123),
        (at_full_width("123.5"), 123.5),
        ("+5", 5),
        ("-5", -5),
        ("\u22125,5", -5.5),
        ("– 5", -5),
        ("\u200e12.5\u200f", 12.5),
        (".5", 0.5),
        (",5", 0.5),
        ("0.123", 0.123),
        ("0,123", 0.123),
        ("1234.567", 1234.567),
        ("1.5E+05", 150_000),
        ("007", 7),
        ("  12.50\n", 12.5),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-$B$2", "@SUM(A1)", "-cmd|' /C calc'!A0",
    "-2+3", "+1+1", "+(1)", at_full_width("=1+1"), " =A1", "=", "\u200b=1+1",
    "+SUM(A1:A2)", "@"])  # fmt: skip
def test_a_formula_is_no_number(text: str) -> None:
    assert fault_of(text) is Fault.FORMULA


@pytest.mark.parametrize(
    "text",
    ["sixty", "NaN", "nan", "inf", "-Infinity", "0x10", "0b1", "1_000", "12²", "²", "½", "①", "1e",
     "1e400", "1/2", "10-20", "2019-01-01", "5.", "(5)", "5-", "--5", "+-5", "1 23", "1,2,3",
     "1.234.56", "1,234.567,8", "1.5.2", "0,123.5", "0 123", "12,34,56", "12 %%", "%", "12,5O",
     "$12", "12 million", "<b>12</b>", "'5", "1,,234", "9" * 61, in_arabic("3x")],
)  # fmt: skip
def test_what_is_not_a_number_is_told(text: str) -> None:
    assert fault_of(text) is Fault.TEXT


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "..", "…", ":", "n/a", "N.A.", "null"])
def test_no_figure_is_not_zero(text: str) -> None:
    assert fault_of(text) is Fault.EMPTY


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#DIV/0!"])
def test_the_error_of_a_spreadsheet_is_told_as_one(text: str) -> None:
    assert fault_of(text) is Fault.ERROR


@pytest.mark.parametrize("text", ["1,234", "1.234", "999,999", "-12.345", "1,234 %"])
def test_what_may_be_thousands_or_decimals_is_not_guessed(text: str) -> None:
    assert fault_of(text) is Fault.AMBIGUOUS


def test_the_decimal_sign_of_the_column_decides() -> None:
    assert number("1,234", mark=".") == 1234
    assert number("1,234", mark=",") == 1.234
    assert number("1.234", mark=".") == 1.234
    assert number("1.234", mark=",") == 1234


@pytest.mark.parametrize("text", ["12,5", "1.234,5", "1.234.567", "0,123"])
def test_a_number_with_another_decimal_sign_is_told(text: str) -> None:
    assert number(text, mark=",") == number(text)
    assert fault_of(text, mark=".") is Fault.OTHER_MARK


def test_a_share_is_told_where_there_can_be_none() -> None:
    assert fault_of("12 %", may_be_share=False) is Fault.SHARE
    assert fault_of("twelve %", may_be_share=False) is Fault.TEXT


def test_what_no_figure_can_be_is_too_large() -> None:
    assert number("1000000000000000") == 1e15
    assert fault_of("1000000000000001") is Fault.TOO_LARGE
    assert fault_of("1e99") is Fault.TOO_LARGE


def test_nothing_is_below_zero_by_its_sign_alone() -> None:
    assert math.copysign(1, float(str(number("-0")))) == 1


def test_a_column_tells_by_most_of_its_numbers() -> None:
    assert column_of(["1,234", "x", "", "56"]) == Column(None)
    assert column_of(["1,234", "12.5"]) == Column(".")
    assert column_of(["1.234", "1.234.567", "5 %"]) == Column(",")
    assert column_of(["12,5", "13,5", "14.5"]) == Column(",", is_mixed=True)
    assert column_of(["14.5", "12,5"]) == Column(".", is_mixed=True)


def test_in_a_mixed_column_nothing_open_is_guessed() -> None:
    mixed = Column(",", is_mixed=True)

    open_one = in_column("1.234", mixed)

    assert isinstance(open_one, NumberProblem)
    assert open_one.fault is Fault.AMBIGUOUS
    assert in_column("1.234", Column(",")) == 1234
    assert in_column("12,5", mixed) == 12.5


def test_what_is_shown_is_short_and_hides_nothing() -> None:
    read = number("x\u202e\n\x00<b>" + "y" * 500)

    assert isinstance(read, NumberProblem)
    assert read.shown.startswith("x <b>yyy")
    assert len(read.shown) == 40
    assert read.shown.endswith("…")


STYLES = [(",", "."), (".", ","), (" ", ","), (NARROW, ","), ("'", "."), ("", "."), ("", ",")]


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False),
    st.sampled_from(STYLES),
)
def test_every_way_of_writing_gives_the_same_number(value: Decimal, style: tuple[str, str]) -> None:
    group, mark = style
    text = f"{value:,.4f}".replace(",", "_").replace(".", mark).replace("_", group)

    assert exact(text) == value
    assert number(text, mark="." if mark == "." else ",") == float(value)


@given(st.text(max_size=80) | st.text("0123456789.,' -+%eE=\u0661\u066b\u066c", max_size=30))
def test_no_text_breaks_it_or_gives_what_is_no_number(text: str) -> None:
    marks: list[Mark | None] = [None, ".", ","]
    for mark in marks:
        read = number(text, mark=mark)
        assert isinstance(read, NumberProblem) or math.isfinite(read)
    column_of([text])


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_three_digits_behind_one_sign_are_never_guessed(whole: int, rest: int, sign: str) -> None:
    assert fault_of(f"{whole}{sign}{rest:03}") is Fault.AMBIGUOUS
