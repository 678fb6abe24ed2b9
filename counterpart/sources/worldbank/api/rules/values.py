"""
The values of a record as the API writes them, in its third version and its second.

What is absent, null, empty or "nan" is not told. A reader asks `told` for the text as it stands and
`line` for what people will read.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from counterpart.sources.rules.text import cleaned

WHOLE = 100.0  # percent; the bank's shares of sectors go beyond it now and then
_NOTHING = {"", "nan", "null", "none"}
_WRAPPED = ("cdata!", "cdata")  # version 2 wraps the abstract
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?=$|[T ])")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?=$| )")  # version 2, the month first
_SHARE = re.compile(r"\d{1,6}(?:\.\d{1,20})?", re.ASCII)
_Value = TypeVar("_Value")


def told(value: object) -> str:
    """Return a value as text without space around it; the first that is told of a list."""
    if isinstance(value, list):
        return next(filter(None, map(told, value)), "")
    if isinstance(value, dict):
        return next((told(value[name]) for name in _WRAPPED if name in value), "")
    if not isinstance(value, str):
        return ""
    text = value.encode("utf-8", "replace").decode().strip()
    return "" if text.lower() in _NOTHING else text


def line(value: object, longest: int) -> str:
    """Return a value as one harmless line of at most so many characters."""
    return cleaned(told(value))[:longest]


def written(value: object) -> list[str]:
    """Return what is told of a list, or of a single value, as it stands."""
    return list(filter(None, map(told, value if isinstance(value, list) else [value])))


def day(value: object) -> date | None:
    """
    Return a day, or None where none is told.

    :raises ValueError: if it is written in no known form, or no such day is
    """
    text = told(value)
    if not text:
        return None
    if found := _ISO.match(text):
        year, month, number = map(int, found.groups())
    elif found := _AMERICAN.match(text):
        month, number, year = map(int, found.groups())
    else:
        raise ValueError("it is no date in a form that is known")
    return date(year, month, number)


def amount(value: object) -> Decimal | None:
    """
    Return a sum in its own unit, or None where none is told; a sum of nothing tells nothing.

    :raises ValueError: if it is no number
    """
    text = told(value).replace(",", "")
    if not text:
        return None
    try:
        number = Decimal(text[:100])
    except InvalidOperation:
        raise ValueError("it is no amount") from None
    return number or None


def percent(value: object) -> float | None:
    """Return a share from 0 to 100, or None where none is told; what is over it is the whole."""
    text = told(value)
    return min(float(text), WHOLE) if _SHARE.fullmatch(text) else None


def of_field(record: Mapping[str, object], field: str, read: Callable[[object], _Value]) -> _Value:
    """
    Return a field as `read` reads it.

    :raises ValueError: as `read` does; the message begins with the name of the field
    """
    try:
        return read(record.get(field))
    except ValueError as error:
        raise ValueError(f"{field}: {error}") from None
