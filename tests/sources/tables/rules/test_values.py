"""Numbers, years, currencies and addresses are read exactly or not at all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from counterpart.sources.tables.rules import values
from counterpart.sources.tables.rules.cells import Cell, Wrong


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("1234.5", ".", "1234.5"),
        ("1,234,567.89", ".", "1234567.89"),
        ("1 234 567", ".", "1234567"),
        ("1'234.5", ".", "1234.5"),
        ("-12", ".", "-12"),
        ("1.2E+08", ".", "120000000"),
        ("1.234.567,89", ",", "1234567.89"),
        ("1\u202f234,5", ",", "1234.5"),
    ],
)
def test_a_number_is_read_as_the_table_writes_it(text: str, mark: str, number: str) -> None:
    assert values.number(text, mark, "column cost") == Decimal(number)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1,5", "."),
        ("1.5", ","),
        ("1,23,456", "."),
        ("12,345.6,7", "."),
        ("$5", "."),
        ("5 million", "."),
        ("NaN", "."),
        ("1e999", "."),
        ("١٢", "."),
        ("9" * 31, "."),
    ],
)
def test_what_might_be_another_number_is_wrong(text: str, mark: str) -> None:
    with pytest.raises(Wrong, match=r"^column cost: “.*” is not a number such as 1234"):
        values.number(text, mark, "column cost")


def test_more_than_an_amount_can_be_is_wrong() -> None:
    with pytest.raises(Wrong, match="more than an amount can be"):
        values.number("1e16", ".", "column cost")


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2011", 2011), (Decimal(2011), 2011), ("2011.0", 2011), (date(2011, 5, 1), 2011), ("", None)],
)
def test_a_year_is_read(cell: Cell, year: int | None) -> None:
    assert values.year(cell, "column year") == year


@pytest.mark.parametrize("cell", ["11", "2011/12", "1492", Decimal("2011.5"), "next"])
def test_anything_else_is_no_year(cell: Cell) -> None:
    with pytest.raises(Wrong, match="is not a year from 1900 to 2100"):
        values.year(cell, "column year")


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.currency, "usd", "USD"),
        (values.kind_of_money, "Total  Cost", "total-cost"),
        (values.dac_code, "12010", "12010"),
        (values.dac_code, "120", "120"),
        (values.language, "FR", "fr"),
        (values.language, "pt-BR", "pt"),
        (values.language, "unknown", ""),
        (values.address, "https://a.example/b?c=d", "https://a.example/b?c=d"),
        (values.address, "", ""),
    ],
)
def test_a_word_is_read(read: Callable[[str, str], str], text: str, value: str) -> None:
    assert read(text, "column x") == value


@pytest.mark.parametrize(
    ("read", "text", "told"),
    [
        (values.currency, "US$", "“US$” is not a currency of three letters such as USD"),
        (values.currency, "", "is empty and needs a currency"),
        (values.kind_of_money, "2nd", "is not a word for what the amount is"),
        (values.kind_of_money, "x" * 41, "is not a word for what the amount is"),
        (values.dac_code, "1201", "is not a DAC code of three or five digits"),
        (values.language, "English", "is not the code of a language such as en"),
        (values.address, "javascript:alert(1)", "is not an address such as https://"),
        (values.address, "www.a.example", "is not an address"),
        (values.address, "https://a.example/\u202egnp", "is not an address"),
        (values.address, "https://a.example/" + "x" * 500, "is not an address"),
        (values.address, 'https://a.example/">', "is not an address"),
    ],
)
def test_anything_else_is_told(read: Callable[[str, str], str], text: str, told: str) -> None:
    with pytest.raises(Wrong) as wrong:
        read(text, "column x")

    assert str(wrong.value).startswith("column x: ")
    assert told in str(wrong.value)


def test_a_percentage_ends_at_a_hundred() -> None:
    assert values.percent("33,5", ",", "column share") == 33.5
    with pytest.raises(Wrong, match="is not a percentage"):
        values.percent("101", ".", "column share")
