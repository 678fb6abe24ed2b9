"""Who may see which case: everybody sees what is published and not withdrawn."""

from django.db.models import QuerySet

from counterpart.library.models import Case


def cases_seen_by_anyone() -> QuerySet[Case]:
    return Case.objects.filter(withdrawn_at=None)
