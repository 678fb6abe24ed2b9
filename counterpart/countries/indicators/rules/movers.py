"""
Who moved: countries that began where hers is now, and improved more than beginning there explains.

Who stands badly one year mostly stands less badly later, whatever is done: regression to the mean
(Galton 1886, "Regression towards mediocrity"; Barnett, van der Pols and Dobson 2005, "Regression to
the mean: what it is and how to deal with it"). So the change of each country is set beside the one
that its beginning level lets expect, by a line through the changes of all countries (Theil 1950),
and only what goes beyond that counts as moving. It is still no proof of a cause.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Final

from counterpart.countries.indicators.rules.series import (
    OBSERVED,
    Better,
    Point,
    Series,
    without_projections,
)
from counterpart.countries.indicators.rules.trend import observed_trend

WINDOW: Final = 15
"""Years: long enough for a reform to show, short enough for its makers to be asked."""

SHORTEST: Final = 8
"""Years that a window must at least have for a country to be compared."""

YEARS_NEAR: Final = 2
COHORT: Final = 24
"""Countries nearest to her level that are compared with one another."""

FEWEST: Final = 12
"""Countries without which nothing is said."""

SHOWN: Final = 5
CONTEXT: Final = 0.35
"""
Share of what a country went beyond expectation that the greatest unlikeness takes away in order.
"""


@dataclass(frozen=True)
class Mover:
    """
    A country that moved. Changes are over the window, above zero for better.

    :ivar beyond: change less the one to expect
    :ivar low: lower end of the change by the 95 % interval of its trend; None for modelled figures
    :ivar is_sure: the lower end too lies beyond what was to expect
    """

    country: str
    start: Point
    end: Point
    change: float
    expected: float
    low: float | None
    high: float | None

    @property
    def beyond(self) -> float:
        return self.change - self.expected

    @property
    def is_sure(self) -> bool:
        return self.low is not None and self.low > self.expected


@dataclass(frozen=True)
class Movers:
    """
    :ivar level: hers, where the others began
    :ivar cohort: how many began there
    :ivar middle: the median change among them, above zero for better
    """

    level: float
    first_year: int
    last_year: int
    cohort: int
    middle: float
    improved: int
    movers: tuple[Mover, ...]


@dataclass(frozen=True)
class _Change:
    country: str
    start: Point
    end: Point
    change: float
    series: Series


def who_moved(
    series: Mapping[str, Series],
    code: str,
    level: float,
    better: Better,
    *,
    unlike: Mapping[str, float],
) -> Movers | None:
    """
    Return who moved from a level, in the WINDOW years up to the last for which most have a figure.

    :param series: every country's, by code; hers is left out
    :param level: hers now
    :param unlike: how unlike hers each country is, 0 to 1; unknown ones count as wholly unlike
    :returns: None where neither way is better, or too few countries have figures at both ends
    """
    if better is Better.NEITHER:
        return None
    sign = 1 if better is Better.HIGHER else -1
    last_year = _last_year(series.values())
    changes = [
        change
        for country, points in series.items()
        if country != code and (change := _change(country, points, last_year, sign))
    ]
    if len(changes) < FEWEST:
        return None
    slope, intercept = _line(changes)
    cohort = sorted(changes, key=lambda c: (abs(c.start.value - level), c.country))[:COHORT]
    told = [_mover(c, intercept + slope * c.start.value, sign) for c in cohort]
    moved = [m for m in told if m.change > 0 and m.beyond > 0]
    moved.sort(key=lambda m: (-m.beyond * (1 - CONTEXT * unlike.get(m.country, 1.0)), m.country))
    return Movers(
        level=level,
        first_year=last_year - WINDOW,
        last_year=last_year,
        cohort=len(cohort),
        middle=median(c.change for c in cohort),
        improved=sum(c.change > 0 for c in cohort),
        movers=tuple(moved[:SHOWN]),
    )


def _change(country: str, points: Series, last_year: int, sign: int) -> _Change | None:
    told = without_projections(points)
    start = _near(told, last_year - WINDOW)
    end = _near(told, last_year)
    if start is None or end is None or end.year - start.year < SHORTEST:
        return None
    return _Change(country, start, end, sign * (end.value - start.value), told)


def _last_year(every: Iterable[Series]) -> int:
    """Return the last year for which at least half of all countries have a figure yet to come."""
    ends = sorted(told[-1].year for points in every if (told := without_projections(points)))
    return ends[len(ends) // 2] if ends else 0


def _near(told: Series, year: int) -> Point | None:
    near = [p for p in told if abs(p.year - year) <= YEARS_NEAR]
    return min(near, key=lambda p: (abs(p.year - year), p.year), default=None)


def _line(changes: list[_Change]) -> tuple[float, float]:
    """Return slope and intercept of the change on the beginning level: the median of all pairs."""
    pairs = combinations([(c.start.value, c.change) for c in changes], 2)
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairs if x1 != x2]
    slope = median(slopes) if slopes else 0.0
    return slope, median(c.change - slope * c.start.value for c in changes)


def _mover(change: _Change, expected: float, sign: int) -> Mover:
    found = observed_trend(change.series, since=change.start.year, until=change.end.year)
    low = high = None
    is_observed = {change.start.kind, change.end.kind} <= OBSERVED
    if is_observed and found and found.low is not None and found.high is not None:
        years = change.end.year - change.start.year
        low, high = sorted(sign * slope * years for slope in (found.low, found.high))
    return Mover(change.country, change.start, change.end, change.change, expected, low, high)
