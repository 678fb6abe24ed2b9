"""Numbers with their units, as the reader's language writes them. Patterns and names: CLDR."""

import re
import unicodedata
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from babel import Locale
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
    get_currency_symbol,
    is_currency,
)
from django.utils.html import format_html
from django.utils.translation import gettext as _

from counterpart.library.models import Figure
from counterpart.library.rules.figures import in_whole_units
from counterpart.library.vocabulary import UNITS

LARGE = 1_000_000  # sums from here on are read as words: "84.4 million"
KEPT_WHOLE = 4  # digits: 240.9 million stays as it is
SHOWN = 3  # digits of a longer number; the source list gives all of it, as printed
_DIGITS = re.compile(r"[#0][#0,.]*")
_GAP = "\u00a0"


def amount(figure: Figure, locale: Locale) -> str:
    """Show a figure; markup only where its unit is not ours and keeps the language of the case."""
    number = _number(figure, locale)
    return (
        format_html(_("at least %(number)s") % {"number": "{}"}, number)
        if figure.at_least
        else number
    )


def money(value: Decimal, currency: str, locale: Locale, *, at_least: bool = False) -> str:
    """Show a sum of money; a large one in words, rounded, what is at least so much never up."""
    if abs(value) < LARGE:
        return _money(value, currency, locale)
    if value < 0:
        return f"\u2212{money(-value, currency, locale)}"
    return _large_sum(_shortened(value, down=at_least), currency, locale)


def _number(figure: Figure, locale: Locale) -> str:
    value, unit = in_whole_units(figure.value, figure.unit)
    if unit == "percent":
        return format_percent(value / 100, locale=locale, decimal_quantization=False)
    if len(unit) == 3 and is_currency(unit):
        return money(value, unit, locale, at_least=figure.at_least)
    number = format_decimal(value, locale=locale)
    if unit in UNITS:
        return str(UNITS[unit] % {"number": number, "count": _like(value, locale)})
    language = (figure.result or figure).case.language  # both were fetched with the case
    return format_html('{} <span lang="{}" dir="auto">{}</span>', number, language, unit)


def _like(value: Decimal, locale: Locale) -> int:
    """
    Return a whole number that takes the same form of the noun: catalogues know no fractions.

    Where fractions have a form of their own, as in Russian, they share that of two.
    """
    if value == value.to_integral():
        return int(value)
    form = locale.plural_form(value.normalize())
    return next((n for n in range(101) if locale.plural_form(n) == form), 2)


def _money(value: Decimal, currency: str, locale: Locale) -> str:
    """Leave out cents where there are none."""
    pattern = _pattern(currency, locale)
    if value == value.to_integral():
        pattern = pattern.replace("0.00", "0")
    return format_currency(value, currency, pattern, locale=locale, currency_digits=False)


def _large_sum(value: Decimal, currency: str, locale: Locale) -> str:
    """Put the sign in front where the language does; else say the name: millions of dollars."""
    words = _in_words(value, locale)
    pattern = _pattern(currency, locale)
    if pattern.startswith("\u00a4"):
        sign = get_currency_symbol(currency, locale)
        return _DIGITS.sub(words, pattern.split(";")[0]).replace("\u00a4", sign)
    name = get_currency_name(currency, LARGE, locale)
    if unicodedata.normalize("NFD", name)[0].lower() in "aeiou":
        # Translators: the same before a name that begins with a vowel ("millions d'euros").
        return _("%(sum)s %(currency_from_vowel)s") % {"sum": words, "currency_from_vowel": name}
    # Translators: a large sum and a currency, such as "84.4 million" and "US dollars".
    return _("%(sum)s %(currency)s") % {"sum": words, "currency": name}


def _pattern(currency: str, locale: Locale) -> str:
    """Return the pattern of a sum; a sign that ends with a letter keeps away from the digits."""
    pattern: str = locale.currency_formats["standard"].pattern
    if get_currency_symbol(currency, locale)[-1].isalpha():
        pattern = re.sub(r"^\u00a4(?=[#0])", f"\u00a4{_GAP}", pattern)
    return pattern


def _shortened(value: Decimal, *, down: bool) -> Decimal:
    """Round a number of many digits; what is at least so much, never upwards."""
    if len(value.normalize().as_tuple().digits) <= KEPT_WHOLE:
        return value
    rounding = ROUND_FLOOR if down else ROUND_HALF_EVEN
    return Context(prec=SHOWN, rounding=rounding).plus(value)


def _in_words(value: Decimal, locale: Locale) -> str:
    """
    Write 84400000 as "84.4 million", or as the language counts: tens of thousands in Chinese.

    Babel's own `format_compact_decimal` takes the form of the noun from the whole number and
    writes "1 millions" in French; it is the number shown that decides.
    """
    formats = locale.compact_decimal_formats
    patterns = formats["long" if "long" in formats else "short"]
    size = max((s for s in patterns["other"] if int(s) <= value), key=int)
    shown = value / (int(size) // 10 ** (patterns["other"][size].pattern.count("0") - 1))
    shown = shown.to_integral() if shown == shown.to_integral() else shown.normalize()
    form = locale.plural_form(shown)  # to which 76.0 is not 76
    pattern = (patterns[form] if form in patterns else patterns["other"])[size].pattern
    return _DIGITS.sub(format_decimal(shown, "0.####", locale=locale), pattern)
