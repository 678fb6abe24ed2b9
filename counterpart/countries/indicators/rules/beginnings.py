"""Where countries began, from where to where each went, and which began alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log10
from statistics import fmean, pstdev
from typing import Final

from counterpart.countries.indicators.rules.series import (
    OBSERVED,
    Better,
    Kind,
    Point,
    Series,
)

NEAR: Final = 2
"""Years by which a first figure may lie before or after the year that the window starts in."""

SHORTEST: Final = 5
"""Years from a first figure to a last; and half of the window, if that is more."""

COVERED: Final = 0.5
"""Share of the window that a first and a last figure span at least."""

COHORT: Final = 20
"""Countries nearest to hers by where they began."""

COHORT_SHARE: Final = 1 / 3
"""Share of all countries that they are at most: half of the world did not begin as badly."""

FEWEST: Final = 5
"""Countries without which nothing is compared."""

SKEWED: Final = 1.0
"""Skewness of where all began from which nearness is told by powers of ten."""

A_DECADE: Final = 10
_COUNTS: Final = OBSERVED | {Kind.ESTIMATED}


class Scale(StrEnum):
    """How nearness of two beginnings is told."""

    PLAIN = "plain"
    LOGARITHMIC = "logarithmic"


@dataclass(frozen=True)
class Way:
    """From one figure to another; `improvement` in the indicator's unit a decade, better if > 0."""

    country: str
    start: Point
    end: Point
    improvement: float


def nearest(points: Series, year: int) -> Point | None:
    """Return the figure nearest to a year, at most NEAR off; of two equally near the earlier."""
    near = [p for p in points if abs(p.year - year) <= NEAR]
    return min(near, key=lambda p: (abs(p.year - year), p.year), default=None)


def way(country: str, points: Series, start: int, until: int, better: Better) -> Way | None:
    """
    Return the way from the figure nearest to the year `start` to the latest by `until`.

    Observed and estimated figures count. None where there is none near the start, or the two lie
    less than SHORTEST years or COVERED of the window apart.
    """
    counted = tuple(p for p in points if p.kind in _COUNTS and p.year <= until)
    first = nearest(counted, start)
    if first is None:
        return None
    last = counted[-1]
    years = last.year - first.year
    if years < max(SHORTEST, COVERED * (until - start)):
        return None
    improvement = sign(better) * (last.value - first.value) / years * A_DECADE
    return Way(country, first, last, improvement)


def sign(better: Better) -> int:
    """Return what turns a change of value into an improvement."""
    return 1 if better == Better.HIGHER else -1


def scale(starts: Sequence[float]) -> Scale:
    """Tell nearness by powers of ten where most began low and a few very high."""
    spread = pstdev(starts) if starts else 0.0
    if not spread or min(starts) <= 0:
        return Scale.PLAIN
    middle = fmean(starts)
    skewness = fmean(((value - middle) / spread) ** 3 for value in starts)
    return Scale.LOGARITHMIC if skewness > SKEWED else Scale.PLAIN


def cohort(others: Sequence[Way], began: float, by: Scale) -> list[Way]:
    """
    Return those that began nearest to a level, in the order given; nobody if there are too few.

    COHORT of them, or COHORT_SHARE of all if that is less, but FEWEST at least; and all that began
    as near as the last of them, so that none is chosen by its code.
    """
    size = min(COHORT, max(FEWEST, int(COHORT_SHARE * len(others))))
    if len(others) < size:
        return []
    off = [_apart(other.start.value, began, by) for other in others]
    farthest = sorted(off)[size - 1]
    return [other for other, apart in zip(others, off, strict=True) if apart <= farthest]


def _apart(one: float, other: float, by: Scale) -> float:
    """Return how far two beginnings lie apart, without the last bits, so that ties are ties."""
    if by == Scale.LOGARITHMIC and other > 0:
        return round(abs(log10(one / other)), 12)
    return round(abs(one - other), 12)
