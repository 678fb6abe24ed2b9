"""How many people a problem hurts, as it is typed: "about 17,400", "1.2 million", "2 millions"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counterpart.challenges.rules.described import MOST_PEOPLE
from counterpart.challenges.rules.numbers import Fault, NumberProblem, number

TIMES: Final = {
    "thousand": 1_000, "mille": 1_000, "milliers": 1_000, "mil": 1_000, "miles": 1_000, "k": 1_000,
    "million": 1_000_000, "millions": 1_000_000, "millones": 1_000_000, "millón": 1_000_000,
    "milhões": 1_000_000, "milhão": 1_000_000, "m": 1_000_000, "mio": 1_000_000,
    "billion": 1_000_000_000, "milliard": 1_000_000_000, "milliards": 1_000_000_000,
}  # fmt: skip
_TOLD = re.compile(
    r"(?P<number>[+\-\u2212]?\s?[\d\u0660-\u0669\u06f0-\u06f9][^A-Za-zÀ-ÿ%٪]*)"
    r"(?P<rest>[%٪]?.*)$",
    re.DOTALL,
)


class PeopleFault(StrEnum):
    NO_NUMBER = "no number"
    A_SHARE = "a share"
    NEGATIVE = "negative"
    TOO_MANY = "too many"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class PeopleTold:
    number: int | None = None
    problem: PeopleFault | None = None


def read_people(text: str) -> PeopleTold:
    """Return how many people a text says; neither number nor problem if it says nothing."""
    if not text.strip():
        return PeopleTold()
    found = _TOLD.search(text)
    if not found:
        return PeopleTold(problem=PeopleFault.NO_NUMBER)
    if found["rest"][:1] in {"%", "٪"}:
        return PeopleTold(problem=PeopleFault.A_SHARE)
    read = _number(found["number"].strip(" ,.;:-"), negative=found["number"][0] in "-\u2212")
    word = re.match(r"[a-zà-ÿ]+", found["rest"].strip().lower())
    times = TIMES.get(word[0], 1) if word else 1
    if isinstance(read, NumberProblem) and read.fault is Fault.AMBIGUOUS:
        # Nobody counts people in thousandths: a group of three digits is thousands, but not before
        # a word such as "million".
        if times > 1:
            return PeopleTold(problem=PeopleFault.AMBIGUOUS)
        read = number(re.sub(r"[.,]", "", read.shown))
    if isinstance(read, NumberProblem):
        return PeopleTold(problem=PeopleFault.NO_NUMBER)
    return _people(read * times)


def _number(text: str, *, negative: bool) -> float | NumberProblem:
    read = number(text)
    return -abs(read) if negative and not isinstance(read, NumberProblem) else read


def _people(told: float) -> PeopleTold:
    if told < 0:
        return PeopleTold(problem=PeopleFault.NEGATIVE)
    if told > MOST_PEOPLE:
        return PeopleTold(problem=PeopleFault.TOO_MANY)
    return PeopleTold(number=round(told))
