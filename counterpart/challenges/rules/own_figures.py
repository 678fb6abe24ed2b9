"""Figures that an official brings: a year and a value a row, pasted or from a file of her own."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from counterpart.challenges.rules.numbers import (
    Fault,
    Mark,
    NumberProblem,
    mark_of,
    number,
)

LARGEST: Final = 1_000_000  # bytes
MOST_ROWS: Final = 2_000
LONGEST_CELL: Final = 5_000
FIRST_YEAR: Final = 1900
SHOWN: Final = 40
YEAR_NAMES = frozenset(
    {"year", "années", "année", "annee", "an", "año", "ano", "anno", "jahr", "date"}
)
VALUE_NAMES = frozenset(
    {
        "value",
        "valeur",
        "valor",
        "figure",
        "chiffre",
        "cifra",
        "number",
        "rate",
        "percent",
        "%",
        "n",
    }
)
_DELIMITERS = "\t;,"
_HAS_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(\d{4})(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\.0)?")


class RowFault(StrEnum):
    NO_YEAR = "no year"
    FUTURE = "future"
    TOO_EARLY = "too early"
    NO_VALUE = "no value"
    NO_NUMBER = "no number"
    FORMULA = "formula"
    AMBIGUOUS = "ambiguous"
    OTHER_MARK = "other mark"
    TOO_LOW = "too low"
    TOO_HIGH = "too high"
    TWICE = "twice"
    TOO_MANY_ROWS = "too many rows"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    BROKEN = "broken"


@dataclass(frozen=True)
class Problem:
    """
    What is wrong with a row.

    :ivar row: counted from 1, as a spreadsheet does; 0 for the whole table
    :ivar column: its name in the table, or "A", "B" where it has none; empty for the whole row
    :ivar limit: what the value had to keep to, where there is such a limit
    """

    row: int
    column: str
    fault: RowFault
    shown: str = ""
    limit: str = ""


@dataclass(frozen=True)
class Row:
    row: int
    year: int
    value: float


@dataclass(frozen=True)
class OwnFigures:
    """Every good row, whatever is wrong with others."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Columns:
    year: int
    value: int
    names: tuple[str, str]
    first_row: int


def read_own_figures(
    data: bytes | str,
    *,
    this_year: int,
    lowest: float | None = None,
    highest: float | None = None,
) -> OwnFigures:
    """
    Read a table of years and values: with commas, semicolons or tabs, with a header or without.

    Nothing raises. At most MOST_ROWS rows are looked at, so that a table of a million costs no
    more.

    :param lowest: what no value may be below
    :param highest: what no value may be above
    """
    if isinstance(data, bytes):
        text = _decoded(data)
        if text is None:
            return OwnFigures(problems=(Problem(0, "", RowFault.NOT_TEXT),))
        data = text
    if len(data) > LARGEST:
        return OwnFigures(problems=(Problem(0, "", RowFault.TOO_LARGE),))
    try:
        rows = list(islice(_rows(data), MOST_ROWS + 2))
    except csv.Error:
        return OwnFigures(problems=(Problem(0, "", RowFault.BROKEN),))
    if not rows:
        return OwnFigures()
    columns = _columns(rows)
    body = [(n, cells) for n, cells in rows if n >= columns.first_row]
    if len(body) > MOST_ROWS:
        problem = Problem(0, "", RowFault.TOO_MANY_ROWS, limit=str(MOST_ROWS))
        return OwnFigures(problems=(problem,))
    return _read(body, columns, this_year, (lowest, highest))


def _decoded(data: bytes) -> str | None:
    """Return the text of a file in UTF-8, UTF-16 or Windows-1252; None for what is no text."""
    is_utf_16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if is_utf_16 else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_CELL)
    cleaned = text.replace("\0", " ")
    reader = csv.reader(io.StringIO(cleaned, newline=""), delimiter=_delimiter(cleaned))
    for n, cells in enumerate(reader, 1):
        if any(cell.strip() for cell in cells):
            yield n, [cell.strip() for cell in cells]


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: a comma between digits may be one of a number."""
    head = "\n".join(text.splitlines()[:20])
    for sign in _DELIMITERS[:2]:
        if sign in head:
            return sign
    return ","


def _columns(rows: Sequence[tuple[int, list[str]]]) -> _Columns:
    first_row, head = rows[0]
    names = [cell.casefold().strip(" .:") for cell in head]
    year = next((n for n, name in enumerate(names) if name in YEAR_NAMES), None)
    value = next((n for n, name in enumerate(names) if name in VALUE_NAMES), None)
    if year is None and value is None and any(_HAS_DIGIT.search(cell) for cell in head):
        return _Columns(0, 1, ("A", "B"), first_row)
    year = 0 if year is None else year
    if value is None:
        value = next((n for n in range(len(head)) if n != year), year + 1)
    named = (head[year] or "A", head[value] if value < len(head) and head[value] else "B")
    return _Columns(year, value, (named[0][:SHOWN], named[1][:SHOWN]), first_row + 1)


Bounds = tuple[float | None, float | None]


def _read(
    body: Sequence[tuple[int, list[str]]], columns: _Columns, this_year: int, bounds: Bounds
) -> OwnFigures:
    good: dict[int, Row] = {}
    problems: list[Problem] = []
    body = [(n, _joined(cells, columns)) for n, cells in body]
    mark = mark_of([cells[columns.value] for _n, cells in body if len(cells) > columns.value])
    for n, cells in body:
        year = _year(n, cells, columns, this_year)
        value = _value(n, cells, columns, mark, bounds)
        if isinstance(year, Problem) or isinstance(value, Problem):
            problems += [told for told in (year, value) if isinstance(told, Problem)]
        elif year in good and good[year].value != value:
            problems.append(Problem(n, columns.names[0], RowFault.TWICE, str(year)))
        else:
            good[year] = Row(n, year, value)
    return OwnFigures(tuple(good[year] for year in sorted(good)), tuple(problems))


def _joined(cells: list[str], columns: _Columns) -> list[str]:
    """Join "2012,12,5" again, whose comma parted a number and not two cells."""
    is_pair = columns.year == 0 and columns.value == 1
    if is_pair and len(cells) == 3 and cells[1].lstrip("-").isdigit() and cells[2].isdigit():
        return [cells[0], f"{cells[1]},{cells[2]}"]
    return cells


def _year(n: int, cells: Sequence[str], columns: _Columns, this_year: int) -> int | Problem:
    text = cells[columns.year] if columns.year < len(cells) else ""
    read = number(text, mark=".")
    digits = text if isinstance(read, NumberProblem) else f"{read:.0f}"
    found = _YEAR.fullmatch(digits)
    if not found:
        return Problem(n, columns.names[0], RowFault.NO_YEAR, text[:SHOWN])
    year = int(found[1])
    if year > this_year:
        return Problem(n, columns.names[0], RowFault.FUTURE, str(year), str(this_year))
    if year < FIRST_YEAR:
        return Problem(n, columns.names[0], RowFault.TOO_EARLY, str(year), str(FIRST_YEAR))
    return year


FAULTS = {
    Fault.EMPTY: RowFault.NO_VALUE,
    Fault.FORMULA: RowFault.FORMULA,
    Fault.TEXT: RowFault.NO_NUMBER,
    Fault.AMBIGUOUS: RowFault.AMBIGUOUS,
    Fault.TOO_LARGE: RowFault.TOO_HIGH,
}


def _value(
    n: int, cells: Sequence[str], columns: _Columns, mark: Mark | None, bounds: Bounds
) -> float | Problem:
    text = cells[columns.value] if columns.value < len(cells) else ""
    told = mark_of([text])
    if mark and told and told != mark:
        return Problem(n, columns.names[1], RowFault.OTHER_MARK, text[:SHOWN], mark)
    read = number(text, mark=mark)
    if isinstance(read, NumberProblem):
        return Problem(n, columns.names[1], FAULTS[read.fault], text[:SHOWN])
    lowest, highest = bounds
    if lowest is not None and read < lowest:
        return Problem(n, columns.names[1], RowFault.TOO_LOW, text[:SHOWN], f"{lowest:g}")
    if highest is not None and read > highest:
        return Problem(n, columns.names[1], RowFault.TOO_HIGH, text[:SHOWN], f"{highest:g}")
    return read
