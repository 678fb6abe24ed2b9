"""The figures of a trend as a table: a row for each year, a column for each country."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from counterpart.countries.indicators.rules.series import Kind, Point, Series
from counterpart.web.charts.digits import Written
from counterpart.web.charts.kinds import KINDS


class Named(Protocol):
    """A country's figures."""

    @property
    def name(self) -> str: ...
    @property
    def points(self) -> Series: ...
    @property
    def is_hers(self) -> bool: ...


@dataclass(frozen=True)
class Cell:
    """A figure; `kind` is said where it is another than that of the whole column."""

    text: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Column:
    """A country and the kind of most of its figures."""

    name: str
    kind: str
    cells: list[Cell]


@dataclass(frozen=True)
class Table:
    """Columns, and rows as a year and its cells; `has_other_kinds` asks for a word on kinds."""

    columns: list[Column]
    rows: list[tuple[int, list[Cell]]]
    has_other_kinds: bool


def table(lines: Sequence[Named], number: Written) -> Table:
    """Return all figures, projections too; hers is the first column."""
    ordered = sorted((ln for ln in lines if ln.points), key=lambda ln: not ln.is_hers)
    years = sorted({p.year for line in ordered for p in line.points})
    columns = [_column(line, years, number) for line in ordered]
    rows = [(year, [column.cells[n] for column in columns]) for n, year in enumerate(years)]
    return Table(columns, rows, any(cell.kind for _year, cells in rows for cell in cells))


def _column(line: Named, years: Sequence[int], number: Written) -> Column:
    usual = Counter(p.kind for p in line.points).most_common(1)[0][0]
    by_year = {p.year: _cell(p, usual, number) for p in line.points}
    return Column(line.name, str(KINDS[usual]), [by_year.get(year, Cell()) for year in years])


def _cell(point: Point, usual: Kind, number: Written) -> Cell:
    return Cell(number(point.value), "" if point.kind is usual else str(KINDS[point.kind]))
