"""Numbers as people type them: 1,234.5 and 1 234,5 and 1.234,5 and 12,34,567 and ١٢٣ and 12 %."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal

from counterpart.challenges.rules.typed import is_formula, plain, shown
from counterpart.sources.records import LARGEST_AMOUNT
from counterpart.sources.tables.rules.cells import ERRORS

Mark = Literal[".", ","]
LONGEST: Final = 60  # characters
PERCENT: Final = "%"
NO_FIGURE: Final = frozenset(
    {"", "-", "--", "..", "...", "…", ":", "na", "n/a", "n.a.", "nd", "n.d.", "null", "none"}
)
"""What tables write where there is none; `..` is the World Bank's, `:` is Eurostat's."""

_DECIMAL_OF_ARABIC = "\u066b"
_NUMBER = re.compile(
    rf"""
    (?P<sign>[+-]?)[ ]?
    (?P<whole> \d{{1,3}} (?:(?P<group>[ ,.']) \d{{3}}) (?:(?P=group)\d{{3}})*
             | \d{{1,2}} (?P<lakh>,\d{{2}})+ ,\d{{3}}
             | \d* )
    (?:(?P<mark>[.,{_DECIMAL_OF_ARABIC}]) (?P<decimals>\d+))?
    (?P<power>[eE][+-]?\d{{1,2}})?
    """,
    re.VERBOSE | re.ASCII,
)


class Fault(StrEnum):
    """Why a text is no number."""

    EMPTY = "empty"
    FORMULA = "formula"
    ERROR = "error"
    """A spreadsheet could not compute it: #REF!, #DIV/0!"""

    TEXT = "text"
    AMBIGUOUS = "ambiguous"
    """A point or comma with three digits behind it: thousands, or decimals?"""

    OTHER_MARK = "other mark"
    """It has a point for decimals where commas were said to stand there, or the reverse."""

    SHARE = "share"
    """It has a percent sign where none may be."""

    TOO_LARGE = "too large"


@dataclass(frozen=True)
class NumberProblem:
    fault: Fault
    shown: str


@dataclass(frozen=True)
class Column:
    """
    How the numbers of one column are written.

    :ivar mark: what stands before decimals; None where nothing tells
    :ivar is_mixed: some of its numbers have the other mark
    """

    mark: Mark | None = None
    is_mixed: bool = False


def number(
    text: str, *, mark: Mark | None = None, may_be_share: bool = True
) -> float | NumberProblem:
    """
    Return the number that a text says, the double nearest to what is written; never NaN, inf, -0.

    :param mark: which sign stands before decimals; None if it is not known, as of a single field
    :param may_be_share: a percent sign behind it is left away; otherwise it is a problem
    """
    read = exact(text, mark=mark, may_be_share=may_be_share)
    return read if isinstance(read, NumberProblem) else float(read) + 0.0


def exact(
    text: str, *, mark: Mark | None = None, may_be_share: bool = True
) -> Decimal | NumberProblem:
    """Return the number that a text says as it is written; the rest as with `number`."""
    read = _read(text, mark, may_be_share)
    return NumberProblem(read, shown(text)) if isinstance(read, Fault) else read


def in_column(text: str, column: Column, *, may_be_share: bool = True) -> float | NumberProblem:
    """
    Return the number that a text says in a column of which others were seen.

    In a column that mixes marks, nothing is taken for thousands or decimals that may be either.
    """
    alone = number(text, may_be_share=may_be_share)
    if column.is_mixed and isinstance(alone, NumberProblem):
        return alone
    return number(text, mark=column.mark, may_be_share=may_be_share)


def column_of(texts: Iterable[str]) -> Column:
    """
    Return how the numbers of a column are written, as most tell that do; the first of equals.

    A number that has both signs tells by the last of them, one that has a sign twice by the other,
    one with other than three digits behind its only sign by that sign.
    """
    votes = Counter(told for text in texts if (told := _told_by(text)))
    most = votes.most_common(1)
    return Column(most[0][0] if most else None, is_mixed=len(votes) > 1)


def _told_by(text: str) -> Mark | None:
    found = _NUMBER.fullmatch(plain(text)[:LONGEST].removesuffix(PERCENT).rstrip())
    return _tells(found) if found else None


def _read(text: str, mark: Mark | None, may_be_share: bool) -> Decimal | Fault:
    told = plain(text)
    if fault := _no_number(told):
        return fault
    bare = told.removesuffix(PERCENT).rstrip()
    found = _NUMBER.fullmatch(bare)
    if not found or not (found["whole"] or found["decimals"]):
        return Fault.TEXT
    if bare != told and not may_be_share:
        return Fault.SHARE
    return _limited(_valued(found, mark))


def _no_number(told: str) -> Fault | None:
    if told.casefold() in NO_FIGURE:
        return Fault.EMPTY
    if told in ERRORS:
        return Fault.ERROR
    if is_formula(told):
        return Fault.FORMULA
    return Fault.TEXT if len(told) > LONGEST else None


def _valued(found: re.Match[str], mark: Mark | None) -> Decimal | Fault:
    told, group = _tells(found), found["group"]
    if found["mark"] and (found["mark"] == group or (found["mark"] == "," and found["lakh"])):
        return Fault.TEXT
    if group and found["whole"].startswith("0") and not _begins_with_zero(found):
        return Fault.TEXT
    if mark and told and told != mark:
        return Fault.OTHER_MARK
    if _is_open(found):
        if mark is None:
            return Fault.AMBIGUOUS
        return _decimal(found, group if group == mark else None)
    return _decimal(found, told if _begins_with_zero(found) else None)


def _tells(found: re.Match[str]) -> Mark | None:
    """Return which sign stands before decimals, as this one number tells; None if it does not."""
    if found["mark"] in (".", ","):
        return "." if found["mark"] == "." else ","
    if found["lakh"]:
        return "."
    if found["group"] not in (".", ",") or _is_open(found):
        return None
    is_point = (found["group"] == ".") == _begins_with_zero(found)
    return "." if is_point else ","


def _is_open(found: re.Match[str]) -> bool:
    """Return whether the only sign has three digits behind it: 1,234."""
    return (
        found["group"] in (".", ",")
        and found["mark"] is None
        and found["whole"].count(found["group"]) == 1
        and not found["whole"].startswith("0")
    )


def _begins_with_zero(found: re.Match[str]) -> bool:
    """Return whether what looks like a group is decimals, as in 0.123: no thousands begin so."""
    has_decimals = found["mark"] is not None or len(found["whole"]) != len("0.123")
    return found["group"] in (".", ",") and found["whole"].startswith("0") and not has_decimals


def _decimal(found: re.Match[str], mark: str | None) -> Decimal:
    """:param mark: what in the whole part stands before decimals, if anything does"""
    whole = found["whole"].replace(mark, "_", 1) if mark else found["whole"]
    digits = re.sub(r"[^\d_]", "", whole).replace("_", ".")
    decimals = f".{found['decimals']}" if found["decimals"] else ""
    return Decimal(f"{found['sign']}{digits}{decimals}{found['power'] or ''}")


def _limited(read: Decimal | Fault) -> Decimal | Fault:
    if isinstance(read, Decimal) and abs(read) > LARGEST_AMOUNT:
        return Fault.TOO_LARGE
    return read
