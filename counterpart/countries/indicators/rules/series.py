"""The figures of one indicator for one country, and what each of them is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """How a figure is known, as its source says."""

    COUNTRY = "country"
    """Country data: a census, a register, accounts."""

    SURVEY = "survey"
    ESTIMATED = "estimated"
    """By an international agency, from country data of years near by."""

    MODELLED = "modelled"
    """By a model, mostly from other countries and other figures."""

    PROJECTED = "projected"
    """For a year that was not over when the figure was made."""

    UNKNOWN = "unknown"
    """The source does not say."""


OBSERVED: Final = frozenset({Kind.COUNTRY, Kind.SURVEY, Kind.UNKNOWN})
"""What may carry a trend: a model's figures follow from one another, and show its assumptions."""


class Better(StrEnum):
    """Which direction of an indicator is better for the people it is about."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True, order=True)
class Point:
    """One figure: the calendar year, the value in the indicator's unit, and how it is known."""

    year: int
    value: float
    kind: Kind


Series = tuple[Point, ...]
"""Ascending by year, each year once."""


def observed(points: Iterable[Point]) -> Series:
    """Return the points that were observed, as far as the source says."""
    return tuple(point for point in points if point.kind in OBSERVED)


def without_projections(points: Iterable[Point]) -> Series:
    """Return the points of years that were over when the figure was made."""
    return tuple(point for point in points if point.kind != Kind.PROJECTED)


def latest(points: Iterable[Point], *, by: int | None = None) -> Point | None:
    """Return the newest point that is no projection, at the latest of the year `by`."""
    told = [p for p in without_projections(points) if by is None or p.year <= by]
    return max(told, default=None, key=lambda p: p.year)
