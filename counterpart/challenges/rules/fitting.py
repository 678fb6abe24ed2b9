"""Cells of a row brought under the columns of their table."""

import re

from counterpart.challenges.rules.cells import Row
from counterpart.challenges.rules.columns import Columns
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.headings import Role
from counterpart.challenges.rules.years import year_in

_DIGITS = re.compile(r"\d{1,9}")
_WHOLE = re.compile(r"[+\-\u2212]?\d{1,9}")
_WORDS = (Role.SOURCE, Role.NOTE, Role.KIND)


def fitted(row: Row, columns: Columns, delimiter: str) -> Row | Problem:
    """
    Return a row with as many cells as the table has columns, or what is wrong with it.

    Where commas part the cells, "2012,12,5" may be one figure cut in two. With two columns there is
    no other way to read it, and it is joined; with more of them it is told.
    """
    if row.is_broken:
        return Problem(row.number, "", RowFault.BROKEN)
    cells = row.cells
    if delimiter == ",":
        cells = _joined(cells, columns)
        if _is_cut(cells, columns):
            value = columns.places[Role.VALUE]
            cut = f"{cells[value]},{cells[value + 1]}"
            return Problem(row.number, columns.name(Role.VALUE), RowFault.CUT_AT_COMMA, cut)
    while len(cells) > columns.width and not cells[-1]:
        cells = cells[:-1]
    if fault := _misfit(len(cells), columns):
        return Problem(row.number, "", fault, str(len(cells)), str(columns.width))
    return row._replace(cells=cells + ("",) * (columns.width - len(cells)))


def _joined(cells: tuple[str, ...], columns: Columns) -> tuple[str, ...]:
    year, value = columns.places[Role.YEAR], columns.places[Role.VALUE]
    is_pair = columns.width == 2 and (year, value) == (0, 1) and len(cells) == 3
    if is_pair and _WHOLE.fullmatch(cells[1]) and _DIGITS.fullmatch(cells[2]):
        return cells[0], f"{cells[1]},{cells[2]}"
    return cells


def _is_cut(cells: tuple[str, ...], columns: Columns) -> bool:
    """Return whether the rest of a figure seems to stand where words should."""
    value = columns.places[Role.VALUE]
    behind = next((r for r, n in columns.places.items() if n == value + 1), None)
    if behind not in _WORDS or len(cells) <= value + 1:
        return False
    whole, rest = cells[value], cells[value + 1]
    is_number = _WHOLE.fullmatch(whole) and _DIGITS.fullmatch(rest)
    return bool(is_number) and year_in(rest) is None


def _misfit(count: int, columns: Columns) -> RowFault | None:
    if count > columns.width:
        return RowFault.TOO_MANY_CELLS
    needed = [n for r, n in columns.places.items() if r in (Role.YEAR, Role.VALUE, Role.PLACE)]
    is_plain = columns.width == 2  # what lacks of a year and its value is told as such
    return RowFault.TOO_FEW_CELLS if count <= max(needed) and not is_plain else None
