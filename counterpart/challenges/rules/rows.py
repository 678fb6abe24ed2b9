"""One row of a table of figures: what it says, or all that is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from counterpart.challenges.rules.cells import Row
from counterpart.challenges.rules.columns import Columns
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.headings import Role, kind_of
from counterpart.challenges.rules.numbers import (
    Column,
    Fault,
    Mark,
    NumberProblem,
    in_column,
)
from counterpart.challenges.rules.typed import is_formula, plain, shown, tidy
from counterpart.challenges.rules.years import year_in
from counterpart.countries.indicators.rules.series import Kind
from counterpart.sources.records import FIRST_YEAR

LONGEST_WORDS: Final = 300  # characters of a source or a note

KnownPlace = Callable[[str], str | None]
"""Returns the code of a place, or None for a name that nobody has."""

OF_NUMBERS: Final = {
    Fault.EMPTY: RowFault.NO_VALUE,
    Fault.FORMULA: RowFault.FORMULA,
    Fault.ERROR: RowFault.ERROR,
    Fault.TEXT: RowFault.NO_NUMBER,
    Fault.AMBIGUOUS: RowFault.AMBIGUOUS,
    Fault.OTHER_MARK: RowFault.OTHER_MARK,
    Fault.SHARE: RowFault.SHARE,
    Fault.TOO_LARGE: RowFault.TOO_HIGH,
}


@dataclass(frozen=True)
class OwnFigure:
    """
    One figure of her own.

    :ivar row: where it stands, counted from 1 as a spreadsheet does
    :ivar place: the code of a place; None where the table does not say it
    """

    row: int
    year: int
    value: float
    place: str | None = None
    kind: Kind | None = None
    source: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Expected:
    """What figures keep to; the parameters of `read_own_figures`."""

    this_year: int
    lowest: float | None = None
    highest: float | None = None
    may_be_share: bool = True
    mark: Mark | None = None
    known_place: KnownPlace | None = None
    home: str = ""


@dataclass
class Reader:
    """Reads the cells of one row after another, and collects what is wrong."""

    columns: Columns
    numbers: Column
    expected: Expected
    problems: list[Problem] = field(default_factory=list)

    def figure(self, row: Row) -> OwnFigure | None:
        """Return what a row says; None if something is wrong with it."""
        before = len(self.problems)
        figure = OwnFigure(
            row=row.number,
            year=self._year(row),
            value=self._value(row),
            place=self._place(row),
            kind=self._kind(row),
            source=self._words(row, Role.SOURCE),
            note=self._words(row, Role.NOTE),
        )
        return figure if len(self.problems) == before else None

    def _cell(self, row: Row, role: Role) -> str:
        place = self.columns.places.get(role)
        return "" if place is None else row.cells[place]

    def _tell(self, row: Row, role: Role, fault: RowFault, limit: object = "") -> None:
        cell = shown(self._cell(row, role))
        self.problems.append(Problem(row.number, self.columns.name(role), fault, cell, str(limit)))

    def _year(self, row: Row) -> int:
        cell = self._cell(row, Role.YEAR)
        year = year_in(cell)
        if year is None:
            is_computed = is_formula(plain(cell))
            self._tell(row, Role.YEAR, RowFault.FORMULA if is_computed else RowFault.NO_YEAR)
            return 0
        if year > self.expected.this_year:
            self._tell(row, Role.YEAR, RowFault.FUTURE, self.expected.this_year)
        elif year < FIRST_YEAR:
            self._tell(row, Role.YEAR, RowFault.TOO_EARLY, FIRST_YEAR)
        return year

    def _value(self, row: Row) -> float:
        cell = self._cell(row, Role.VALUE)
        read = in_column(cell, self.numbers, may_be_share=self.expected.may_be_share)
        if isinstance(read, NumberProblem):
            limit = self.numbers.mark or "" if read.fault is Fault.OTHER_MARK else ""
            self._tell(row, Role.VALUE, OF_NUMBERS[read.fault], limit)
            return 0.0
        lowest, highest = self.expected.lowest, self.expected.highest
        if lowest is not None and read < lowest:
            self._tell(row, Role.VALUE, RowFault.TOO_LOW, f"{lowest:g}")
        if highest is not None and read > highest:
            self._tell(row, Role.VALUE, RowFault.TOO_HIGH, f"{highest:g}")
        return read

    def _place(self, row: Row) -> str | None:
        cell = self._cell(row, Role.PLACE)
        if not cell or self.expected.known_place is None:
            return None
        code = self.expected.known_place(tidy(cell))
        if code is None:
            is_computed = is_formula(plain(cell))
            self._tell(row, Role.PLACE, RowFault.FORMULA if is_computed else RowFault.NO_PLACE)
        return code

    def _kind(self, row: Row) -> Kind | None:
        cell = self._cell(row, Role.KIND)
        kind = kind_of(cell)
        if cell and kind is None:
            is_computed = is_formula(plain(cell))
            self._tell(row, Role.KIND, RowFault.FORMULA if is_computed else RowFault.NO_KIND)
        return kind

    def _words(self, row: Row, role: Role) -> str | None:
        cell = self._cell(row, role)
        if is_formula(plain(cell)):
            self._tell(row, role, RowFault.FORMULA)
        elif len(cell) > LONGEST_WORDS:
            self._tell(row, role, RowFault.TOO_LONG, LONGEST_WORDS)
        return tidy(cell) or None
