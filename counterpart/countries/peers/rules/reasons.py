"""Why a country is a peer, and in what it is unlike: codes and figures that make a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from counterpart.countries.peers.rules.likeness import Part, Profile

LIKE_INCOME: Final = 1.25
"""The richer of the two has at most so many times the income of the other."""

LIKE_SIZE: Final = 2.0
"""The larger has at most so many times the people."""

LIKE_URBAN: Final = 10.0
"""Percentage points between their urban shares."""

UNLIKE_INCOME: Final = 2.0
UNLIKE_SIZE: Final = 5.0
UNLIKE_URBAN: Final = 25.0
"""Between the like and the unlike lies what is not worth a word."""


class Code(StrEnum):
    """What is to be said; `mine` is the country asked about, `theirs` the peer."""

    LIKE_INCOME = "like income"
    RICHER = "richer"
    POORER = "poorer"
    LIKE_SIZE = "like size"
    LARGER = "larger"
    SMALLER = "smaller"
    LIKE_URBAN = "like urban share"
    MORE_URBAN = "more urban"
    LESS_URBAN = "less urban"
    SAME_SUBREGION = "same subregion"
    SAME_REGION = "same region"
    OTHER_REGION = "other region"
    BOTH_FRAGILE = "both fragile"
    ONLY_MINE_FRAGILE = "only mine fragile"
    ONLY_THEIRS_FRAGILE = "only theirs fragile"
    SAME_INCOME_GROUP = "same income group"
    OTHER_INCOME_GROUP = "other income group"
    SHARES_LANGUAGE = "shares a language"
    NO_SHARED_LANGUAGE = "shares no language"


_LIKE: Final = frozenset(
    {
        Code.LIKE_INCOME,
        Code.LIKE_SIZE,
        Code.LIKE_URBAN,
        Code.SAME_SUBREGION,
        Code.SAME_REGION,
        Code.BOTH_FRAGILE,
        Code.SAME_INCOME_GROUP,
        Code.SHARES_LANGUAGE,
    }
)


@dataclass(frozen=True)
class Reason:
    """
    One thing to be said, with its figures where it has some, in the unit of the profile.

    `shared` holds the languages that both have, sorted.
    """

    part: Part
    code: Code
    mine: float | None = None
    theirs: float | None = None
    shared: tuple[str, ...] = ()

    @property
    def is_like(self) -> bool:
        return self.code in _LIKE


def reasons(mine: Profile, theirs: Profile) -> tuple[Reason, ...]:
    """
    Return what makes a country a peer, then in what it is unlike.

    Nothing is said of what is not known of both, of what is neither like nor unlike, nor of a peace
    that both have. The income group speaks only where income is not known.
    """
    said = chain(
        _of_income(mine, theirs),
        _of_ratio(
            Part.PEOPLE,
            (mine.people, theirs.people),
            (LIKE_SIZE, UNLIKE_SIZE),
            (Code.LIKE_SIZE, Code.LARGER, Code.SMALLER),
        ),
        _of_urban_share(mine, theirs),
        _of_region(mine, theirs),
        _of_fragility(mine, theirs),
        _of_languages(mine, theirs),
    )
    return tuple(sorted(said, key=lambda reason: not reason.is_like))


def _of_ratio(
    part: Part,
    figures: tuple[float | None, float | None],
    factors: tuple[float, float],
    codes: tuple[Code, Code, Code],
) -> Iterator[Reason]:
    """Compare two amounts by how many times the one is the other: like, more, less."""
    mine, theirs = figures
    if not mine or not theirs:
        return
    like, unlike = factors
    times = max(mine, theirs) / min(mine, theirs)
    if times <= like:
        yield Reason(part, codes[0], mine, theirs)
    elif times >= unlike:
        yield Reason(part, codes[1] if theirs > mine else codes[2], mine, theirs)


def _of_income(mine: Profile, theirs: Profile) -> Iterator[Reason]:
    incomes = (mine.income_per_head, theirs.income_per_head)
    codes = (Code.LIKE_INCOME, Code.RICHER, Code.POORER)
    yield from _of_ratio(Part.INCOME, incomes, (LIKE_INCOME, UNLIKE_INCOME), codes)
    groups = (mine.income_group, theirs.income_group)
    if None in incomes and None not in groups:
        is_same = groups[0] == groups[1]
        code = Code.SAME_INCOME_GROUP if is_same else Code.OTHER_INCOME_GROUP
        yield Reason(Part.INCOME_GROUP, code, *groups)


def _of_urban_share(mine: Profile, theirs: Profile) -> Iterator[Reason]:
    if mine.urban_share is None or theirs.urban_share is None:
        return
    more = theirs.urban_share - mine.urban_share
    if abs(more) <= LIKE_URBAN:
        yield Reason(Part.URBAN, Code.LIKE_URBAN, mine.urban_share, theirs.urban_share)
    elif abs(more) >= UNLIKE_URBAN:
        code = Code.MORE_URBAN if more > 0 else Code.LESS_URBAN
        yield Reason(Part.URBAN, code, mine.urban_share, theirs.urban_share)


def _of_region(mine: Profile, theirs: Profile) -> Iterator[Reason]:
    if mine.subregion and mine.subregion == theirs.subregion:
        yield Reason(Part.SUBREGION, Code.SAME_SUBREGION)
    elif mine.region and theirs.region:
        is_same = mine.region == theirs.region
        yield Reason(Part.REGION, Code.SAME_REGION if is_same else Code.OTHER_REGION)


def _of_fragility(mine: Profile, theirs: Profile) -> Iterator[Reason]:
    if mine.is_fragile and theirs.is_fragile:
        yield Reason(Part.FRAGILE, Code.BOTH_FRAGILE)
    elif mine.is_fragile and theirs.is_fragile is False:
        yield Reason(Part.FRAGILE, Code.ONLY_MINE_FRAGILE)
    elif theirs.is_fragile and mine.is_fragile is False:
        yield Reason(Part.FRAGILE, Code.ONLY_THEIRS_FRAGILE)


def _of_languages(mine: Profile, theirs: Profile) -> Iterator[Reason]:
    if not mine.languages or not theirs.languages:
        return
    shared = tuple(sorted(mine.languages & theirs.languages))
    code = Code.SHARES_LANGUAGE if shared else Code.NO_SHARED_LANGUAGE
    yield Reason(Part.LANGUAGES, code, shared=shared)
