"""Numbers, years, currencies and addresses as tables write them; empty cells give none."""

import re
from decimal import Decimal
from functools import lru_cache

from counterpart.sources.records import FIRST_YEAR, LARGEST_AMOUNT, LAST_YEAR
from counterpart.sources.tables.rules.cells import Cell, Wrong, shown, text_of

LONGEST_ADDRESS = 500  # characters
_GROUPING = " \u00a0\u202f'’"
_YEAR = re.compile(r"(\d{4})(?:-\d\d-\d\d.*|\.0)?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}")
_KIND = re.compile(r"[a-z]+(-[a-z]+)*")
_DAC_CODE = re.compile(r"\d{3}(\d\d)?", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_LANGUAGE = re.compile(r"([a-z]{2,3})([-_]\w+)?")


def number(cell: Cell, mark: str, named: str) -> Decimal | None:
    """
    Return the number that a cell holds.

    :param mark: the decimal mark of texts, `.` or `,`; a point, comma, space or apostrophe may
        stand between groups of three digits
    :raises Wrong: if it holds anything else, or more than any amount can be
    """
    if cell == "":
        return None
    found = cell if isinstance(cell, Decimal) else _number(text_of(cell), mark)
    if found is None:
        raise Wrong(f"{named}: {shown(cell)} is not a number such as 1234{mark}5")
    if abs(found) > LARGEST_AMOUNT:
        raise Wrong(f"{named}: {shown(cell)} is more than an amount can be")
    return found


def _number(text: str, mark: str) -> Decimal | None:
    if not _number_like(mark).fullmatch(text):
        return None
    digits = re.sub(f"[{_grouping(mark)}]", "", text)
    return Decimal(digits.replace(mark, "."))


def _grouping(mark: str) -> str:
    return _GROUPING + ("," if mark == "." else ".")


@lru_cache(maxsize=2)
def _number_like(mark: str) -> re.Pattern[str]:
    whole = rf"(?:[0-9]{{1,3}}(?:[{_grouping(mark)}][0-9]{{3}}){{1,9}}|[0-9]{{1,30}})"
    return re.compile(rf"[+-]?{whole}(?:{re.escape(mark)}[0-9]{{1,30}})?(?:[eE][+-]?[0-9]{{1,2}})?")


def year(cell: Cell, named: str) -> int | None:
    """
    Return the year that a cell holds, alone or in a day of ISO 8601.

    :raises Wrong: if it holds anything else
    """
    if cell == "":
        return None
    found = _YEAR.fullmatch(text_of(cell))
    if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        raise Wrong(f"{named}: {shown(cell)} is not a year from {FIRST_YEAR} to {LAST_YEAR}")
    return int(found[1])


def percent(cell: Cell, mark: str, named: str) -> float | None:
    found = number(cell, mark, named)
    if found is not None and not 0 <= found <= 100:
        raise Wrong(f"{named}: {shown(cell)} is not a percentage from 0 to 100")
    return None if found is None else float(found)


def currency(text: str, named: str) -> str:
    return _fitting(text.upper(), _CURRENCY, text, named, "a currency of three letters such as USD")


def kind_of_money(text: str, named: str) -> str:
    word = "-".join(text.casefold().split())
    if len(word) > 40:
        word = ""
    return _fitting(word, _KIND, text, named, "a word for what the amount is, such as commitment")


def dac_code(text: str, named: str) -> str:
    return _fitting(text, _DAC_CODE, text, named, "a DAC code of three or five digits")


def address(text: str, named: str) -> str:
    if not text:
        return ""
    known = text if len(text) <= LONGEST_ADDRESS and text.isprintable() else ""
    return _fitting(known, _ADDRESS, text, named, "an address such as https://...")


def language(text: str, named: str) -> str:
    """Return the code of a language; empty for none and for `unknown`."""
    word = text.casefold()
    if word in ("", "unknown"):
        return ""
    found = _LANGUAGE.fullmatch(word)
    if not found:
        raise Wrong(f"{named}: {shown(text)} is not the code of a language such as en")
    return found[1]


def _fitting(word: str, pattern: re.Pattern[str], text: str, named: str, right: str) -> str:
    if not pattern.fullmatch(word):
        told = f"{shown(text)} is not" if text else "is empty and needs"
        raise Wrong(f"{named}: {told} {right}")
    return word
