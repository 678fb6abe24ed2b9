"""The figures of one country as strokes and dots, in the units of the plot."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from counterpart.countries.indicators.rules.series import OBSERVED, Point, Series

GAP: Final = 3
"""Years from one figure to the next; over more than these no line is drawn, only dots lead on."""

Place = tuple[int, int]
Placed = Callable[[Point], Place]


@dataclass(frozen=True)
class Strokes:
    """Paths of SVG, each of them perhaps empty."""

    solid: str
    """Between two figures that were observed."""

    thin: str
    """To or from a figure that was estimated or modelled."""

    joins: str
    """Over years of which nothing is known, and level from the last figure to the name."""

    filled: str
    """A dot, as a line of no length, for each figure that was observed."""

    hollow: str
    """The same for each other."""


def strokes(points: Series, placed: Placed, *, end: int) -> Strokes:
    """
    Return how the points are joined: solid, thin or by dots, as their kinds and years are.

    :param points: without projections, which are never drawn
    :param placed: gives column and row of a point, whole numbers
    :param end: the last column, at which the names stand
    """
    parts: dict[str, list[tuple[Place, Place]]] = {"solid": [], "thin": [], "joins": []}
    for one, other in pairwise(points):
        parts[_join(one, other)].append((placed(one), placed(other)))
    column, row = placed(points[-1])
    if column < end:
        parts["joins"].append(((column, row), (end, row)))
    return Strokes(
        solid=_lines(parts["solid"]),
        thin=_lines(parts["thin"]),
        joins=_lines(parts["joins"]),
        filled=_dots(placed(p) for p in points if p.kind in OBSERVED),
        hollow=_dots(placed(p) for p in points if p.kind not in OBSERVED),
    )


def _join(one: Point, other: Point) -> str:
    if other.year - one.year > GAP:
        return "joins"
    return "solid" if {one.kind, other.kind} <= OBSERVED else "thin"


def _lines(pieces: Iterable[tuple[Place, Place]]) -> str:
    path, pen = "", None
    for start, end in pieces:
        path += "" if start == pen else f"M{_pair(*start)}"
        path += f"l{_pair(end[0] - start[0], end[1] - start[1])}"
        pen = end
    return path


def _dots(places: Iterable[Place]) -> str:
    path, (x, y) = "", (0, 0)
    for column, row in places:
        path += f"m{_pair(column - x, row - y)}h0"
        x, y = column, row
    return path


def _pair(x: int, y: int) -> str:
    """Write two numbers as SVG may: a minus is separation enough."""
    return f"{x}{y}" if y < 0 else f"{x} {y}"
