"""
How like two countries are, and in what.

Gower (1971), "A general coefficient of similarity and some of its properties": each part gives a
dissimilarity from 0 to 1, a part that is not known for both is left out, and the distance is the
weighted mean of the rest. Income and population are compared by their logarithms: twice as rich is
twice as rich, in a poor country and in a rich one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log10
from typing import Final


class Part(StrEnum):
    INCOME = "income"
    PEOPLE = "people"
    URBAN = "urban"
    REGION = "region"
    FRAGILE = "fragile"
    LANGUAGE = "language"


WEIGHTS: Final = {
    Part.INCOME: 0.30,  # what a government can pay for
    Part.PEOPLE: 0.15,  # how far an administration must reach
    Part.URBAN: 0.15,  # where people are
    Part.REGION: 0.20,  # climate, neighbours, history
    Part.FRAGILE: 0.10,  # whether it can act everywhere
    Part.LANGUAGE: 0.10,  # whether officials can talk
}
KNOWN: Final = 0.5
"""Share of the weights that must be known for two countries to be compared at all."""

SAME_REGION: Final = 0.5
"""
Dissimilarity of two countries of one region of the World Bank, but two of the UN's smaller ones.
"""

# When two countries are said to be alike, in words.
INCOME_ALIKE, PEOPLE_ALIKE, URBAN_ALIKE = 1.35, 2.5, 10.0


@dataclass(frozen=True)
class Profile:
    """
    What a country is in a year; None where it is not known.

    :ivar income_per_head: gross domestic product by purchasing power, in dollars
    :ivar urban_share: percent
    """

    country: str
    income_per_head: float | None = None
    people: int | None = None
    urban_share: float | None = None
    region: str | None = None
    subregion: str | None = None
    is_fragile: bool | None = None
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """
    One country beside hers.

    :ivar distance: 0 for the same, 1 for different in all that is known
    :ivar parts: the dissimilarity of each part that is known for both
    :ivar alike: the parts in which they can be said to be alike
    """

    country: str
    distance: float
    parts: Mapping[Part, float]
    alike: tuple[Part, ...]


def likenesses(profiles: Mapping[str, Profile], code: str) -> list[Likeness]:
    """
    Return every country that can be compared with one, the likest first.

    :param profiles: of all countries: the ranges that differences are measured by are theirs
    """
    mine = profiles.get(code)
    if mine is None:
        return []
    ranges = _ranges(profiles.values())
    found = [_likeness(mine, p, ranges) for c, p in profiles.items() if c != code]
    return sorted((x for x in found if x), key=lambda x: (x.distance, x.country))


def _likeness(mine: Profile, theirs: Profile, ranges: Mapping[Part, float]) -> Likeness | None:
    parts = _parts(mine, theirs, ranges)
    known = sum(WEIGHTS[part] for part in parts)
    if known < KNOWN:
        return None
    distance = sum(WEIGHTS[part] * apart for part, apart in parts.items()) / known
    alike = tuple(part for part in parts if _is_alike(part, mine, theirs))
    return Likeness(theirs.country, distance, parts, alike)


def _parts(mine: Profile, theirs: Profile, ranges: Mapping[Part, float]) -> dict[Part, float]:
    apart: dict[Part, float | None] = {
        Part.INCOME: _by_logarithm(mine.income_per_head, theirs.income_per_head),
        Part.PEOPLE: _by_logarithm(mine.people, theirs.people),
        Part.URBAN: _difference(mine.urban_share, theirs.urban_share),
    }
    told = {p: min(x / ranges[p], 1.0) for p, x in apart.items() if x is not None and ranges[p]}
    if mine.region and theirs.region:
        is_near = mine.subregion and mine.subregion == theirs.subregion
        told[Part.REGION] = 0.0 if is_near else SAME_REGION + 0.5 * (mine.region != theirs.region)
    if mine.is_fragile is not None and theirs.is_fragile is not None:
        told[Part.FRAGILE] = float(mine.is_fragile != theirs.is_fragile)
    if mine.languages and theirs.languages:
        told[Part.LANGUAGE] = float(not mine.languages & theirs.languages)
    return told


def _ranges(profiles: Iterable[Profile]) -> dict[Part, float]:
    everyone = list(profiles)
    logs = (
        (Part.INCOME, [log10(p.income_per_head) for p in everyone if p.income_per_head]),
        (Part.PEOPLE, [log10(p.people) for p in everyone if p.people]),
        (Part.URBAN, [p.urban_share for p in everyone if p.urban_share is not None]),
    )
    return {part: max(values) - min(values) if values else 0.0 for part, values in logs}


def _by_logarithm(one: float | None, other: float | None) -> float | None:
    return abs(log10(one) - log10(other)) if one and other else None


def _difference(one: float | None, other: float | None) -> float | None:
    return abs(one - other) if one is not None and other is not None else None


def _is_alike(part: Part, mine: Profile, theirs: Profile) -> bool:
    """Tell whether a minister would call them alike in this, whatever the distance says."""
    match part:
        case Part.INCOME:
            return _within(mine.income_per_head, theirs.income_per_head, INCOME_ALIKE)
        case Part.PEOPLE:
            return _within(mine.people, theirs.people, PEOPLE_ALIKE)
        case Part.URBAN:
            apart = _difference(mine.urban_share, theirs.urban_share)
            return apart is not None and apart <= URBAN_ALIKE
        case Part.REGION:
            return mine.region == theirs.region
        case Part.FRAGILE:
            return mine.is_fragile == theirs.is_fragile
        case Part.LANGUAGE:
            return bool(mine.languages & theirs.languages)


def _within(one: float | None, other: float | None, times: float) -> bool:
    return bool(one and other) and max(one or 0, other or 0) <= times * min(one or 1, other or 1)
