"""Her own figures are read row by row: good rows are kept, and the others are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.challenges.rules.own_figures import (
    LARGEST,
    MOST_ROWS,
    OwnFigures,
    RowFault,
    read_own_figures,
)

YEAR = 2026


def read(data: str | bytes, *, highest: float | None = 100.0) -> OwnFigures:
    return read_own_figures(data, this_year=YEAR, lowest=0.0, highest=highest)


def figures(data: str | bytes) -> dict[int, float]:
    return {row.year: row.value for row in read(data).rows}


TABLES = (
    "year,value\n2010,12.5\n2011,13",
    "2010,12.5\n2011,13",
    "année;valeur\n2010;12,5\n2011;13",
    "Año\tValor\n2010\t12,5\n2011\t13,0",
    "valor;ano\n12,5;2010\n13;2011",
    "2010, 12.5 %\n2011, 13 %",
    '"year","value"\r\n"2010","12.5"\r\n"2011","13"\r\n',
    "2011,13\n\n2010,12.5\n",
    "2010,12,5\n2011,13,0",
    "note,year,value\nx,2010,12.5\ny,2011,13",
)


@pytest.mark.parametrize("table", TABLES)
def test_tables_of_many_makers_are_read(table: str) -> None:
    assert figures(table) == {2010: 12.5, 2011: 13.0}
    assert read(table).problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_many_makers_are_read(encoding: str) -> None:
    assert figures("année;valeur\n2010;12,5".encode(encoding)) == {2010: 12.5}


WRONG = (
    ("2027,5", 1, "A", RowFault.FUTURE),
    ("1850,5", 1, "A", RowFault.TOO_EARLY),
    ("soon,5", 1, "A", RowFault.NO_YEAR),
    ("year,value\n2010,five", 2, "value", RowFault.NO_NUMBER),
    ("year,value\n2010,=SUM(B1)", 2, "value", RowFault.FORMULA),
    ("year,value\n2010,", 2, "value", RowFault.NO_VALUE),
    ("year,value\n2010", 2, "value", RowFault.NO_VALUE),
    ("year,value\n2010,-1", 2, "value", RowFault.TOO_LOW),
    ("year,value\n2010,120", 2, "value", RowFault.TOO_HIGH),
    ("2010,5\n2010,6", 2, "A", RowFault.TWICE),
    ("2010;12,5\n2011;13,5\n2012;14.5", 3, "B", RowFault.OTHER_MARK),
)


@pytest.mark.parametrize(("table", "row", "column", "fault"), WRONG)
def test_what_is_wrong_is_named_by_row_and_column(
    table: str, row: int, column: str, fault: RowFault
) -> None:
    (problem,) = read(table).problems

    assert (problem.row, problem.column, problem.fault) == (row, column, fault)


def test_good_rows_are_kept_beside_bad_ones() -> None:
    assert figures("2010,5\nx,6\n2012,7") == {2010: 5.0, 2012: 7.0}


def test_the_same_figure_twice_is_one() -> None:
    assert read("2010,5\n2010,5").problems == ()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("\n".join(f"{1900 + n % 100},1" for n in range(MOST_ROWS + 5)), RowFault.TOO_MANY_ROWS),
        ("2010,5\n" * LARGEST, RowFault.TOO_LARGE),
        (b"\x00\x01\x02\xff", RowFault.NOT_TEXT),
        (b"PK\x03\x04\x00\x00", RowFault.NOT_TEXT),
    ],
)
def test_what_cannot_be_read_as_a_whole_is_one_sentence(data: str | bytes, fault: RowFault) -> None:
    told = read(data)

    assert [problem.fault for problem in told.problems] == [fault]
    assert told.rows == ()


def test_nothing_is_no_problem() -> None:
    assert read("") == read(b"") == read("\n \n") == OwnFigures()


@given(st.one_of(st.text(max_size=300), st.binary(max_size=300)))
def test_nothing_raises(data: str | bytes) -> None:
    told = read(data)

    assert all(0 <= row.value <= 100 and 1900 <= row.year <= YEAR for row in told.rows)
