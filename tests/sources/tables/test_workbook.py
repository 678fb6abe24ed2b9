"""Excel workbooks are read for what their cells show; nothing in them runs."""

import time
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from counterpart.sources.records import Undertaking, Unreadable
from counterpart.sources.tables.reader import read
from tests.sources.tables.making import (
    mapping,
    only,
    reasons,
    rebuilt,
    table,
    taken,
    with_sheet,
    workbook,
)

HEADER = ["id", "title", "start_date", "amount", "currency", "amount_what", "amount_year"]
FIRST = '<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>title</v></c></row>'


def test_numbers_and_days_are_taken_as_they_are(tmp_path: Path) -> None:
    row = [7, "Wells", datetime(2020, 3, 1, 12), 1234.5, "usd", "Commitment", 2020]

    wells = only(workbook(tmp_path, [HEADER, row]))

    assert wells.external_id == "invented:7"
    assert wells.start_date == date(2020, 3, 1)
    assert wells.money[0].model_dump() == {
        "what": "commitment",
        "amount": Decimal("1234.5"),
        "currency": "USD",
        "year": 2020,
        "transactions": 0,
    }


def test_a_number_needs_no_decimal_mark_of_the_mapping(tmp_path: Path) -> None:
    row = [7, "Wells", None, 1.5, "USD", "cost", None]

    assert only(workbook(tmp_path, [HEADER, row]), 'decimal_mark: ","\n').money[0].amount == 1.5


def test_yes_and_no_read_as_a_sheet_shows_them(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["id", "title", "kept"], [1, "Wells", True], [2, "Pumps", False]])

    assert only(file, 'only: {kept: "True"}\n').external_id == "invented:1"


def test_it_says_the_same_as_the_table_in_text(tmp_path: Path) -> None:
    in_text = table(tmp_path, "id,title,start_date\n7,Wells,2020-03-01\n", "a")
    in_a_book = workbook(tmp_path, [HEADER[:3], [7, "Wells", date(2020, 3, 1)]], "a.xlsx")

    one, other = only(in_text), only(in_a_book)

    assert one.model_copy(update={"at": ""}) == other.model_copy(update={"at": ""})
    assert other.at == "a.xlsx:2"


def test_a_formula_without_a_value_is_an_empty_cell(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["id", "title"], ["a", "=1+1"], ["b", "Wells"]])

    first, second = taken(file)

    assert "the title is empty" in first.model_dump()["reason"]
    assert second.external_id == "invented:b"


def test_a_formula_shows_its_last_value(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>1+1</f><v>Wells</v></c></row>'

    assert only(with_sheet(tmp_path, FIRST + row)).titles == {"": "Wells"}


def test_a_text_that_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>=cmd|x</v></c></row>'

    assert only(with_sheet(tmp_path, FIRST + row)).titles == {"": "=cmd|x"}


def test_the_error_of_a_spreadsheet_is_rejected_with_its_column(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c></row>'

    assert reasons(with_sheet(tmp_path, FIRST + row)) == [
        "column title holds #REF!, the error of a spreadsheet; leave it empty"
    ]


def test_a_number_that_cannot_be_a_day_is_an_error(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["id", "title", "start_date"], ["a", "Wells", date(2020, 3, 1)]])
    day = (date(2020, 3, 1) - date(1899, 12, 30)).days
    broken = rebuilt(file, lambda _, part: part.replace(f">{day}<".encode(), b">99999999999<"))

    assert reasons(broken) == [
        "column start_date holds #VALUE!, the error of a spreadsheet; leave it empty"
    ]


def test_the_first_sheet_that_is_shown_is_read(tmp_path: Path) -> None:
    book = Workbook()
    hidden = book.worksheets[0]
    hidden.sheet_state = "hidden"
    for name in ("Programmes", "Notes"):
        sheet = book.create_sheet(name)
        sheet.append(["id", "title"])
        sheet.append([name, name])
    book.save(tmp_path / "book.xlsx")

    assert only(tmp_path / "book.xlsx").external_id == "invented:Programmes"
    assert only(tmp_path / "book.xlsx", "sheet: Notes\n").external_id == "invented:Notes"


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="has no sheet Data; it has Sheet"):
        taken(workbook(tmp_path, [HEADER]), "sheet: Data\n")


def test_the_header_may_stand_further_down(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["A table"], [], ["id", "title"], ["a", "Wells"]])

    assert only(file, "header_row: 3\n").at == "book.xlsx:4"


def test_a_million_empty_rows_end_quickly(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>Wells</v></c></row>'
    empty = "".join(f'<row r="{n}" ht="15"/>' for n in range(3, 1_048_577))
    file = with_sheet(tmp_path, FIRST + row + empty)
    started = time.monotonic()

    assert only(file).external_id == "invented:1"
    assert time.monotonic() - started < 60


def test_a_dimension_that_lies_is_not_believed(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["id", "title"], ["a", "Wells"]])
    lying = rebuilt(file, lambda _, part: part.replace(b'ref="A1:B2"', b'ref="A1:A1"'))

    assert only(lying).titles == {"": "Wells"}


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="more than 2,000 columns"):
        taken(workbook(tmp_path, [["id", "title", *range(2_000)]]))


def test_a_cell_that_makes_no_sense_is_told_with_its_row(tmp_path: Path) -> None:
    row = '<row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2" t="str"><v>x</v></c></row>'

    with pytest.raises(Unreadable, match="damaged near row 2"):
        taken(with_sheet(tmp_path, FIRST + row))


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    file = workbook(tmp_path, [["id", "title"], *([n, "Wells"] for n in range(20))])
    shares: list[float] = []

    def told(share: float) -> None:
        shares.append(share)

    records = list(read(file, mapping=mapping(), progress=told))

    assert all(isinstance(record, Undertaking) for record in records)
    assert shares == sorted(shares)
    assert shares[-1] == 1
