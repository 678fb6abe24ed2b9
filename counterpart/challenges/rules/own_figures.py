"""Figures that an official brings: a year and a value a row, pasted or from a file of her own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from counterpart.challenges.rules.cells import Row, table_of
from counterpart.challenges.rules.columns import Columns, columns_of
from counterpart.challenges.rules.decoding import LARGEST, Decoded, Upload, decoded
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.fitting import fitted
from counterpart.challenges.rules.headings import Role
from counterpart.challenges.rules.numbers import Column, Mark, column_of
from counterpart.challenges.rules.rows import Expected, KnownPlace, OwnFigure, Reader
from counterpart.challenges.rules.typed import shown, tidy

__all__ = ["LARGEST", "MOST_ROWS", "OwnFigure", "OwnFigures", "read_own_figures"]

MOST_ROWS: Final = 2_000


@dataclass(frozen=True)
class OwnFigures:
    """
    Every good row, whatever is wrong with others.

    :ivar rows: ascending by year
    :ivar problems: in the order of the rows
    :ivar unread: the names of columns that were not looked at
    """

    rows: tuple[OwnFigure, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()


def read_own_figures(
    data: bytes | str | Upload,
    *,
    this_year: int,
    lowest: float | None = None,
    highest: float | None = None,
    may_be_share: bool = True,
    mark: Mark | None = None,
    known_place: KnownPlace | None = None,
    home: str = "",
) -> OwnFigures:
    """
    Read a table of years and values: with commas, semicolons, tabs or blanks between the cells.

    Its first row may name the columns, in English, French, Spanish or Portuguese and whatever their
    order: year, value, place, kind, source, note. Nothing raises, and nothing but a sound row is
    taken; where nothing was given nothing is wrong. Not more than LARGEST bytes and MOST_ROWS rows
    are looked at, so that a million rows cost no more; they are refused with one problem.

    :param lowest: what no value may be below
    :param highest: what no value may be above
    :param may_be_share: a value may have a percent sign behind it
    :param mark: what stands before decimals; None to find it out from all values
    :param known_place: without it, a column of places is not read
    :param home: the code of the only place whose rows are wanted; empty for all
    """
    expected = Expected(this_year, lowest, highest, may_be_share, mark, known_place, home)
    text = decoded(data)
    if isinstance(text, RowFault):
        return _refused(Problem(0, "", text))
    table = table_of(text.text)
    rows = list(islice(table.rows, MOST_ROWS + 2))
    if not rows and not text.is_cut:
        return OwnFigures()
    columns = columns_of(rows[0]) if rows else Problem(0, "", RowFault.EMPTY)
    has_names = isinstance(columns, Problem) or columns.has_names
    if too_much := _too_much(text, len(rows) - has_names):
        return _refused(too_much)
    if isinstance(columns, Problem):
        return _refused(columns)
    return _read(rows[has_names:], table.delimiter, columns, expected)


def _refused(problem: Problem) -> OwnFigures:
    return OwnFigures(problems=(problem,))


def _too_much(text: Decoded, rows: int) -> Problem | None:
    if rows > MOST_ROWS:
        lines = text.text.count("\n")
        return Problem(0, "", RowFault.TOO_MANY_ROWS, str(lines), str(MOST_ROWS))
    return Problem(0, "", RowFault.TOO_LARGE, limit=str(LARGEST)) if text.is_cut else None


def _read(body: Sequence[Row], delimiter: str, columns: Columns, expected: Expected) -> OwnFigures:
    if not body:
        return _refused(Problem(0, "", RowFault.EMPTY))
    told = [fitted(row, columns, delimiter) for row in body]
    problems = [row for row in told if isinstance(row, Problem)]
    sound = [row for row in told if isinstance(row, Row)]
    rows, elsewhere = _at_home(sound, columns, expected)
    value = columns.places[Role.VALUE]
    column = column_of(row.cells[value] for row in rows)
    reader = Reader(columns, Column(expected.mark) if expected.mark else column, expected)
    figures = [figure for row in rows if (figure := reader.figure(row))]
    kept, twice = _once(figures, columns)
    everything = sorted([*problems, *reader.problems, *elsewhere, *twice], key=lambda p: p.row)
    return OwnFigures(kept, tuple(everything), columns.unread)


def _at_home(
    rows: Sequence[Row], columns: Columns, expected: Expected
) -> tuple[list[Row], list[Problem]]:
    """Return the rows of one place and of none, and one problem for all those of others."""
    at = columns.places.get(Role.PLACE)
    if at is None or not expected.home or expected.known_place is None:
        return list(rows), []
    places = {row.number: expected.known_place(tidy(row.cells[at])) for row in rows}
    elsewhere = [row for row in rows if places[row.number] not in (None, expected.home)]
    if not elsewhere:
        return list(rows), []
    first, name = elsewhere[0], columns.name(Role.PLACE)
    count = str(len(elsewhere))
    problem = Problem(first.number, name, RowFault.OTHER_PLACE, shown(first.cells[at]), count)
    left = {row.number for row in elsewhere}
    return [row for row in rows if row.number not in left], [problem]


def _once(
    figures: Iterable[OwnFigure], columns: Columns
) -> tuple[tuple[OwnFigure, ...], list[Problem]]:
    """
    Return one figure for each place and year, ascending by year.

    Where two rows differ neither is taken, as nothing tells which is right; the later one is told,
    with the row of the first as its limit.
    """
    by_year: dict[tuple[str, int], list[OwnFigure]] = {}
    for figure in figures:
        by_year.setdefault((figure.place or "", figure.year), []).append(figure)
    problems = [
        Problem(other.row, columns.name(Role.YEAR), RowFault.TWICE, str(year), str(first.row))
        for (_place, year), (first, *others) in by_year.items()
        for other in others
        if other.value != first.value
    ]
    kept = [same[0] for same in by_year.values() if len({figure.value for figure in same}) == 1]
    return tuple(sorted(kept, key=lambda figure: (figure.year, figure.row))), problems
