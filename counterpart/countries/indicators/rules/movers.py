"""
Which of the countries that began as badly improved more than such a beginning lets one expect.

Who stands at the bottom in one year stands higher in the next for no reason but chance and error of
measurement: regression to the mean (Galton 1886, "Regression towards mediocrity in hereditary
stature"). Lists of who improved most sell it as reform. The remedy
is that of Barnett, van der Pols and Dobson (2005), "Regression to the mean: what it is and how to
deal with it", International Journal of Epidemiology 34: compare with others that began alike, and
take from each change what its start foretells.

A mover is no proof that anything it did was the cause. Nor is it proof against luck: where none of
twenty countries did other than expected, two lists in five show one whose interval lies above by
chance (1 - 0.975^20), and more where the figures of one country hang together from year to year.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isclose
from statistics import median, quantiles
from typing import Final

from counterpart.countries.indicators.rules.beginnings import (
    A_DECADE,
    FEWEST,
    Scale,
    Way,
    cohort,
    nearest,
    scale,
    sign,
    way,
)
from counterpart.countries.indicators.rules.series import (
    Better,
    Point,
    Series,
    without_projections,
)
from counterpart.countries.indicators.rules.slope import theil_sen
from counterpart.countries.indicators.rules.trend import observed_trend

COVERED: Final = 0.5
"""Share of a way that the observed figures on it span at least, for their interval to be its."""

UPPER_TENTH: Final = 8
"""Which of the nine deciles: the last."""

CONTEXT: Final = 0.2
"""Share of the best residual that a country like hers in all has over one like it in nothing."""

MOST: Final = 5


class Sureness(StrEnum):
    """What stands behind the claim that a country moved."""

    INTERVAL = "interval"
    """The lower end of its own trend's interval lies above what was to be expected."""

    NO_INTERVAL = "no interval"
    """Estimated, or too seldom observed, for an interval; in the upper tenth of the cohort."""


@dataclass(frozen=True)
class Move:
    """
    What a country did from one figure to another, in the indicator's unit a decade.

    `improvement`, `expected` and the interval from `low` to `high` are above nought for the better;
    `residual` is the improvement less the expected one. The interval is that of `by_trend`, the
    trend of the observed figures from the one to the other; all three None where those are too few.
    It need not hold `improvement`, which two figures make alone. `distance` is how unlike hers the
    country is, where that is known.
    """

    country: str
    start: Point
    end: Point
    improvement: float
    expected: float
    by_trend: float | None
    low: float | None
    high: float | None
    distance: float | None

    @property
    def residual(self) -> float:
        return self.improvement - self.expected

    @property
    def sureness(self) -> Sureness:
        return Sureness.NO_INTERVAL if self.low is None else Sureness.INTERVAL


@dataclass(frozen=True)
class Movers:
    """
    Who moved, and what it is compared with.

    `began` is her first figure and `hers` what she did since, None without a later figure.
    `countries` counts those that the slope comes from: the change a decade by which an improvement
    differs for each unit that the start lies higher. `cohort` are those that began as she did, by
    code, between `lowest_start` and `highest_start`. `expected` is what her start lets expect, and
    `others_median` what the cohort did, a decade, above nought for the better. `movers` come the
    best first, those with an interval before those without; `found` counts those not listed too.
    """

    start: int
    until: int
    began: Point
    hers: Move | None
    scale: Scale
    countries: int
    slope: float
    cohort: tuple[str, ...]
    lowest_start: float
    highest_start: float
    expected: float
    others_median: float
    movers: tuple[Move, ...]
    found: int


@dataclass(frozen=True)
class _Expectation:
    """improvement = level + slope start, in the indicator's unit a decade."""

    level: float
    slope: float

    def at(self, start: float) -> float:
        return self.level + self.slope * start


def movers(
    series: Mapping[str, Series],
    code: str,
    *,
    start: int,
    until: int,
    better: Better,
    distances: Mapping[str, float] | None = None,
    most: int = MOST,
) -> Movers | None:
    """
    Return the countries that began where she did and improved beyond what that lets expect.

    Each country counts with the observed or estimated figure nearest to `start` and its latest by
    `until`: see `way`; those that began alike: see `cohort`. How much a start matters is the
    slope of Theil and Sen of improvement on start over all of them; the level is the median of the
    cohort, so that where the relation is no line (near nought and a hundred percent it never is)
    the cohort is still held against itself.

    A mover improved, by more than expected, and the lower end of its interval says so too. Where
    there is no interval it must be in the upper tenth of the cohort's residuals, which somebody
    always is: it comes after those with one.

    :param series: of all countries, hers too, by code
    :param start: the year in which the window starts; she may have begun with a figure of any kind
        but a projection
    :param until: the year in which it ends
    :param distances: how unlike hers each country is, 0 to 1; moves its place among the movers by
        at most CONTEXT of the best residual, and whether it is one not at all
    :param most: movers to list
    :returns: None where her beginning is not known, fewer than FEWEST began as she did, or neither
        direction is better
    """
    began = nearest(without_projections(series.get(code, ())), start)
    if began is None or better == Better.NEITHER:
        return None
    ways = [
        found
        for country in sorted(series)
        if (found := way(country, series[country], start, until, better))
    ]
    by = scale([one.start.value for one in ways])
    alike = cohort([one for one in ways if one.country != code], began.value, by)
    if len(alike) < FEWEST:
        return None
    expectation = _expectation(ways, alike)
    compared = alike + [one for one in ways if one.country == code]
    moves = {
        one.country: _move(one, series[one.country], expectation, better, distances or {})
        for one in compared
    }
    moved = _ordered(_beyond([moves[one.country] for one in alike]))
    return Movers(
        start=start,
        until=until,
        began=began,
        hers=moves.get(code),
        scale=by,
        countries=len(ways),
        slope=expectation.slope,
        cohort=tuple(one.country for one in alike),
        lowest_start=min(one.start.value for one in alike),
        highest_start=max(one.start.value for one in alike),
        expected=expectation.at(began.value),
        others_median=median(one.improvement for one in alike),
        movers=tuple(moved[:most]),
        found=len(moved),
    )


def _expectation(ways: Sequence[Way], alike: Sequence[Way]) -> _Expectation:
    """Return the line with the slope of all and the level of those that began alike."""
    starts = [one.start.value for one in ways]
    differ = len(set(starts)) > 1
    slope = theil_sen(starts, [one.improvement for one in ways]).slope if differ else 0.0
    level = median(one.improvement - slope * one.start.value for one in alike)
    return _Expectation(level, slope)


def _move(
    gone: Way,
    points: Series,
    expectation: _Expectation,
    better: Better,
    distances: Mapping[str, float],
) -> Move:
    low, by_trend, high = _interval(gone, points, better)
    return Move(
        country=gone.country,
        start=gone.start,
        end=gone.end,
        improvement=gone.improvement,
        expected=expectation.at(gone.start.value),
        by_trend=by_trend,
        low=low,
        high=high,
        distance=distances.get(gone.country),
    )


def _interval(
    gone: Way, points: Series, better: Better
) -> tuple[float, float, float] | tuple[None, None, None]:
    """Return the trend a decade between the ends of its interval, where enough was observed."""
    since, until = gone.start.year, gone.end.year
    own = observed_trend(points, since=since, until=until)
    if own is None or own.last_year - own.first_year < COVERED * (until - since):
        return None, None, None
    slopes = [slope for slope in (own.low, own.slope, own.high) if slope is not None]
    low, by_trend, high = sorted(sign(better) * A_DECADE * slope for slope in slopes)
    return low, by_trend, high


def _beyond(moves: Sequence[Move]) -> list[Move]:
    """Return those of a cohort that improved, and clearly by more than expected."""
    enough = quantiles([m.residual for m in moves], n=10, method="inclusive")[UPPER_TENTH]
    return [
        m
        for m in moves
        if _is_more(m.improvement, m)
        and (m.residual >= enough if m.low is None else _is_more(m.low, m))
    ]


def _is_more(improvement: float, than: Move) -> bool:
    """Say whether an improvement is one, and above the expected by more than a last bit."""
    return improvement > max(than.expected, 0.0) and not isclose(improvement, than.expected)


def _ordered(moved: Sequence[Move]) -> list[Move]:
    """Put those with an interval first, then the best, a like context helping a little."""
    best = max((m.residual for m in moved), default=0.0)

    def worth(m: Move) -> float:
        return m.residual - CONTEXT * best * (1.0 if m.distance is None else m.distance)

    return sorted(moved, key=lambda m: (m.low is None, -worth(m), m.country))
