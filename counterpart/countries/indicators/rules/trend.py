"""Whether a series gets better or worse, and how surely."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counterpart.countries.indicators.rules.series import (
    OBSERVED,
    Better,
    Series,
    observed,
    without_projections,
)
from counterpart.countries.indicators.rules.slope import SURENESS, theil_sen

WINDOW: Final = 15
"""Years back from the newest figure that is known: the pace of 1990 is not today's."""

FEWEST: Final = 4
"""Points. With three, all six orders are so likely by chance that none tells a trend."""

SHORTEST: Final = 4
"""Years between the first point and the last."""

_SURENESS_OF_FOUR: Final = 11 / 12


class Basis(StrEnum):
    """What a trend was computed from."""

    OBSERVED = "observed"
    MODELLED = "modelled"


@dataclass(frozen=True)
class Trend:
    """
    How a series moves: `slope` in the indicator's unit a year, with its interval from `low` to
    `high`; both None where the figures are modelled.

    `intercept` is the line's value in the year 0. The line runs through `number` points of
    `first_year` to `last_year`.
    """

    slope: float
    low: float | None
    high: float | None
    intercept: float
    first_year: int
    last_year: int
    number: int
    basis: Basis

    def at(self, year: float) -> float:
        """Return the line's value in a year, in the indicator's unit."""
        return self.intercept + self.slope * year

    @property
    def sureness(self) -> float | None:
        """How often such an interval holds the true slope: 0.95; of four points 0.92, no more."""
        if self.low is None:
            return None
        return SURENESS if self.number > FEWEST else _SURENESS_OF_FOUR


class Direction(StrEnum):
    """
    Where a series goes, in a word that also says how far that can be relied on.

    What only a model says has words of its own, so that nobody can forget to say so.
    """

    BETTER = "better"
    WORSE = "worse"
    RISING = "rising"
    FALLING = "falling"
    """The last two of indicators of which neither direction is better."""

    UNCLEAR = "unclear"
    """The interval holds zero: it may well go the other way."""

    FLAT = "flat"
    """It moves by no more than may be neglected, and surely so."""

    BETTER_BY_MODEL = "better by model"
    WORSE_BY_MODEL = "worse by model"
    RISING_BY_MODEL = "rising by model"
    FALLING_BY_MODEL = "falling by model"
    FLAT_BY_MODEL = "flat by model"


_RISES: Final = {
    Better.HIGHER: (Direction.BETTER, Direction.BETTER_BY_MODEL),
    Better.LOWER: (Direction.WORSE, Direction.WORSE_BY_MODEL),
    Better.NEITHER: (Direction.RISING, Direction.RISING_BY_MODEL),
}
_FALLS: Final = {
    Better.HIGHER: (Direction.WORSE, Direction.WORSE_BY_MODEL),
    Better.LOWER: (Direction.BETTER, Direction.BETTER_BY_MODEL),
    Better.NEITHER: (Direction.FALLING, Direction.FALLING_BY_MODEL),
}


def trend(points: Series, *, window: int | None = WINDOW) -> Trend | None:
    """
    Return the slope of Theil and Sen through the observed points of the last years.

    Where the observed points are fewer than FEWEST or span less than SHORTEST years, but as many
    estimated or modelled ones do, the slope is theirs and has no interval. A model's points are not
    independent: they lie on a smooth curve that follows from a few observations, often of other
    countries, so that the scatter about the line, from which an interval is made, says nothing of
    how far the model errs; the interval would be as narrow as the model is smooth. Observed and
    modelled points are never mixed, since a step from one to the other is no trend. None where
    neither suffices. Projections never count.

    Points a year apart are seldom quite independent even where observed, so that the interval is,
    if anything, too narrow.

    :param window: years back from the newest known figure, that one's year included; None for all
    """
    known = without_projections(points)
    if not known:
        return None
    since = known[0].year if window is None else known[-1].year - window
    recent = tuple(p for p in known if p.year >= since)
    by_others = tuple(p for p in recent if p.kind not in OBSERVED)
    return _line(observed(recent), Basis.OBSERVED) or _line(by_others, Basis.MODELLED)


def observed_trend(points: Series, *, since: int, until: int) -> Trend | None:
    """Return the trend of the points observed from one year to another, both included."""
    within = tuple(p for p in points if since <= p.year <= until)
    return _line(observed(within), Basis.OBSERVED)


def direction(found: Trend, better: Better, *, negligible: float = 0.0) -> Direction:
    """
    Say where a series goes.

    :param negligible: change a year, in the indicator's unit, that nobody would call one; it is
        flat when the whole interval lies within it on both sides (Schuirmann's 1987 idea of showing
        that two things are alike, rather than failing to show that they differ)
    """
    modelled = found.basis == Basis.MODELLED
    low = found.slope if found.low is None else found.low
    high = found.slope if found.high is None else found.high
    if -negligible <= low and high <= negligible:
        return Direction.FLAT_BY_MODEL if modelled else Direction.FLAT
    if low <= 0 <= high:
        return Direction.UNCLEAR
    return (_RISES if low > 0 else _FALLS)[better][modelled]


def _line(points: Series, basis: Basis) -> Trend | None:
    if len(points) < FEWEST or points[-1].year - points[0].year < SHORTEST:
        return None
    line = theil_sen([p.year for p in points], [p.value for p in points])
    is_sure = basis == Basis.OBSERVED
    return Trend(
        slope=line.slope,
        low=line.low if is_sure else None,
        high=line.high if is_sure else None,
        intercept=line.intercept,
        first_year=points[0].year,
        last_year=points[-1].year,
        number=len(points),
        basis=basis,
    )
