"""Numbers as they stand at lines and ticks: bare, short, as the reader's language writes them."""

from collections.abc import Callable, Sequence
from math import floor, log10
from typing import Final

from babel.numbers import format_compact_decimal, format_decimal
from django.conf import settings
from django.utils.translation import get_language, to_locale

Written = Callable[[float], str]
"""Says a value for people."""

LONG: Final = 100_000
"""From here on thousands and millions are said as such: 1.2M."""

DIGITS: Final = 3
"""Digits of a figure at its line; the whole of it stands in the page's words and its files."""


def brief(value: float) -> str:
    """Write a figure in about three digits: 0.0123, 12.3, 1,234, 1.2M."""
    if value == 0:
        return at(0, 0)
    return at(value, max(0, DIGITS - 1 - floor(log10(abs(value)))))


def at(value: float, decimals: int) -> str:
    """Write a figure with at most so many decimals."""
    locale = to_locale(get_language() or settings.LANGUAGE_CODE)
    if abs(value) >= LONG:
        return str(format_compact_decimal(value, locale=locale, fraction_digits=1))
    pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
    return str(format_decimal(round(value, decimals) + 0.0, pattern, locale=locale))


def of_ticks(ticks: Sequence[float]) -> list[str]:
    """Write ticks with the decimals that tell them apart, and no more."""
    decimals = next(
        n for n in range(13) if n == 12 or all(abs(t - round(t, n)) < 1e-12 for t in ticks)
    )
    return [at(tick, decimals) for tick in ticks]
