"""Rows of a sheet of an Excel workbook (.xlsx): what its cells show, never a formula."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import CellCoordinatesException, InvalidFileException
from openpyxl.workbook import Workbook

from counterpart.sources.records import Progress, Unreadable
from counterpart.sources.tables.archive import safe_copy
from counterpart.sources.tables.rules.cells import Cell, Line
from counterpart.sources.tables.rules.mapping import Mapping

MOST_COLUMNS = 2_000
_DAMAGED = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    ArithmeticError,
    SyntaxError,
    BadZipFile,
    OSError,
    CellCoordinatesException,
    InvalidFileException,
)


def lines(file: Path, mapping: Mapping, progress: Progress | None) -> Iterator[Line]:
    """
    Yield the rows of a sheet, the header first, each as wide as the header.

    :raises Unreadable: if it is no workbook, has macros or tricks, lacks the sheet, or is damaged
    """
    with safe_copy(file) as copy:
        sheet = _sheet(_book(copy.file, file), mapping, file)
        width = _width(sheet, mapping.header_row, file)
        rows = sheet.iter_rows(
            min_row=mapping.header_row, max_row=copy.last_row, max_col=width, values_only=True
        )
        for number in range(mapping.header_row, copy.last_row + 1):
            if progress:
                progress(number / copy.last_row)
            if (row := _next(rows, file, number)) is None:
                return
            if any(value is not None for value in row):
                yield Line(number, [_cell(value) for value in row])


def _book(copy: IO[bytes], file: Path) -> Workbook:
    with warnings.catch_warnings(action="ignore"):
        try:
            return load_workbook(copy, read_only=True, data_only=True, keep_links=False)
        except _DAMAGED:
            raise Unreadable(f"{file.name} is damaged, or no workbook as Excel saves it.") from None


def _sheet(book: Workbook, mapping: Mapping, file: Path) -> Any:
    """Return the sheet that the mapping names, or the first that is not hidden."""
    named = {sheet.title: sheet for sheet in book.worksheets}
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    sheet = named.get(mapping.sheet) if mapping.sheet else next(iter(shown), None)
    if sheet is None:
        raise Unreadable(
            f"{file.name} has no sheet {mapping.sheet or 'that is shown'}; it has "
            f"{', '.join(named) or 'none'}. Name one with `sheet:` in the mapping."
        )
    return sheet


def _width(sheet: Any, header_row: int, file: Path) -> int:
    """Return how many columns have a name."""
    rows = sheet.iter_rows(
        min_row=header_row, max_row=header_row, max_col=MOST_COLUMNS + 1, values_only=True
    )
    header = _next(rows, file, header_row) or ()
    width = max((n for n, value in enumerate(header, 1) if value is not None), default=0)
    if width > MOST_COLUMNS:
        raise Unreadable(f"{file.name} has more than {MOST_COLUMNS:,} columns; take some out.")
    if not width:
        raise Unreadable(
            f"{file.name} has no names of columns in row {header_row} of {sheet.title}."
        )
    return width


def _next(rows: Iterator[Sequence[object]], file: Path, number: int) -> Sequence[object] | None:
    with warnings.catch_warnings(action="ignore"):
        try:
            return next(rows, None)
        except _DAMAGED:
            raise Unreadable(f"{file.name} is damaged near row {number} of the sheet.") from None


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        return number if number.is_finite() else ""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else "" if value is None else str(value)
