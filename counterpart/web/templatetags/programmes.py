"""Showing what open data say of a programme."""

from dataclasses import dataclass
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal, format_percent
from django import template
from django.conf import settings
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from counterpart.library.programmes.models import Programme
from counterpart.library.programmes.rules.telling import title_in
from counterpart.library.rules.prose import paragraphs
from counterpart.sources.records import Money, Undertaking
from counterpart.web import amounts

register = template.Library()


@dataclass(frozen=True)
class Words:
    """Title and objective in one language."""

    language: str
    title: str
    objective: str

    @property
    def paragraphs(self) -> list[str]:
        return paragraphs(self.objective)


def _locale() -> Locale:
    return Locale.parse(to_locale(get_language() or settings.LANGUAGE_CODE))


@register.filter
def programme_words(programme: Programme) -> Words:
    """Return title and objective in the reader's language, if the publisher tells them in it."""
    language = get_language() or settings.LANGUAGE_CODE
    if told := programme.wordings.get(language):
        return Words(language, told["title"], told["objective"])
    return Words(programme.language, programme.title, programme.objective)


@register.filter
def programme_period(programme: Programme) -> str:
    """Show the years of a programme, as far as they are known."""
    first, last = programme.first_year, programme.last_year
    if first is None:
        return _("until %(year)s") % {"year": last} if last else _("years unknown")
    if programme.is_not_finished:
        return _("since %(year)s") % {"year": first}
    if last is None:
        return _("from %(year)s, end unknown") % {"year": first}
    return str(first) if first == last else f"{first}–{last}"


@register.filter
def percent(share: float) -> str:
    """Show a share of 1 as whole percent."""
    return format_percent(round(share, 2), locale=_locale())


@register.filter
def dollars(amount: Decimal) -> str:
    """Show US dollars, millions in short."""
    return money(amount, "USD")


def money(amount: Decimal, currency: str) -> str:
    """Show an amount of a currency as the reader's language writes it, millions in short."""
    return amounts.money(amount, currency, _locale())


@register.filter
def sum_of(told: Money) -> str:
    """Show one sum of a source."""
    return money(told.amount, told.currency)


@register.filter
def quantity(number: Decimal) -> str:
    """Show a number of a source as the reader's language writes it."""
    return format_decimal(number, locale=_locale())


@register.filter
def part_title(part: Undertaking) -> str:
    """Show the title of a part, in the reader's language if the source has it."""
    return title_in(part, get_language() or settings.LANGUAGE_CODE)
