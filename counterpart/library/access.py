"""Who may see which case: everybody sees what is published and not withdrawn."""

from django.db.models import QuerySet

from counterpart.library.models import Case


def cases_seen_by_anyone() -> QuerySet[Case]:
    return Case.objects.filter(withdrawn_at=None)


def withdrawn_cases() -> QuerySet[Case]:
    """Return those of which anybody may know only that they were withdrawn."""
    return Case.objects.exclude(withdrawn_at=None)
