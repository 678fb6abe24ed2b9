"""Numbers, days, languages and keys as IATI files write them; None is what cannot be used."""

import hashlib
import re
import unicodedata
from datetime import date
from decimal import Decimal

from counterpart.countries.rules.naming import base_language
from counterpart.sources.records import FIRST_YEAR, LARGEST_AMOUNT, LAST_YEAR

LARGEST_QUANTITY = Decimal(10) ** 18  # what a record can hold
LONGEST_NUMBER = 40  # characters; what is longer is no figure of this world
LONGEST_KEY = 60  # characters; what a record can hold
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NOT_IN_A_KEY = re.compile(r"[^a-z0-9]+")


def amount(written: str) -> Decimal | None:
    """Return a sum of money; IATI writes it as a plain decimal number."""
    plain = written.strip()
    if len(plain) > LONGEST_NUMBER or not _DECIMAL.fullmatch(plain):
        return None
    value = Decimal(plain)
    return value if abs(value) <= LARGEST_AMOUNT else None


def quantity(written: str) -> Decimal | None:
    """
    Return the value of an indicator, which may be any text.

    The standard's decimal mark is the point, so a comma before three digits parts thousands, as
    publishers do write them ("198,412.00"); a value such as "0,123" or "Yes" is none.
    """
    plain = written.strip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if len(plain) > LONGEST_NUMBER or not _DECIMAL.fullmatch(plain):
        return None
    value = Decimal(plain)
    return value if abs(value) <= LARGEST_QUANTITY else None


def day(written: str) -> date | None:
    """Return the day of an XSD date or moment; a time zone is left aside."""
    try:
        found = date.fromisoformat(written.strip()[:10])
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def year(written: str) -> int | None:
    """Return a calendar year that a record can hold."""
    plain = written.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) == 4):
        return None
    return int(plain) if FIRST_YEAR <= int(plain) <= LAST_YEAR else None


def percent(written: str) -> float | None:
    """Return a share between 0 and 100."""
    value = amount(written)
    return float(value) if value is not None and 0 <= value <= 100 else None


def language(written: str) -> str:
    """Return `fr` for `FR` and `fr-CA`; empty where it is no code of two or three letters."""
    code = base_language(written.strip())
    return code if _LANGUAGE.fullmatch(code) else ""


def currency(*written: str) -> str | None:
    """Return the first that is a code of three letters."""
    codes = (code.strip().upper() for code in written)
    return next((code for code in codes if _CURRENCY.fullmatch(code)), None)


def key(beginning: str, written: str) -> str:
    """
    Return the beginning, a dash and the letters and digits of what is written, in lower case.

    What would be too long is cut and ends with a mark of the whole, so that two keys stay two; what
    has no Latin letter or digit is such a mark alone.
    """
    plain = unicodedata.normalize("NFKD", written.casefold()).encode("ascii", "ignore").decode()
    slug = _NOT_IN_A_KEY.sub("-", plain).strip("-")
    whole = f"{beginning}-{slug}"
    if slug and len(whole) <= LONGEST_KEY:
        return whole
    mark = hashlib.sha256(written.encode()).hexdigest()[:12]
    return f"{whole[: LONGEST_KEY - len(mark) - 1].strip('-')}-{mark}"
