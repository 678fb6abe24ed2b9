"""Steering an answer: what a person may ask for after she has seen the first five."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from counterpart.discovery.rules.contrast import Candidate

LIKENESS = 0.6  # what likeness to one thing weighs in "more like this", relevance having the rest
_CITY = re.compile(
    r"\b(?:cit(?:y|ies)|urban|municipal\w*|towns?|metropolitan|slums?|"
    r"villes?|urbain\w*|ciudad(?:es)?|urban[oa]s?|municipio\w*|cidades?)\b",
    re.IGNORECASE,
)


class Only(StrEnum):
    CITIES = "cities"
    STRONG = "strong"
    WRITTEN = "written"


@dataclass(frozen=True)
class Steering:
    """
    What she asked for: nothing from some countries, no way of some kinds, only some things.

    `like` is the place in the shortlist of the thing that the others should resemble.
    """

    without: frozenset[str] = frozenset()
    otherwise: frozenset[str] = frozenset()
    only: frozenset[Only] = frozenset()
    like: int | None = None

    @property
    def is_straight(self) -> bool:
        """Whether nothing was asked for beyond the question."""
        return self == STRAIGHT


STRAIGHT = Steering()


@dataclass(frozen=True)
class Steered:
    """A candidate with what steering looks at. `place` is its number in the shortlist."""

    candidate: Candidate
    place: int
    is_of_a_city: bool
    has_strong_evidence: bool

    def serves(self, steering: Steering) -> bool:
        wanted = {
            Only.CITIES: self.is_of_a_city,
            Only.STRONG: self.has_strong_evidence,
            Only.WRITTEN: not self.candidate.is_programme,
        }
        return (
            self.candidate.country not in steering.without
            and self.candidate.lead_approach not in steering.otherwise
            and self.place != steering.like
            and all(wanted[only] for only in steering.only)
        )


def steered(
    things: Sequence[Steered], steering: Steering, likeness: Mapping[int, float]
) -> list[Candidate]:
    """
    Return the candidates that serve, their scores turned towards what she wants more of.

    :param likeness: of each thing by its place to the one named by `steering.like`, 0 to 1; empty
        where none is named
    """
    serving = [t for t in things if t.serves(steering)]
    if not likeness:
        return [t.candidate for t in serving]
    return [
        replace(
            t.candidate,
            score=(1 - LIKENESS) * t.candidate.score + LIKENESS * likeness.get(t.place, 0.0),
            floor=0.0,  # it was above its floor before it was turned
        )
        for t in serving
        if t.candidate.score >= t.candidate.floor
    ]


def tells_of_a_city(title: str) -> bool:
    """Tell whether a title says that something happened in cities, in English, French, Spanish."""
    return bool(_CITY.search(title))
