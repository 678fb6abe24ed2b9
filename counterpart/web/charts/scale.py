"""From a figure to a place on a line: round ticks, and lines that bend where data are skewed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, log10
from statistics import quantiles
from typing import Final

MOST_TICKS: Final = 5
STEPS: Final = (1, 2, 2.5, 5)
"""Between two powers of ten, the steps in which people count."""

CROWDED: Final = 1 / 8
"""Share of a line that the middle half of the countries needs, so as not to be a clot."""

FLAT: Final = 1 / 4
"""Share of the height that lines must fill for the axis to begin at zero."""


class Bend(StrEnum):
    """How a line is divided."""

    NONE = "none"
    ROOT = "root"
    LOG = "log"


@dataclass(frozen=True)
class Scale:
    """A line from its first to its last tick; `share` says how far along it a value lies."""

    ticks: tuple[float, ...]
    bend: Bend = Bend.NONE

    def share(self, value: float) -> float:
        """Return 0 for the first tick, 1 for the last."""
        first, last = self._bent(self.ticks[0]), self._bent(self.ticks[-1])
        return (self._bent(value) - first) / (last - first)

    def _bent(self, value: float) -> float:
        if self.bend is Bend.ROOT:
            return float(value**0.5)
        return log10(value) if self.bend is Bend.LOG else value


def straight(values: Sequence[float], *, from_zero: bool = False) -> Scale:
    """
    Return a straight line with 3 to 5 round ticks that holds all values.

    :param from_zero: begin at zero, unless the values would then look flat
    """
    low, high = min(values), max(values)
    if low == high:
        low, high = low - abs(low) / 2, high + abs(high) / 2
    if low == high:
        low, high = 0.0, 1.0
    if from_zero and (high - low) >= FLAT * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    step = _step(low, high)
    return Scale(tuple(_tidy(n * step) for n in range(*_ends(low, high, step))))


def bend_of(values: Sequence[float]) -> Bend:
    """
    Return how to divide the line of all countries.

    It stays straight unless most would stand in a clot: the middle half on less than an eighth of
    it, or the lower half on less than a sixteenth. Then square roots, which know zero, part them;
    if they too leave a clot, and nothing is zero, logarithms. Negative figures keep it straight.
    """
    low, high = min(values), max(values)
    if low < 0 or len(values) < 4 or not _is_clot(values):
        return Bend.NONE
    if low > 0 and high >= 1000 * low and _is_clot([v**0.5 for v in values]):
        return Bend.LOG
    return Bend.ROOT


def scale_for_all(values: Sequence[float]) -> Scale:
    """Return the line for the figures of all countries, bent where `bend_of` says so."""
    bend, high = bend_of(values), max(values)
    if bend is Bend.LOG:
        return Scale(_powers(floor(log10(min(values))), ceil(log10(high))), bend)
    if bend is Bend.ROOT:
        last = straight([0.0, high]).ticks[-1]
        return Scale((0.0, *(_rounded(last * share) for share in (1 / 16, 1 / 4)), last), bend)
    return straight(values)


def _powers(first: int, last: int) -> tuple[float, ...]:
    """Return powers of ten at equal steps, no more than allowed, that hold both ends."""
    step = ceil((last - first) / (MOST_TICKS - 1))
    return tuple(_tidy(10.0**n) for n in range(first, last + step, step))


def _is_clot(values: Sequence[float]) -> bool:
    first, median, third = quantiles(values, n=4, method="inclusive")
    low, reach = min(values), max(values) - min(values)
    return third - first < CROWDED * reach or median - low < CROWDED / 2 * reach


def _step(low: float, high: float) -> float:
    """Return the smallest round step that needs no more ticks than allowed."""
    power = floor(log10((high - low) / MOST_TICKS))
    steps = (s * 10.0**p for p in (power, power + 1, power + 2) for s in STEPS)
    return next(s for s in steps if len(range(*_ends(low, high, s))) <= MOST_TICKS)


def _ends(low: float, high: float, step: float) -> tuple[int, int]:
    """Return the first multiple of a step and the one after the last; a hair's breadth is none."""
    return floor(low / step + 1e-9), ceil(high / step - 1e-9) + 1


def _rounded(value: float) -> float:
    """Round to one digit: 31.25 is 30."""
    return _tidy(round(value, -floor(log10(value))))


def _tidy(value: float) -> float:
    """Remove what reckoning in binary leaves behind: 0.30000000000000004 is 0.3."""
    return float(f"{value:.12g}")
