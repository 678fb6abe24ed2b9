"""
How like two countries are.

Gower (1971), "A general coefficient of similarity and some of its properties", Biometrics 27: of
each part the dissimilarity is taken, 0 to 1, and their weighted mean is the distance; a part that
is not known of both is left out of both sums. It takes numbers and names together, and countries of
which not everything is known.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log10
from types import MappingProxyType
from typing import Final


class Part(StrEnum):
    """What two countries are compared by."""

    INCOME = "income"
    PEOPLE = "people"
    URBAN = "urban"
    REGION = "region"
    SUBREGION = "subregion"
    FRAGILE = "fragile"
    INCOME_GROUP = "income group"
    LANGUAGES = "languages"


WEIGHTS: Final[Mapping[Part, float]] = MappingProxyType(
    {
        Part.INCOME: 3.0,  # what a state can pay for: the first question put to any example
        Part.PEOPLE: 2.0,  # what works for one million need not for a hundred
        Part.FRAGILE: 2.0,  # whether there is a state that reaches its people at all
        Part.URBAN: 1.0,  # how far apart those live who are to be reached
        Part.REGION: 1.0,  # with its subregion as much as size: neighbours share climate, trade
        Part.SUBREGION: 1.0,  # and often law; no more, for the better teacher may be far away
        Part.INCOME_GROUP: 1.0,  # stands in for income where that is unknown, else adds little
        Part.LANGUAGES: 1.0,  # whether the two can talk and read one another's papers
    }
)

ENOUGH: Final = 0.5
"""Share of the weight that must be known of both: on less, likeness would be a guess."""


@dataclass(frozen=True)
class Profile:
    """
    What a country was like in a year.

    Income is per head and year, in dollars at purchasing power parity; `urban_share` in percent;
    `income_group` the order of the group, 0 for the poorest. None, and no languages, is not known.
    """

    country: str
    income_per_head: float | None = None
    people: float | None = None
    urban_share: float | None = None
    region: str | None = None
    subregion: str | None = None
    is_fragile: bool | None = None
    income_group: int | None = None
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """
    How far a country is from the one asked about, 0 (the same in all) to 1.

    `parts` holds the dissimilarity of each part known of both, 0 to 1; `known` the share of the
    weight that they make up.
    """

    country: str
    distance: float
    parts: Mapping[Part, float]
    known: float


def likenesses(
    profiles: Mapping[str, Profile],
    code: str,
    *,
    weights: Mapping[Part, float] = WEIGHTS,
) -> list[Likeness]:
    """
    Return the other countries, the likest first; of equally like ones by code.

    Numbers differ by their distance over the range of all profiles, income and people by that of
    their logarithms, since twice as rich is as much a difference among the poor as among the rich.
    Names differ or not. Languages are alike where one is shared. Two countries that are both *not*
    fragile are alike in that.

    :raises KeyError: where there is no profile of `code`
    """
    facts = {c: _facts(profile) for c, profile in profiles.items()}
    ranges = _ranges(facts.values())
    found = [
        likeness
        for other, theirs in facts.items()
        if other != code and (likeness := _likeness(other, facts[code], theirs, ranges, weights))
    ]
    # To the twelfth digit, so that those alike in all come by code and not by a last bit.
    return sorted(found, key=lambda likeness: (round(likeness.distance, 12), likeness.country))


@dataclass(frozen=True)
class _Facts:
    """What is known of a country: numbers as they are compared, names as sets of names."""

    numbers: Mapping[Part, float]
    names: Mapping[Part, frozenset[str]]


def _facts(profile: Profile) -> _Facts:
    numbers = {
        Part.INCOME: _magnitude(profile.income_per_head),
        Part.PEOPLE: _magnitude(profile.people),
        Part.URBAN: profile.urban_share,
        Part.INCOME_GROUP: profile.income_group,
    }
    names = {
        Part.REGION: {profile.region or ""},
        Part.SUBREGION: {profile.subregion or ""},
        Part.FRAGILE: {"" if profile.is_fragile is None else str(profile.is_fragile)},
        Part.LANGUAGES: profile.languages,
    }
    return _Facts(
        {part: number for part, number in numbers.items() if number is not None},
        {part: told for part, among in names.items() if (told := frozenset(among) - {""})},
    )


def _magnitude(number: float | None) -> float | None:
    return log10(number) if number is not None and number > 0 else None


def _ranges(facts: Collection[_Facts]) -> dict[Part, float]:
    """Return how far the known numbers of each part lie apart at most."""
    parts = {part for told in facts for part in told.numbers}
    values = {part: [f.numbers[part] for f in facts if part in f.numbers] for part in parts}
    return {part: max(known) - min(known) for part, known in values.items()}


def _likeness(
    country: str,
    mine: _Facts,
    theirs: _Facts,
    ranges: Mapping[Part, float],
    weights: Mapping[Part, float],
) -> Likeness | None:
    """Return how like two countries are; None where too little is known to say."""
    parts = _of_numbers(mine, theirs, ranges) | _of_names(mine, theirs)
    known = sum(weights[part] for part in parts)
    share = known / sum(weights.values())
    if share < ENOUGH:
        return None
    distance = sum(weights[part] * unlike for part, unlike in parts.items()) / known
    return Likeness(country, distance, MappingProxyType(parts), share)


def _of_numbers(mine: _Facts, theirs: _Facts, ranges: Mapping[Part, float]) -> dict[Part, float]:
    return {
        part: abs(number - theirs.numbers[part]) / (ranges[part] or 1.0)
        for part, number in mine.numbers.items()
        if part in theirs.numbers
    }


def _of_names(mine: _Facts, theirs: _Facts) -> dict[Part, float]:
    return {
        part: 1.0 if names.isdisjoint(theirs.names[part]) else 0.0
        for part, names in mine.names.items()
        if part in theirs.names
    }
