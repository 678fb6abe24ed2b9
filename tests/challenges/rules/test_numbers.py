"""Numbers as people type them; what cannot be read is said, and nothing raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.numbers import Fault, NumberProblem, mark_of, number

GOOD = (
    ("1,234.5", 1234.5),
    ("1 234,5", 1234.5),
    ("1\u00a0234,5", 1234.5),
    ("1\u202f234,5", 1234.5),
    ("1.234,5", 1234.5),
    ("1.234.567", 1234567.0),
    ("12.5 %", 12.5),
    ("12,5", 12.5),
    ("0,123", 0.123),
    ("١٢٣", 123.0),
    ("\u06f1\u06f2\u066b\u06f5", 12.5),
    ("\uff11\uff12", 12.0),
    ("\u22125", -5.0),
    ("+5", 5.0),
    (".5", 0.5),
    ("1e3", 1000.0),
)  # fmt: skip
BAD = (
    ("", Fault.EMPTY),
    ("  ", Fault.EMPTY),
    ("=1+1", Fault.FORMULA),
    ("+A1", Fault.FORMULA),
    ("-cmd|x", Fault.FORMULA),
    ("@SUM(A1)", Fault.FORMULA),
    ("twelve", Fault.TEXT),
    ("nan", Fault.TEXT),
    ("inf", Fault.TEXT),
    ("0x10", Fault.TEXT),
    ("1,23,456", Fault.TEXT),
    ("12 5", Fault.TEXT),
    ("1,234", Fault.AMBIGUOUS),
    ("1.234", Fault.AMBIGUOUS),
    ("1e99", Fault.TOO_LARGE),
)


@pytest.mark.parametrize(("text", "value"), GOOD)
def test_it_is_read_as_it_was_meant(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize(("text", "fault"), BAD)
def test_what_is_no_number_is_told_as_what_it_is(text: str, fault: Fault) -> None:
    read = number(text)

    assert isinstance(read, NumberProblem)
    assert read.fault is fault


def test_a_known_mark_settles_what_is_ambiguous() -> None:
    assert number("1,234", mark=",") == 1.234
    assert number("1,234", mark=".") == 1234.0


@pytest.mark.parametrize(
    ("column", "mark"),
    [
        (["12,5", "13"], ","),
        (["12.5", "1.234"], "."),
        (["1,234", "2,345"], None),
        (["1.234,5"], ","),
        (["1,234,567"], "."),
        (["12,5", "12.5"], None),
        ([], None),
    ],
)
def test_a_column_tells_its_mark(column: list[str], mark: str | None) -> None:
    assert mark_of(column) == mark


@given(st.text(max_size=60))
def test_nothing_raises(text: str) -> None:
    assert isinstance(number(text), float | NumberProblem)


@given(st.floats(-1e12, 1e12).map(lambda x: round(x, 4)))
def test_what_python_writes_is_read_again(value: float) -> None:
    assert number(f"{value:.4f}", mark=".") == pytest.approx(value)
