"""Numbers as people type them: 1,234.5 and 1 234,5 and ١٢٣ and 12 %."""

import math
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

Mark = Literal[".", ","]
LARGEST: Final = 1e15
LONGEST_SHOWN: Final = 40  # characters of what was typed that a sentence repeats
_GROUPS = " '’_"
_FORMULA = re.compile(r"\s*(?:[=@]|[+-]\s*[^\d\s.,])")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,2})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\uff0b": "+", "\u066b": ".", "\u066c": " "})


class Fault(StrEnum):
    """Why a text is no number."""

    EMPTY = "empty"
    FORMULA = "formula"
    TEXT = "text"
    AMBIGUOUS = "ambiguous"
    """A point or comma with three digits behind it: thousands, or decimals?"""

    TOO_LARGE = "too large"


@dataclass(frozen=True)
class NumberProblem:
    fault: Fault
    shown: str


def number(text: str, *, mark: Mark | None = None) -> float | NumberProblem:
    """
    Return the number that a text says; a percent sign behind it is left away.

    :param mark: which sign stands before decimals; None if it is not known, as of a single field
    """
    plain = _plain(text)
    shown = text.strip()[:LONGEST_SHOWN]
    if not plain:
        return NumberProblem(Fault.EMPTY, shown)
    if _FORMULA.match(plain):
        return NumberProblem(Fault.FORMULA, shown)
    told = re.sub(f"(?<=\\d)[{_GROUPS}](?=\\d{{3}}(?!\\d))", "", plain)
    read = _read(told, mark)
    if isinstance(read, Fault):
        return NumberProblem(read, shown)
    if not math.isfinite(read) or abs(read) > LARGEST:
        return NumberProblem(Fault.TOO_LARGE, shown)
    return read


def mark_of(texts: list[str]) -> Mark | None:
    """
    Return which sign stands before the decimals of a column; None where nothing tells.

    A number that has both signs tells by the last of them, one that has a sign twice by the other,
    one with other than three digits behind its only sign by that sign.
    """
    votes: dict[Mark, int] = {".": 0, ",": 0}
    for text in texts:
        if told := _tells(_plain(text)):
            votes[told] += 1
    if votes["."] == votes[","]:
        return None
    return "." if votes["."] > votes[","] else ","


def _plain(text: str) -> str:
    """Return a text with plain digits, blanks and signs, and without a percent sign at its end."""
    folded = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()
    digits = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in folded
    )
    return digits.removesuffix("%").removesuffix("٪").strip()


def _tells(plain: str) -> Mark | None:
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        return "." if plain.rfind(".") > plain.rfind(",") else ","
    if points > 1:
        return ","
    if commas > 1:
        return "."
    sign: Mark = "." if points else ","
    behind = plain.partition(sign)[2]
    has_digits = behind.isascii() and behind.isdigit()
    if (points or commas) and has_digits and (len(behind) != 3 or plain.startswith("0")):
        return sign
    return None


def _read(told: str, mark: Mark | None) -> float | Fault:
    mark = mark or _tells(told)
    if mark is None and ("," in told or "." in told) and _GROUPED.fullmatch(told):
        return Fault.AMBIGUOUS
    mark = mark or "."
    other = "," if mark == "." else "."
    whole, sign, decimals = told.partition(mark)
    if other in whole and not _GROUPED.fullmatch(whole):
        return Fault.TEXT
    if other in decimals:
        return Fault.TEXT
    plain = whole.replace(other, "") + ("." + decimals if sign else "")
    return float(plain) if _PLAIN.fullmatch(plain) else Fault.TEXT
