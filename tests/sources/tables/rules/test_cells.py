"""Cells read as text the way a person would write them."""

from datetime import date
from decimal import Decimal

import pytest

from counterpart.sources.tables.rules.cells import Cell, Row, Wrong, folded, shown, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Wells ", "Wells"),
        (Decimal("7.0"), "7"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.50"), "0.5"),
        (date(2020, 3, 1), "2020-03-01"),
    ],
)
def test_a_cell_is_text_without_ornament(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


def test_names_of_columns_are_the_same_in_any_case() -> None:
    assert folded(" Start  Date\n") == folded("start date")


def test_a_report_shows_a_piece_of_a_long_cell_and_no_address_of_a_person() -> None:
    assert shown("x" * 100) == "“" + "x" * 39 + "…”"
    assert shown("a@b.example") == "“[…]”"


def test_a_column_that_is_not_there_reads_as_empty() -> None:
    assert Row({}).cell("amount") == ""


def test_words_that_mean_nothing_read_as_empty() -> None:
    row = Row({"amount": " N/A "}, frozenset({"n/a"}))

    assert row.cell("Amount") == ""


def test_a_number_is_never_a_word_that_means_nothing() -> None:
    assert Row({"amount": Decimal(0)}, frozenset({"0"})).cell("amount") == 0


def test_the_error_of_a_spreadsheet_is_wrong() -> None:
    with pytest.raises(Wrong, match="column Amount holds #N/A"):
        Row({"amount": "#N/A"}).cell("Amount")
