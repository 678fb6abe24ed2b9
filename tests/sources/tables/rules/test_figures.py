"""Sums, sectors and results say what they are, or the row is told of."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.sources.tables.making import only, reasons, table

HEAD = "columns:\n  id: id\n  title: title\n"
MONEY = "  money:\n    what: {constant: cost}\n    amount: cost\n    currency: currency\n"
SECTORS = "  sectors: {scheme: dac, code: {column: a, split: '/'}, name: {column: b, split: '/'}}\n"
RESULT = "  results: {indicator: a, better: b, actual: c}\n"


def test_several_sums_of_one_row_are_kept_apart(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,budget,spent\n1,Wells,10,7\n2,Pumps,,\n")
    sums = "".join(
        f"    - {{what: {{constant: {what}}}, amount: {column}, currency: {{constant: XOF}}}}\n"
        for what, column in (("budget", "budget"), ("expenditure", "spent"))
    )

    wells = only(file, f"only: {{id: 1}}\n{HEAD}  money:\n{sums}")

    assert [(m.what, m.amount, m.currency) for m in wells.money] == [
        ("budget", Decimal(10), "XOF"),
        ("expenditure", Decimal(7), "XOF"),
    ]


def test_no_amount_is_no_sum(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title,cost,currency\n1,W,,\n"), HEAD + MONEY).money == ()


def test_an_amount_of_nought_is_a_sum(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title,cost,currency\n1,W,0,USD\n"), HEAD + MONEY).money


def test_an_amount_without_a_currency_is_told(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,cost,currency\n1,Wells,5,\n")

    assert reasons(file, HEAD + MONEY) == [
        "column currency: is empty and needs a currency of three letters such as USD"
    ]


def test_codes_and_names_of_sectors_go_together(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,a,b\n1,Wells,140/120,Water/Health\n")

    assert [(s.code, s.name) for s in only(file, HEAD + SECTORS).sectors] == [
        ("140", "Water"),
        ("120", "Health"),
    ]


def test_codes_and_names_that_do_not_are_told(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,a,b\n1,Wells,140/120,Water\n")

    assert reasons(file, HEAD + SECTORS) == ["the row has 2 codes of sectors and 1 names of them"]


def test_a_code_that_dac_does_not_have_is_told_with_its_column(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,a,b\n1,Wells,14,Water\n")

    assert reasons(file, HEAD + SECTORS) == [
        "column a: “14” is not a DAC code of three or five digits"
    ]


def test_a_result_without_a_figure_is_none(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title,a,b,c\n1,W,Water,,\n"), HEAD + RESULT).results == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1,W,,,5", "column a: is empty, and says not what the figures count"),
        ("1,W,Water,more,5", "column b: “more” is not higher or lower"),
        ("1,W,Water,,many", "column c: “many” is not a number such as 1234.5"),
    ],
)
def test_a_result_that_makes_no_sense_is_told(tmp_path: Path, row: str, reason: str) -> None:
    assert reasons(table(tmp_path, f"id,title,a,b,c\n{row}\n"), HEAD + RESULT) == [reason]
