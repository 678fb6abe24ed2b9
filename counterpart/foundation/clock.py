"""The one place that reads the clock, so that a test can hold time still."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """Return this moment, with its time zone."""
    return timezone.now()
