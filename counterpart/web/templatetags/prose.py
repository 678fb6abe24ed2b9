"""Showing what a case holds: text with its sources, numbers by locale."""

import datetime
from collections.abc import Mapping

from babel import Locale
from babel.dates import format_date
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
from counterpart.library.wording import Wording, wording
from counterpart.web import amounts

register = template.Library()


def _locale() -> str:
    return to_locale(get_language() or settings.LANGUAGE_CODE)


@register.filter
def country_name(country: Country) -> str:
    return names.display_name(country, get_language() or settings.LANGUAGE_CODE)


@register.filter
def words(case: Case) -> Wording:
    """Return title, summary and problem in the reader's language, or in the case's own."""
    return wording(case, get_language() or settings.LANGUAGE_CODE)


@register.filter
def language_name(code: str) -> str:
    """Show the name of a language in the reader's own, as it stands within a sentence."""
    return names.language_name(code, get_language() or settings.LANGUAGE_CODE)


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
    return cited_as(text, {})


@register.filter
def cited_as(text: str, numbers: Mapping[int, int]) -> SafeString:
    """Do the same on a page that numbers the sources of several cases in its own way."""
    parts, end = [], 0
    for match in CITATION.finditer(text):
        number = int(match.group(1)[1:])
        parts += [escape(text[end : match.start()].rstrip()), cite_as(number, numbers)]
        end = match.end()
    return mark_safe("".join(map(str, [*parts, escape(text[end:])])))  # noqa: S308 - escaped above


@register.filter
def cite_as(number: int, numbers: Mapping[int, int] | None) -> SafeString:
    """Link to a source of a case under the number that it has on this page, its own by default."""
    return _cite(numbers[number] if numbers else number)


@register.filter
def prose(text: str) -> SafeString:
    """Show a section: paragraphs, each with its sources."""
    return mark_safe("".join(format_html("<p>{}</p>", cited(p)) for p in paragraphs(text)))  # noqa: S308


def _cite(number: int) -> SafeString:
    label = _("Source %(number)s") % {"number": number}
    return format_html(
        '<a class="cite" href="#source-{}" aria-label="{}">{}</a>', number, label, number
    )


@register.filter
def citation(source: Source) -> SafeString:
    return _cite(source.number)


@register.filter
def amount(figure: Figure) -> str:
    """Show the number of a figure with its unit, as the reader's language writes it."""
    return amounts.amount(figure, Locale.parse(_locale()))


@register.filter
def in_words(number: int) -> str:
    """Write a number of at most five as it begins a sentence; a larger one in figures."""
    words = (_("No"), _("One"), _("Two"), _("Three"), _("Four"), _("Five"))
    return words[number] if number < len(words) else str(number)


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
