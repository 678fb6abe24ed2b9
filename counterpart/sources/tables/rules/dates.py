"""Days as tables write them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator

from counterpart.sources.records import FIRST_YEAR, LAST_YEAR
from counterpart.sources.tables.rules.cells import Cell, Wrong, shown

_ISO = re.compile(r"(?P<YYYY>\d{4})-(?P<MM>\d\d)-(?P<DD>\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
_PARTS = {"YYYY": r"(?P<YYYY>\d{4})", "MM": r"(?P<MM>\d{1,2})", "DD": r"(?P<DD>\d{1,2})"}
_PART = re.compile(r"(YYYY|MM|DD)")


def _pattern(text: str) -> str:
    if sorted(_PART.findall(text)) != ["DD", "MM", "YYYY"] or re.search(r"\w", _PART.sub("", text)):
        raise ValueError(f"{text} is no way to write days; write one such as DD/MM/YYYY")
    return text


DatePattern = Annotated[str, AfterValidator(_pattern)]


def contradiction(patterns: Iterable[str]) -> str:
    """Tell of two patterns that read the same text as different days; empty if there are none."""
    forms: dict[str, str] = {}
    for pattern in patterns:
        form = _PART.sub(lambda part: "YYYY" if part[1] == "YYYY" else "#", pattern)
        if forms.setdefault(form, pattern) != pattern:
            return f"{forms[form]} and {pattern} cannot be told apart; keep one"
    return ""


def day(cell: Cell, patterns: Sequence[str], named: str) -> date | None:
    """
    Return the day that a cell holds, in ISO 8601 or one of the patterns; none if it is empty.

    :raises Wrong: if it holds anything else, or a day that cannot be
    """
    if cell == "" or isinstance(cell, date):
        return _possible(cell, cell, named, patterns) if isinstance(cell, date) else None
    text = str(cell)
    for pattern in (_ISO, *map(_compiled, patterns)):
        if found := pattern.fullmatch(text):
            return _possible(_date(found), cell, named, patterns)
    raise _wrong(cell, named, patterns)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = _PART.split(pattern)
    return re.compile("".join(_PARTS.get(p) or re.escape(p) for p in parts), re.ASCII)


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["YYYY"]), int(found["MM"]), int(found["DD"]))
    except ValueError:
        return None


def _possible(when: date | None, cell: Cell, named: str, patterns: Sequence[str]) -> date:
    if when is None or not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise _wrong(cell, named, patterns)
    return when


def _wrong(cell: Cell, named: str, patterns: Sequence[str]) -> Wrong:
    example = " or ".join(["2021-03-31", *patterns])
    return Wrong(f"{named}: {shown(cell)} is not a day from 1900 to 2100, written {example}")
