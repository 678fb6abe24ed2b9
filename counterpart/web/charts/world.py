"""A map of the world: land as dots, numbered points, and a square for the country that asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from typing import Final

from counterpart.countries.models import Country
from counterpart.web.charts.apart import Sign, push_apart
from counterpart.web.charts.grid import HEIGHT, WIDTH, position
from counterpart.web.charts.land import ROWS

EDGE: Final = 1
"""Columns and rows of air around the grid, so that no dot is cut."""

COLUMNS, LINES = WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE
"""Size of the whole map in the units of the grid; `aspect-ratio` in map.css is the same."""

NARROWEST, WIDEST = 288, 736
"""Width of the map in pixels on the narrowest telephone, and at most (46rem in map.css)."""

PIN, SQUARE = 10.5, 9.5
"""Radius in pixels that a pin, and the square, keep for themselves; drawn they are smaller."""


@dataclass(frozen=True)
class Pin:
    """A point, in hundredths of width and height, and its sign, a step in pixels away."""

    number: int
    x: float
    y: float
    dx: float
    dy: float

    @property
    def is_moved(self) -> bool:
        """Whether the sign stands so far from its point that a line must join them."""
        return hypot(self.dx, self.dy) > 2


@dataclass(frozen=True)
class Map:
    """What `parts/map.html` draws and tells: every place is told, drawn or not."""

    land: str
    frame: str
    told: list[tuple[int, Country]]
    not_drawn: list[Country]
    pins: list[Pin]
    here: Country | None
    square: Pin | None
    is_numbered: bool


def world(
    places: Iterable[Country], here: Country | None = None, *, is_numbered: bool = True
) -> Map:
    """
    Return the map of these places, numbered from 1 in their order.

    A place without a point, or outside of what the map shows, is told but not drawn.

    :param here: gets the square; pins make way for it
    :param is_numbered: without numbers the places are small points that may touch
    """
    told = list(enumerate(places, start=1))
    signs = {number: sign for number, place in told if (sign := _sign(place, PIN))}
    square = _sign(here, SQUARE, is_fixed=True) if here else None
    left_out = [place for number, place in told if number not in signs]
    if is_numbered:
        fixed = [square] if square else []
        push_apart([*fixed, *signs.values()], NARROWEST, LINES * _unit(), WIDEST / NARROWEST)
    return Map(
        land=LAND,
        frame=f"{-EDGE} {-EDGE} {COLUMNS} {LINES}",
        told=told,
        not_drawn=[*([here] if here and not square else []), *left_out],
        pins=[_pin(number, sign) for number, sign in signs.items()],
        here=here,
        square=_pin(0, square) if square else None,
        is_numbered=is_numbered,
    )


def land_path(rows: str) -> str:
    """
    Return rows of dots as one SVG path: a line for each run, which map.css breaks into dots.

    A line runs from one column before its first dot to one after its last, so that no dot falls
    on the end of a line, where browsers differ.
    """
    path = ""
    for row, runs in enumerate(rows.splitlines()):
        end = None
        for run in runs.split():
            column, dots = map(int, run.split("+"))
            path += f"M{column - 1} {row}" if end is None else f"m{column - 1 - end} 0"
            path += f"h{2 * dots}"
            end = column - 1 + 2 * dots
    return path


LAND: Final = land_path(ROWS)


def _unit() -> float:
    """Return pixels for one column or row on the narrowest map."""
    return NARROWEST / COLUMNS


def _sign(place: Country, radius: float, *, is_fixed: bool = False) -> Sign | None:
    """Return the sign at its place on the narrowest map, None for what is not drawn."""
    if place.latitude is None or place.longitude is None:
        return None
    column, row = position(place.latitude, place.longitude)
    if not (-EDGE <= column <= WIDTH + EDGE and -EDGE <= row <= HEIGHT + EDGE):
        return None
    return Sign((column + EDGE) * _unit(), (row + EDGE) * _unit(), radius, is_fixed)


def _pin(number: int, sign: Sign) -> Pin:
    x, y = 100 * sign.x / NARROWEST, 100 * sign.y / (LINES * _unit())
    return Pin(number, round(x, 2), round(y, 2), round(sign.dx, 1), round(sign.dy, 1))
