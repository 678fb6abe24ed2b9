"""Which column of a table holds what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from counterpart.challenges.rules.cells import Row
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.headings import Role, role_of
from counterpart.challenges.rules.typed import shown
from counterpart.challenges.rules.years import year_in

YEARS_ACROSS: Final = 3  # years in the first row from which on they are the names of columns
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NEEDED = (Role.YEAR, Role.VALUE)


@dataclass(frozen=True)
class Columns:
    """
    :ivar places: where each role stands, counted from 0
    :ivar names: of all columns, as the table has them; letters where it has none
    :ivar has_names: the first row names them
    :ivar unread: names of columns that hold nothing we know
    """

    places: Mapping[Role, int]
    names: tuple[str, ...]
    has_names: bool
    unread: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.names)

    def name(self, role: Role) -> str:
        return self.names[self.places[role]]


def columns_of(first: Row) -> Columns | Problem:
    """
    Return which column holds what, from the first row of a table.

    A table without names has two columns: year and value. A column with a name that we do not know
    is the year's, or the value's, if it is the only one left.
    """
    cells = _without_empty_end(first.cells)
    if sum(year_in(cell) is not None for cell in cells) >= YEARS_ACROSS:
        return Problem(first.number, "", RowFault.YEARS_ACROSS)
    roles = [role_of(cell) for cell in cells]
    if not any(roles) and _has_digit(cells):
        return Columns({Role.YEAR: 0, Role.VALUE: 1}, ("A", "B"), has_names=False)
    return _named(first, cells, roles)


def _named(first: Row, cells: Sequence[str], roles: Sequence[Role | None]) -> Columns | Problem:
    names = tuple(shown(cell) or letter(n) for n, cell in enumerate(cells))
    for n, role in enumerate(roles):
        if role and role in roles[:n]:
            return Problem(first.number, names[n], RowFault.TWO_COLUMNS, role.value)
    places = {role: n for n, role in enumerate(roles) if role}
    open_ones = [n for n, role in enumerate(roles) if role is None]
    lacking = [role for role in _NEEDED if role not in places]
    if lacking and len(open_ones) != len(lacking):
        return Problem(first.number, "", RowFault.NO_COLUMN, lacking[0].value)
    for role in lacking:
        places[role] = open_ones.pop(0)
    return Columns(places, names, has_names=True, unread=tuple(names[n] for n in open_ones))


def letter(n: int) -> str:
    """Return the letter of a column counted from 0, as a spreadsheet has it."""
    return _LETTERS[n] if n < len(_LETTERS) else str(n + 1)


def _without_empty_end(cells: Sequence[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _has_digit(cells: Sequence[str]) -> bool:
    return any(character.isdigit() for cell in cells for character in cell)
