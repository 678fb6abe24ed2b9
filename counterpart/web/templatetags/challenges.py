"""Indicators on pages."""

from django import template

from counterpart.countries.indicators import wording
from counterpart.countries.indicators.models import Indicator

register = template.Library()


@register.filter
def indicator_name(indicator: Indicator) -> str:
    return wording.name(indicator)


@register.filter
def indicator_definition(indicator: Indicator) -> str:
    return wording.definition(indicator)


@register.filter
def people_number(number: int) -> str:
    """Show a number of people as the language in use writes it."""
    return wording.number(number, 0)
