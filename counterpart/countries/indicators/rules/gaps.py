"""What must be said about a series before anybody reads it as one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import fmean, median
from typing import Final

from counterpart.countries.indicators.rules.series import (
    Kind,
    Point,
    Series,
    latest,
    observed,
    without_projections,
)

FAR_OUT: Final = 6.0
"""Median absolute deviations: four standard deviations, were the steps normal."""

FEWEST: Final = 5
"""Points. Of fewer than four steps none can be told to be odd."""

NOISE: Final = 0.01
"""Share of the series' own level: a step below it is no break, however still the series stood."""

_MEAN_FOR_MEDIAN: Final = 1.2533 / 1.4826
"""What turns a mean absolute deviation into a median one, where steps are normal."""


@dataclass(frozen=True)
class Missing:
    """Years without any figure, both included."""

    first_year: int
    last_year: int


@dataclass(frozen=True)
class Stretch:
    """Figures next to one another that are known in the same way."""

    kind: Kind
    first_year: int
    last_year: int


@dataclass(frozen=True)
class Break:
    """A jump from one figure to the next: counted anew, perhaps, rather than changed."""

    before: Point
    after: Point

    @property
    def year(self) -> int:
        return self.after.year


@dataclass(frozen=True)
class Gaps:
    """
    What must be said about a series.

    `observed_until` is the year of the last observed figure, None where none was; `newest` the year
    of the newest figure that is no projection, and `age` how many years ago that was.
    """

    missing: tuple[Missing, ...]
    stretches: tuple[Stretch, ...]
    breaks: tuple[Break, ...]
    observed_until: int | None
    newest: int | None
    age: int | None

    @property
    def unobserved_since(self) -> int | None:
        """The year from which every figure is estimated or modelled; None where none is."""
        if self.newest is None or self.observed_until == self.newest:
            return None
        since = self.observed_until
        return next(
            (s.first_year for s in self.stretches if since is None or s.first_year > since), None
        )


def gaps(points: Series, *, this_year: int) -> Gaps:
    """Gather what must be said about a series, as of a calendar year."""
    told = observed(points)
    newest = latest(points)
    return Gaps(
        missing=missing(points),
        stretches=stretches(points),
        breaks=breaks(points),
        observed_until=told[-1].year if told else None,
        newest=newest.year if newest else None,
        age=this_year - newest.year if newest else None,
    )


def missing(points: Series) -> tuple[Missing, ...]:
    """Return the runs of years without any figure between the first and the last known one."""
    return tuple(
        Missing(one.year + 1, next_one.year - 1)
        for one, next_one in pairwise(without_projections(points))
        if next_one.year - one.year > 1
    )


def stretches(points: Series) -> tuple[Stretch, ...]:
    """Return the series as stretches of one kind each, projections too."""
    runs = [(kind, list(run)) for kind, run in groupby(points, key=lambda p: p.kind)]
    return tuple(Stretch(kind, run[0].year, run[-1].year) for kind, run in runs)


def breaks(points: Series) -> tuple[Break, ...]:
    """
    Return the jumps far outside of what the other steps of a series are.

    Hampel's identifier (Hampel 1974, "The influence curve and its role in robust estimation";
    Davies and Gather 1993, "The identification of multiple outliers") on the changes a year: one is
    a break when it lies farther from their median than FAR_OUT times their median absolute
    deviation. Where more than half of the steps are the same, so that this is nought, the mean
    absolute deviation stands in for it (Iglewicz and Hoaglin 1993). A step counts as the change a
    year, so that a slow change over years without figures is no jump. A single odd figure makes two
    breaks, there and back. None with fewer than FEWEST figures; projections do not count.
    """
    known = without_projections(points)
    if len(known) < FEWEST:
        return ()
    steps = [
        (after.value - before.value) / (after.year - before.year)
        for before, after in pairwise(known)
    ]
    middle = median(steps)
    off = [abs(step - middle) for step in steps]
    limit = max(FAR_OUT * _deviation(off), NOISE * median(abs(p.value) for p in known))
    return tuple(
        Break(before, after)
        for (before, after), distance in zip(pairwise(known), off, strict=True)
        if distance > limit
    )


def _deviation(off: Sequence[float]) -> float:
    return median(off) or _MEAN_FOR_MEDIAN * fmean(off)
