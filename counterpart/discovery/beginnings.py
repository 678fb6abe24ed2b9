"""
Where other countries stood when what they did began, beside where hers stands now.

Only a measured problem has a yardstick; a plain question has none, and nothing here is asked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterpart.countries.indicators import queries as indicators
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.series import (
    Kind,
    Point,
    Series,
    latest,
    without_projections,
)
from counterpart.discovery.rules.beginning import Yardstick, nearness
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme

ALIKE = 0.5
"""From here on the page says that a country began alike: an eighth of all countries apart."""

YEARS_NEAR = 3
"""A figure this far from the year in which a thing began still tells where it began."""


@dataclass(frozen=True)
class Beginning:
    """
    Where a country stood when a thing began there, and where hers stands.

    :ivar alike: 1 where both stand at the same place among all countries, 0 where they are far
        apart
    """

    indicator: Indicator
    there: Point
    here: Point
    alike: float

    @property
    def is_alike(self) -> bool:
        return self.alike >= ALIKE


class Beginnings:
    """What a yardstick tells of things; one without a yardstick tells nothing."""

    def __init__(self, yardstick: Yardstick | None) -> None:
        """Two queries, the second of which is kept for the next question with this indicator."""
        self._yardstick = yardstick
        self._indicator: Indicator | None = None
        self._levels: tuple[float, ...] = ()
        self._series: Mapping[str, Series] = {}
        if yardstick is not None:
            found = indicators.indicators_by_code([yardstick.indicator])
            self._indicator = found.get(yardstick.indicator)
        if self._indicator is not None:
            self._series = indicators.held_figures(self._indicator)
            newest = [latest(points) for points in self._series.values()]
            self._levels = tuple(sorted(point.value for point in newest if point))

    def of(self, thing: Case | Programme) -> Beginning | None:
        """Return where a thing began; None where that is not known."""
        if self._indicator is None or self._yardstick is None or thing.first_year is None:
            return None
        there = _near(self._series.get(thing.country_id or "", ()), thing.first_year)
        if there is None:
            return None
        here = self._yardstick
        return Beginning(
            indicator=self._indicator,
            there=there,
            here=Point(here.year, here.value, Kind(here.kind)),
            alike=nearness(here.value, there.value, self._levels),
        )


def _near(series: Iterable[Point], year: int) -> Point | None:
    near = [p for p in without_projections(series) if abs(p.year - year) <= YEARS_NEAR]
    return min(near, key=lambda p: (abs(p.year - year), p.year), default=None)
