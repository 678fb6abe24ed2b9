"""Stylesheets that are sent within a page."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from counterpart.web.design.stylesheet import LITE_PARTS, PARTS, joined

register = template.Library()


@register.simple_tag
def lite_styles() -> SafeString:
    return mark_safe(joined(LITE_PARTS))  # noqa: S308 - our own files


@register.simple_tag
def all_styles() -> SafeString:
    return mark_safe(joined(PARTS))  # noqa: S308 - our own files
