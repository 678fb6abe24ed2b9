"""How many people a problem hurts, as it is typed: "about 17,400", "1.2 million", "2 millions"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from counterpart.challenges.rules.described import MOST_PEOPLE
from counterpart.challenges.rules.numbers import Fault, NumberProblem, exact
from counterpart.challenges.rules.people_words import ABOUT, PEOPLE, PERCENT, RANGE, SHARE, TIMES
from counterpart.challenges.rules.typed import plain

LONGEST: Final = 200  # characters that are looked at

_NUMBER = re.compile(r"[+-]?\s?\d(?:[\d.,' ]*\d)?", re.ASCII)
_DECIMAL = re.compile(r"[.,']")


class PeopleFault(StrEnum):
    NO_NUMBER = "no number"
    A_SHARE = "a share"
    A_RANGE = "a range"
    NOT_WHOLE = "not whole"
    NEGATIVE = "negative"
    TOO_MANY = "too many"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class PeopleTold:
    number: int | None = None
    problem: PeopleFault | None = None


def read_people(text: str, *, most: int = MOST_PEOPLE) -> PeopleTold:
    """
    Return how many people a text says; neither number nor problem if it says nothing.

    A word that multiplies is read in each of the seven languages; of any other word behind the
    number only one for people is let pass, so that 17,400 households are not 17,400 people.

    :param most: how many people there are, of whom these are some
    """
    told = _bare(text)
    if not told:
        return PeopleTold()
    read = _read(told)
    if isinstance(read, PeopleFault):
        return PeopleTold(problem=read)
    return PeopleTold(problem=PeopleFault.TOO_MANY) if read > most else PeopleTold(read)


def _bare(text: str) -> str:
    """Return a text in small letters, without what says that it is only about right."""
    told = " ".join(plain(text[:LONGEST]).casefold().split())
    while begin := ABOUT.match(told):
        told = told[begin.end() :]
    return told


def _read(told: str) -> int | PeopleFault:
    found = _NUMBER.match(told)
    if not found:
        return _without_number(told)
    rest = told[found.end() :].strip()
    for pattern, fault in (
        (PERCENT, PeopleFault.A_SHARE),
        (SHARE, PeopleFault.A_SHARE),
        (RANGE, PeopleFault.A_RANGE),
    ):
        if pattern.match(rest):
            return fault
    times, behind = _times(rest)
    if behind and not PEOPLE.match(behind):
        return PeopleFault.A_RANGE if RANGE.match(behind) else PeopleFault.NO_NUMBER
    number = _number(found[0], is_multiplied=times > 1)
    return number if isinstance(number, PeopleFault) else _whole(number * times)


def _without_number(told: str) -> PeopleFault:
    begins_range = re.match(r"(?:between|from|entre|de|от|между)\s+\d", told)
    return PeopleFault.A_RANGE if begins_range else PeopleFault.NO_NUMBER


def _times(rest: str) -> tuple[int, str]:
    """Return by what the number is multiplied, and what stands behind the word for it."""
    for word, times in TIMES.items():  # the longest first
        behind = rest.removeprefix(word)
        if behind != rest and not (word[-1].isascii() and behind[:1].isalpha()):
            return times, behind.lstrip(". +")
    return 1, rest.lstrip("+ ")


def _number(text: str, *, is_multiplied: bool) -> Decimal | PeopleFault:
    read = exact(text)
    if not isinstance(read, NumberProblem):
        return read
    if read.fault is Fault.TOO_LARGE:
        return PeopleFault.TOO_MANY
    if read.fault is not Fault.AMBIGUOUS:
        return PeopleFault.NO_NUMBER
    # Nobody counts people in thousandths: a group of three digits is thousands, but before a word
    # such as "million" it may be decimals as well.
    return PeopleFault.AMBIGUOUS if is_multiplied else Decimal(_DECIMAL.sub("", text))


def _whole(number: Decimal) -> int | PeopleFault:
    if number < 0:
        return PeopleFault.NEGATIVE
    return int(number) if number == number.to_integral_value() else PeopleFault.NOT_WHOLE
