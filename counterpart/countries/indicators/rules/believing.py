"""Whether new figures of an indicator can be those of the same indicator."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final

from counterpart.countries.indicators.rules.series import Series, without_projections

MOST_LOST: Final = 1 / 3
"""Share of the countries that a revision may drop."""

MOST_CHANGED: Final = 1 / 2
"""Share of the figures held by both that a revision may change by more than MUCH."""

MUCH: Final = 1 / 3
MOST_TIMES: Final = 5.0
"""A median ratio beyond this, or below its inverse, tells of another unit."""


class Doubt(StrEnum):
    LOST = "more than a third of its countries are gone"
    CHANGED = "more than half of its figures changed by more than a third"
    UNIT = "its unit seems to have changed"
    BOUNDS = "figures lie outside of what it can be"


@dataclass(frozen=True)
class Difference:
    """How new figures differ from those that are held, in figures and countries."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    kept: int = 0
    lost: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        return not (self.added or self.changed or self.removed)


def difference(old: Mapping[str, Series], new: Mapping[str, Series]) -> Difference:
    """Count what a revision adds, changes and removes; what differs by rounding alone is kept."""
    before, after = _by_year(old), _by_year(new)
    both = before.keys() & after.keys()
    changed = sum(not _is_same(before[at], after[at]) for at in both)
    return Difference(
        added=len(after.keys() - before.keys()),
        changed=changed,
        removed=len(before.keys() - after.keys()),
        kept=len(both) - changed,
        lost=tuple(sorted(set(old) - set(new))),
    )


def doubt(
    old: Mapping[str, Series],
    new: Mapping[str, Series],
    *,
    lowest: float | None,
    highest: float | None,
) -> Doubt | None:
    """Return why new figures are not believed; None if they may be taken for a revision."""
    values = [point.value for points in new.values() for point in points]
    if any(_is_outside(value, lowest, highest) for value in values):
        return Doubt.BOUNDS
    if len(set(old) - set(new)) > MOST_LOST * max(len(old), 1):
        return Doubt.LOST
    before, after = _by_year(old), _by_year(new)
    both = sorted(before.keys() & after.keys())
    ratios = [after[at] / before[at] for at in both if before[at]]
    if ratios and not 1 / MOST_TIMES <= median(ratios) <= MOST_TIMES:
        return Doubt.UNIT
    much = sum(abs(after[at] - before[at]) > MUCH * abs(before[at]) for at in both)
    return Doubt.CHANGED if both and much > MOST_CHANGED * len(both) else None


def _by_year(series: Mapping[str, Series]) -> dict[tuple[str, int], float]:
    return {
        (country, point.year): point.value
        for country, points in series.items()
        for point in without_projections(points)
    }


def _is_same(one: float, other: float) -> bool:
    return abs(one - other) <= 5e-5 * max(abs(one), abs(other))


def _is_outside(value: float, lowest: float | None, highest: float | None) -> bool:
    return (lowest is not None and value < lowest) or (highest is not None and value > highest)
