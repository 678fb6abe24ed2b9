"""What the pages say of an experience's country beside the asker's."""

from django import template
from django.utils.translation import get_language

from counterpart.discovery import context
from counterpart.discovery.context import Context

register = template.Library()


@register.filter
def like_then(told: Context) -> list[str]:
    """Return in phrases what was like hers."""
    return context.like_then(told, get_language() or "en")


@register.filter
def unlike_then(told: Context) -> list[str]:
    """Return in phrases what was unlike hers."""
    return context.unlike_then(told, get_language() or "en")
