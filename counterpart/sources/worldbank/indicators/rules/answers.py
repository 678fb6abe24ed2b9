"""
What the World Bank's Indicators API, version 2, answers, and whether it can be believed.

An answer in JSON is a list of two: about the page, and its rows. An error is a list of one, with
the status 200. https://datahelpdesk.worldbank.org/knowledgebase/topics/125589 describes both.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

FIRST_YEAR: Final = 1900
MOST_PAGES: Final = 200
LONGEST_SHOWN: Final = 120
_COUNTRY = re.compile(r"[A-Z]{3}")
_YEAR = re.compile(r"\d{4}")


class NotAnAnswer(Exception):
    """
    What came is not in the format of the API; the message says what, and another try may help.
    """


class Fault(StrEnum):
    """Why what was answered about an indicator is not believed."""

    REFUSED = "the server says: {shown}"
    DIFFERENT_PAGES = "its pages do not agree with one another ({shown})"
    MISSING_ROWS = "some of its rows are missing ({shown})"
    OTHER_INDICATOR = "another indicator was handed out ({shown})"
    NO_NUMBER = "a value is not a number ({shown})"
    YEAR = "a figure is of a year that cannot be ({shown})"
    TWO_VALUES = "one year of one country has two values ({shown})"
    DATE = "the day of its last change cannot be ({shown})"
    OLDER = "it is older than what is held ({shown})"
    EMPTY = "it holds no figure at all{shown}"


@dataclass(frozen=True)
class Refused:
    """An indicator of which the old figures are kept, and why."""

    code: str
    fault: Fault
    shown: str = ""

    def __str__(self) -> str:
        return self.fault.value.format(shown=self.shown)


@dataclass(frozen=True)
class Page:
    """One page as it was answered: its own words about itself, and its rows."""

    number: int
    pages: int
    total: int
    last_updated: str
    rows: Sequence[Mapping[str, Any]]
    refusal: str = ""


@dataclass(frozen=True)
class Told:
    """
    All figures of one indicator.

    :ivar statuses: the API's own remark on a figure, where it has one: `F` is a forecast
    """

    code: str
    last_updated: date
    figures: Mapping[str, Mapping[int, float]]
    statuses: Mapping[tuple[str, int], str] = field(default_factory=dict)


def page_of(body: bytes) -> Page:
    """
    Return the page that a body holds.

    :raises NotAnAnswer: if it is no answer of the API
    """
    try:
        told = json.loads(body.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise NotAnAnswer("sent something that is not JSON") from None
    if not isinstance(told, list) or not told or not isinstance(told[0], dict):
        raise NotAnAnswer("sent something in another format")
    if "message" in told[0]:
        return Page(0, 0, 0, "", (), refusal=_message(told[0]["message"]))
    rows = told[1] if len(told) > 1 else None
    head = told[0]
    if rows is None and head.get("total") == 0:
        rows = []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NotAnAnswer("sent something in another format")
    try:
        number, pages, total = (_whole(head[name]) for name in ("page", "pages", "total"))
    except (KeyError, ValueError, TypeError):
        raise NotAnAnswer("sent something in another format") from None
    return Page(number, pages, total, str(head.get("lastupdated", "")), rows)


def _whole(told: object) -> int:
    """Return a number of the head: some answers write it as text."""
    if isinstance(told, bool) or not isinstance(told, int | str):
        raise ValueError(told)
    return int(told)


def _message(told: object) -> str:
    first = told[0] if isinstance(told, list) and told else told
    said = first.get("value") if isinstance(first, dict) else first
    return str(said)[:LONGEST_SHOWN]


def gathered(code: str, pages: Sequence[Page], *, today: date, held: date | None) -> Told | Refused:
    """
    Return what the pages of an indicator say together, or why it is not believed.

    :param held: the day of the last change of what is held; nothing older is taken
    """
    if fault := _fault_of(code, pages):
        return fault
    try:
        changed = date.fromisoformat(pages[0].last_updated)
    except ValueError:
        return Refused(code, Fault.DATE, pages[0].last_updated[:LONGEST_SHOWN])
    if changed > today or changed.year < FIRST_YEAR:
        return Refused(code, Fault.DATE, changed.isoformat())
    if held is not None and changed < held:
        return Refused(code, Fault.OLDER, f"{changed.isoformat()}, held {held.isoformat()}")
    return _figures(code, [row for page in pages for row in page.rows], changed, today)


def _fault_of(code: str, pages: Sequence[Page]) -> Refused | None:
    first = pages[0]
    if first.refusal:
        return Refused(code, Fault.REFUSED, first.refusal)
    heads = {(page.pages, page.total, page.last_updated) for page in pages}
    numbers = [page.number for page in pages]
    if len(heads) != 1 or numbers != list(range(1, first.pages + 1)):
        return Refused(code, Fault.DIFFERENT_PAGES, f"pages {numbers} of {first.pages}")
    rows = sum(len(page.rows) for page in pages)
    if rows != first.total:
        return Refused(code, Fault.MISSING_ROWS, f"{rows} of {first.total}")
    return None


def _figures(
    code: str, rows: Iterable[Mapping[str, Any]], changed: date, today: date
) -> Told | Refused:
    figures: dict[str, dict[int, float]] = {}
    statuses: dict[tuple[str, int], str] = {}
    for row in rows:
        read = _row(code, row, today)
        if isinstance(read, Refused):
            return read
        if read is None:
            continue
        country, year, value = read
        known = figures.setdefault(country, {}).setdefault(year, value)
        if known != value:
            return Refused(code, Fault.TWO_VALUES, f"{country} {year}")
        if status := str(row.get("obs_status") or "").strip():
            statuses[country, year] = status[:10]
    if not figures:
        return Refused(code, Fault.EMPTY)
    return Told(code, changed, figures, statuses)


def _row(code: str, row: Mapping[str, Any], today: date) -> tuple[str, int, float] | Refused | None:
    """Return country, year and value; None for what has no value or is of no single country."""
    of = row.get("indicator")
    named = of.get("id") if isinstance(of, dict) else None
    if named != code:
        return Refused(code, Fault.OTHER_INDICATOR, str(named)[:LONGEST_SHOWN])
    value = row.get("value")
    if value is None:
        return None
    country, year = str(row.get("countryiso3code") or ""), str(row.get("date") or "")
    where = f"{country} {year}"[:LONGEST_SHOWN]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return Refused(code, Fault.NO_NUMBER, where)
    if not _YEAR.fullmatch(year) or not FIRST_YEAR <= int(year) <= today.year + 10:
        return Refused(code, Fault.YEAR, where)
    if not _COUNTRY.fullmatch(country):
        return None  # the API leaves the code of some groups of countries empty
    return country, int(year), float(value)
