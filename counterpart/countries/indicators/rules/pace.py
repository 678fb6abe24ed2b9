"""How long it takes to reach a target, what it would need, and what others have achieved."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from statistics import median
from typing import Final

from counterpart.countries.indicators.rules.series import (
    Better,
    Point,
    Series,
    without_projections,
)
from counterpart.countries.indicators.rules.trend import Basis, Trend

FARTHEST: Final = 100
"""Years ahead beyond which no year is named: a line is not a century's forecast."""

NEAR: Final = 2
"""Years by which a stretch of a peer's history may be longer or shorter than the one asked for."""

LIKE_START: Final = 0.1
"""Share of the range that the peers' figures and her own span: how near a start is a like one."""


class Reach(StrEnum):
    """Whether a target comes within reach."""

    REACHED = "reached"
    ALREADY_THERE = "already there"
    NEVER_AT_THIS_PACE = "never at this pace"
    TOO_FAR = "too far"
    """In more than FARTHEST years."""


@dataclass(frozen=True)
class Arrival:
    """
    When a target is reached: in `years` from the latest figure, for the first time in `year`.

    Both None unless it is REACHED.
    """

    reach: Reach
    years: float | None = None
    year: int | None = None


@dataclass(frozen=True)
class Pace:
    """
    When the target is reached at the slope, and at the two ends of its interval.

    `optimistic` and `pessimistic` are None where the slope has no interval, as modelled ones.
    """

    expected: Arrival
    optimistic: Arrival | None
    pessimistic: Arrival | None
    basis: Basis


@dataclass(frozen=True)
class Needed:
    """
    The change a year that leads to a target in time, beside the present one (None if unknown).

    Both in the indicator's unit, with their sign. `times` says how many times the present change
    the needed one is; None where there is no present one, or it goes the other way.
    """

    a_year: float
    years: int
    present: float | None
    times: float | None


@dataclass(frozen=True)
class Achievement:
    """What a peer did from one figure to another; `a_year` is above nought for the better."""

    country: str
    start: Point
    end: Point
    a_year: float


@dataclass(frozen=True)
class Achieved:
    """
    What peers who once stood where she stands did in about as many years.

    `best` is the fastest; `median` is over all of them, those who fell back too; in the indicator's
    unit a year, above nought for the better. `by_country` is ordered from the best.
    """

    best: Achievement
    median: float
    by_country: tuple[Achievement, ...]


def years_to(target: float, latest: Point, found: Trend, better: Better) -> Pace:
    """
    Return when the target is reached if all goes on along the line, from the latest figure.

    A straight line is not a forecast: what nears a hundred percent or nought slows down.

    :param target: in the indicator's unit; where neither direction is better, it may lie on either
        side
    """
    expected = _arrival(target, latest, found.slope, better)
    if found.low is None or found.high is None:
        return Pace(expected, None, None, found.basis)
    ends = [_arrival(target, latest, slope, better) for slope in (found.low, found.high)]
    soon, late = sorted(ends, key=_lateness)
    return Pace(expected, soon, late, found.basis)


def needed(
    target: float, by_year: int, latest: Point, better: Better, found: Trend | None = None
) -> Needed | None:
    """
    Return the change a year that is needed to reach the target in time.

    :returns: None where the target is reached already, or the year is not after the latest figure's
    """
    years = by_year - latest.year
    if years <= 0 or _is_there(target, latest.value, better):
        return None
    a_year = (target - latest.value) / years
    present = found.slope if found else None
    goes_there = present is not None and present * a_year > 0
    times = a_year / present if present and goes_there else None
    return Needed(a_year, years, present, times)


def achieved_by(
    peers: Mapping[str, Series],
    start_level: float,
    years: int,
    better: Better,
    *,
    within: float | None = None,
) -> Achieved | None:
    """
    Return what peers achieved over as many years from a level like hers.

    Of each peer's history one stretch counts, chosen by where it starts and never by how it ends:
    that of about `years` years whose start is nearest to `start_level`, of equally near the latest.
    Figures of all kinds count but projections; each achievement tells the kinds of its two.

    :param years: that the stretch should last, give or take NEAR; at least 1
    :param within: the indicator's unit, how far a start may lie from `start_level`; by default
        LIKE_START of the range of all figures of the peers and hers
    :returns: None where no peer ever stood there as long ago, or neither direction is better
    """
    if better == Better.NEITHER:
        return None
    known = {country: without_projections(points) for country, points in peers.items()}
    values = [start_level, *(p.value for points in known.values() for p in points)]
    near = LIKE_START * (max(values) - min(values)) if within is None else within
    found = [
        _achievement(country, *stretch, better)
        for country, points in known.items()
        if (stretch := _stretch(points, start_level, years, near))
    ]
    if not found:
        return None
    found.sort(key=lambda a: (-a.a_year, a.country))
    return Achieved(found[0], median(a.a_year for a in found), tuple(found))


def _arrival(target: float, latest: Point, slope: float, better: Better) -> Arrival:
    if _is_there(target, latest.value, better):
        return Arrival(Reach.ALREADY_THERE)
    distance = target - latest.value
    if distance * slope <= 0:
        return Arrival(Reach.NEVER_AT_THIS_PACE)
    years = distance / slope
    if years > FARTHEST:
        return Arrival(Reach.TOO_FAR)
    # Rounded first: the last bits of a division must not cost a year.
    return Arrival(Reach.REACHED, years, latest.year + ceil(round(years, 9)))


def _is_there(target: float, value: float, better: Better) -> bool:
    if better == Better.HIGHER:
        return value >= target
    return value <= target if better == Better.LOWER else value == target


def _lateness(arrival: Arrival) -> tuple[int, float]:
    order = (Reach.ALREADY_THERE, Reach.REACHED, Reach.TOO_FAR, Reach.NEVER_AT_THIS_PACE)
    return order.index(arrival.reach), arrival.years or 0.0


def _stretch(points: Series, level: float, years: int, near: float) -> tuple[Point, Point] | None:
    """Return the two ends of the stretch that starts nearest to a level."""
    ends = {p.year: p for p in points}
    lasting = [years, *(years + by for n in range(1, NEAR + 1) for by in (-n, n))]
    starts = sorted(points, key=lambda p: (abs(p.value - level), -p.year))
    return next(
        (
            (start, ends[start.year + length])
            for start in starts
            for length in lasting
            if abs(start.value - level) <= near and length > 0 and start.year + length in ends
        ),
        None,
    )


def _achievement(country: str, start: Point, end: Point, better: Better) -> Achievement:
    sign = 1 if better == Better.HIGHER else -1
    a_year = sign * (end.value - start.value) / (end.year - start.year)
    return Achievement(country, start, end, a_year)
