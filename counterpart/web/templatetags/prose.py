"""Showing what a case holds: text with its sources, numbers by locale."""

import datetime

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent, is_currency
from django import template
from django.conf import settings
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import Country
from counterpart.library.models import Case, Figure, Source
from counterpart.library.rules.prose import CITATION, paragraphs, plain
from counterpart.library.vocabulary import APPROACHES, EVIDENCE, Approach, Evidence

register = template.Library()


def _locale() -> str:
    return to_locale(get_language() or settings.LANGUAGE_CODE)


@register.filter
def country_name(country: Country) -> str:
    return names.display_name(country, get_language() or settings.LANGUAGE_CODE)


@register.filter
def without_citations(text: str) -> str:
    return plain(text)


@register.filter
def country_footnote(country: Country) -> str:
    return names.footnote(country, get_language() or settings.LANGUAGE_CODE)


@register.filter
def approach_definition(slug: str) -> str:
    return str(APPROACHES[Approach(slug)])


@register.filter
def evidence_definition(slug: str) -> str:
    return str(EVIDENCE[Evidence(slug)])


@register.filter
def day(date: datetime.date) -> str:
    """Show a day so that nobody can take it for another: the month as a word."""
    return format_date(date, "d MMMM y", locale=_locale())


@register.filter
def cited(text: str) -> SafeString:
    """Show one paragraph; each [s1] becomes a link to the source with that number."""
    return cited_in(text, "")


@register.filter
def cited_in(text: str, page: str) -> SafeString:
    """Do the same where the sources stand on another page, the page of the case."""
    parts, end = [], 0
    for match in CITATION.finditer(text):
        parts += [escape(text[end : match.start()].rstrip()), _cite(int(match.group(1)[1:]), page)]
        end = match.end()
    return mark_safe("".join(map(str, [*parts, escape(text[end:])])))  # noqa: S308 - escaped above


@register.filter
def prose(text: str) -> SafeString:
    """Show a section: paragraphs, each with its sources."""
    return mark_safe("".join(format_html("<p>{}</p>", cited(p)) for p in paragraphs(text)))  # noqa: S308


def _cite(number: int, page: str = "") -> SafeString:
    label = _("Source %(number)s") % {"number": number}
    return format_html(
        '<a class="cite" href="{}#source-{}" aria-label="{}">{}</a>', page, number, label, number
    )


@register.filter
def citation(source: Source) -> SafeString:
    return _cite(source.number)


@register.filter
def amount(figure: Figure) -> str:
    """Show the number of a figure with its unit, as the reader's language writes it."""
    number = _number(figure)
    return _("at least %(number)s") % {"number": number} if figure.at_least else number


def _number(figure: Figure) -> str:
    locale = Locale.parse(_locale())
    if figure.unit == "percent":
        return format_percent(figure.value / 100, locale=locale, decimal_quantization=False)
    if len(figure.unit) == 3 and is_currency(figure.unit):
        return _money(figure, locale)
    return f"{format_decimal(figure.value, locale=locale)} {figure.unit}"


def _money(figure: Figure, locale: Locale) -> str:
    """Leave out cents where there are none: most sums are in millions."""
    pattern = locale.currency_formats["standard"].pattern
    if figure.value == figure.value.to_integral():
        pattern = pattern.replace("0.00", "0")
    return format_currency(figure.value, figure.unit, pattern, locale=locale, currency_digits=False)


@register.filter
def period(case: Case) -> str:
    """Show the years of a case."""
    if case.is_ongoing:
        return _("since %(year)s") % {"year": case.first_year}
    if case.last_year is None:
        return _("from %(year)s, end unknown") % {"year": case.first_year}
    if case.first_year == case.last_year:
        return str(case.first_year)
    return f"{case.first_year}\u2013{case.last_year}"
