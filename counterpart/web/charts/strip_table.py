"""The figures of all countries as a table, by name: the drawing has them by size."""

import unicodedata
from collections import Counter
from dataclasses import dataclass

from counterpart.countries.indicators.rules.series import Point
from counterpart.web.charts.digits import Written
from counterpart.web.charts.kinds import KINDS
from counterpart.web.charts.strip_words import Told


@dataclass(frozen=True)
class Row:
    """A country; `other` says year and kind where they are others than the usual."""

    name: str
    figure: str
    other: str
    is_hers: bool


@dataclass(frozen=True)
class Table:
    """The rows, and what year and kind most figures are of."""

    rows: list[Row]
    usual: str


def table(told: Told, number: Written) -> Table:
    """Return a row for each country."""
    points = told.values
    if not points:
        return Table([], "")
    usual = Counter((p.year, p.kind) for p in points.values()).most_common(1)[0][0]
    ordered = sorted(points.items(), key=lambda item: _by_name(told.name_of(item[0])))
    rows = [
        Row(told.name_of(code), number(p.value), _other(p, usual), code == told.hers)
        for code, p in ordered
    ]
    return Table(rows, f"{usual[0]}, {KINDS[usual[1]]}")


def _by_name(name: str) -> str:
    """Return a name without accents and capitals: Åland stands with Albania."""
    return unicodedata.normalize("NFD", name).casefold()


def _other(point: Point, usual: tuple[int, object]) -> str:
    said = ([str(point.year)] if point.year != usual[0] else []) + (
        [str(KINDS[point.kind])] if point.kind is not usual[1] else []
    )
    return ", ".join(said)
