"""Indicators and their figures in words."""

from collections.abc import Callable

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import format_decimal
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.catalogue import Unit
from counterpart.countries.indicators.rules.series import Kind
from counterpart.countries.rules.naming import base_language

FALLBACK = "en"


def name(indicator: Indicator, language: str | None = None) -> str:
    """Return an indicator's name in a language, by default the one in use; English if need be."""
    return _in(indicator.names, language)


def definition(indicator: Indicator, language: str | None = None) -> str:
    return _in(indicator.definitions, language)


def _in(by_language: dict[str, str], language: str | None) -> str:
    wanted = base_language(language or get_language() or FALLBACK)
    return by_language.get(wanted) or by_language[FALLBACK]


def number(value: float, decimals: int) -> str:
    """Return a number as the language in use writes it, with just so many decimals."""
    shown = round(value, decimals) + 0.0  # minus zero is zero
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(shown, format=pattern, locale=_locale()))


def _locale() -> Locale:
    try:
        return Locale.parse(to_locale(get_language() or FALLBACK))
    except (UnknownLocaleError, ValueError):
        return Locale(FALLBACK)


def with_unit(figure: str, unit: str) -> str:
    """Return a figure with its unit; an index or a score has none."""
    patterns: dict[str, Callable[[], str]] = {
        Unit.PERCENT: lambda: _("%(figure)s%%"),
        Unit.PER_100: lambda: _("%(figure)s per 100 people"),
        Unit.PER_1000: lambda: _("%(figure)s per 1,000"),
        Unit.PER_10000: lambda: _("%(figure)s per 10,000"),
        Unit.PER_100000: lambda: _("%(figure)s per 100,000"),
        Unit.PER_1000_BIRTHS: lambda: _("%(figure)s per 1,000 births"),
        Unit.PER_100000_BIRTHS: lambda: _("%(figure)s per 100,000 births"),
        Unit.PEOPLE: lambda: _("%(figure)s people"),
        Unit.DAYS: lambda: _("%(figure)s days"),
        Unit.INTERNATIONAL_DOLLARS: lambda: _("$%(figure)s"),
        Unit.KILOGRAMS_PER_DOLLAR: lambda: _("%(figure)s kg per dollar"),
    }
    pattern = patterns.get(unit)
    return pattern() % {"figure": figure} if pattern else figure


def written(indicator: Indicator, value: float) -> str:
    """Return a value with its unit and the digits that mean something."""
    return with_unit(number(value, indicator.decimals), indicator.unit)


def difference(indicator: Indicator, value: float) -> str:
    """Return how far two values are apart: of shares, in points and not in percent."""
    figure = number(abs(value), _decimals(indicator, value))
    if indicator.unit == Unit.PERCENT:
        return _("%(figure)s points") % {"figure": figure}
    return with_unit(figure, indicator.unit)


def _decimals(indicator: Indicator, value: float) -> int:
    """Return one digit more for small changes, so that they are not said to be nothing."""
    shown = 10.0**-indicator.decimals
    return indicator.decimals + (0 < abs(value) < 5 * shown)


def known_by(kind: Kind) -> str:
    """Say in a few words how a figure is known."""
    return {
        Kind.COUNTRY: _("as the country reports it"),
        Kind.SURVEY: _("by a survey"),
        Kind.ESTIMATED: _("by an estimate"),
        Kind.MODELLED: _("by a model"),
        Kind.PROJECTED: _("projected, not observed"),
        Kind.UNKNOWN: _("its source does not say how it is known"),
    }[kind]
