"""The rows of a table in text, whichever sign parts its cells."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from counterpart.challenges.rules.headings import is_heading
from counterpart.challenges.rules.years import year_in
from counterpart.sources.tables.delimited import DELIMITERS

BLANKS: Final = " "
"""Cells that are parted by blanks, as people type them: the first word, and the rest."""

MOST_LINES: Final = 20
"""That one cell in quotation marks may have; beyond, its mark was never closed."""

_LOOKED_AT: Final = 20  # lines that tell the delimiter
_SAID = re.compile(r'"?sep=([,;|\t])"?[ ]*', re.IGNORECASE)  # as Excel says it in the first line
_BY_MERIT = ("\t", ";", ",", BLANKS)


class Row(NamedTuple):
    """
    One row that is not empty.

    :ivar number: counted from 1 with the empty ones, as a spreadsheet shows it
    :ivar is_broken: a quotation mark is opened and never closed; then there are no cells
    """

    number: int
    cells: tuple[str, ...]
    is_broken: bool = False


class Table(NamedTuple):
    delimiter: str
    rows: Iterator[Row]


def table_of(text: str) -> Table:
    """Return the rows of a text, read as they are asked for."""
    lines = text.split("\n")
    said = _SAID.fullmatch(lines[0])
    delimiter = said[1] if said else delimiter_of(lines)
    return Table(delimiter, _rows(lines[1:] if said else lines, delimiter))


def delimiter_of(lines: Sequence[str]) -> str:
    """Return what parts the cells: whatever leaves the most lines with a year or a known name."""
    look = list(islice((line for line in lines if line.strip()), _LOOKED_AT))
    made_sense = {
        sign: sum(_makes_sense(_quick(line, sign)) for line in look) for sign in _BY_MERIT
    }
    best = max(_BY_MERIT, key=lambda sign: made_sense[sign])  # of equals, the first
    if made_sense[best]:
        return best
    return max(DELIMITERS, key=look[0].count) if look else ","


def _quick(line: str, sign: str) -> list[str]:
    return line.split(None, 1) if sign == BLANKS else line.split(sign)


def _makes_sense(cells: Sequence[str]) -> bool:
    bare = [cell.strip(' "') for cell in cells]
    return len(bare) > 1 and any(year_in(cell) is not None or is_heading(cell) for cell in bare)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[Row]:
    at, number = 0, 0
    while at < len(lines):
        number += 1
        if not lines[at].strip():
            at += 1
            continue
        cells, used = _record(lines, at, delimiter)
        at += used
        if cells is None:
            yield Row(number, (), is_broken=True)
        elif any(cells):
            yield Row(number, cells)


def _record(lines: Sequence[str], at: int, delimiter: str) -> tuple[tuple[str, ...] | None, int]:
    """Return the cells that begin in a line, none if broken, and how many lines they use."""
    if delimiter == BLANKS:
        return tuple(lines[at].split(None, 1)), 1
    some = (f"{line}\n" for line in lines[at : at + MOST_LINES])
    reader = csv.reader(some, delimiter=delimiter, strict=True, skipinitialspace=True)
    try:
        cells = next(reader)
    except (csv.Error, StopIteration):
        return None, 1
    return tuple(cell.strip() for cell in cells), reader.line_num
