"""Showing names of regions."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from counterpart.countries import names

register = template.Library()


@register.filter
def region_name(m49: str) -> str:
    """Show the name of a UN region or sub-region, given by its M49 code."""
    return names.region_name(m49, get_language() or settings.LANGUAGE_CODE)
