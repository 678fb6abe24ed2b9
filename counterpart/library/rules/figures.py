"""Numbers as people print them."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"\d+(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SCALE = re.compile(
    r"\s*(thousand|million|billion|trillion|lakh|crore|mn|bn|k|m|b)\b", re.IGNORECASE
)
_FACTORS = {
    "thousand": 1_000,
    "k": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_WHOLE_WORDS = {"thousand", "million", "billion", "trillion"}  # "m of pipe" are metres
_POINTS_FOR_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")  # as Spanish and Portuguese print
_APOSTROPHES_FOR_THOUSANDS = re.compile(r"\d{1,3}(?:['\u2019]\d{3})+")  # as the Swiss print
_DECIMAL_COMMA = re.compile(
    r"(?<![\d,.])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}(?![\d,])|\b0,\d+(?![\d,])"
)
_RAISED_POINT = re.compile(r"\d+\u00b7\d+")  # as The Lancet prints
_YEARS = (1800, 2100)  # four digits between these are a year, not a figure
_COUNTED = re.compile(
    r"\s+(?:people|persons|men|women|children|soldiers|fighters|households|families|villages|"
    r"communities|dollars|percent|jobs|schools|deaths)\b"
)  # what follows a number that only looks like a year
_DECADE_OR_RANK = re.compile(r"(?:s|st|nd|rd|th)\b")


def numbers_in(text: str) -> list[Decimal]:
    """
    Return every number written in digits, in order, with "million" and its like applied.

    "3.2 million" gives both 3.2 and 3200000, because a unit may hold the "million".
    """
    found: list[Decimal] = []
    for match in _NUMBER.finditer(text):
        plain = Decimal(re.sub(r"[,\u00a0\u202f ]", "", match.group()))
        found.append(plain)
        if scale := _SCALE.match(text, match.end()):
            found.append(plain * _FACTORS[scale.group(1).lower()])
    return found


def agrees(value: Decimal, printed: str, unit: str = "") -> bool:
    """
    Say whether a stored value is the number that was printed.

    "70 thousand" is 70000; it is 70 only where the unit itself says thousand. A number printed in
    words ("three months") cannot be compared and is taken as it is; a sign is told in words
    ("fell by 4"), so only the size is compared.
    """
    read = _as_english_prints(printed)
    numbers = numbers_in(read) + _with_points_for_thousands(printed)
    scaled = {n for n in numbers if _is_scaled_down(n, read, unit)}
    return not numbers or abs(value) in set(numbers) - scaled


def _is_scaled_down(number: Decimal, printed: str, unit: str) -> bool:
    """Say whether this number is only the front of "70 thousand", in a unit without thousands."""
    for match in _NUMBER.finditer(printed):
        scale = _SCALE.match(printed, match.end())
        if scale and numbers_in(match.group())[0] == number:
            return _FACTORS[scale.group(1).lower()] not in {
                _FACTORS.get(word) for word in unit.lower().split()
            }
    return False


def _as_english_prints(printed: str) -> str:
    """Turn 1'234'567 into 1234567, 1.234,5 and 0\u00b75 into 1234.5 and 0.5."""
    text = _APOSTROPHES_FOR_THOUSANDS.sub(lambda m: re.sub(r"\D", "", m.group()), printed)
    text = _DECIMAL_COMMA.sub(lambda m: m.group().replace(".", "").replace(",", "."), text)
    return _RAISED_POINT.sub(lambda m: m.group().replace("\u00b7", "."), text)


def _with_points_for_thousands(printed: str) -> list[Decimal]:
    return [
        Decimal(match.group().replace(".", "")) for match in _POINTS_FOR_THOUSANDS.finditer(printed)
    ]


def in_whole_units(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Take the scale out of a unit: 66.7 of "million COP" are 66700000 of "COP"."""
    scale, _, rest = unit.partition(" ")
    factor = _FACTORS[scale] if rest and scale in _WHOLE_WORDS else 1
    return (value * factor, rest) if factor > 1 else (value, unit)


def _is_a_year(written: str) -> bool:
    return len(written) == 4 and written.isdigit() and _YEARS[0] <= int(written) <= _YEARS[1]


def unsourced_numbers(text: str, known: set[Decimal]) -> list[str]:
    """Return the numbers of a text, as written, that are neither years nor known figures."""
    missing = []
    for match in _NUMBER.finditer(text):
        end = match.end()
        scale = _SCALE.match(text, end)
        written = match.group() + (scale.group() if scale else "")
        if _inside_a_word(text, match.start()) or _DECADE_OR_RANK.match(text, end):
            continue
        numbers = numbers_in(written)
        year = _is_a_year(written) and not _COUNTED.match(text, end)
        if not year and not any(n in known for n in numbers):
            missing.append(written)
    return missing


def _inside_a_word(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalpha() or text[start - 1] == "[")
