"""Who may see which programme: everybody sees what is not withdrawn."""

from django.db.models import QuerySet

from counterpart.library.programmes.models import Programme


def programmes_seen_by_anyone() -> QuerySet[Programme]:
    return Programme.objects.filter(withdrawn_at=None)


def programmes_offered() -> QuerySet[Programme]:
    """Return those that can be an experience: they happened, in one country, and say what for."""
    return programmes_seen_by_anyone().filter(is_offered=True)


def withdrawn_programmes() -> QuerySet[Programme]:
    """Return those of which anybody may know only that they were withdrawn."""
    return Programme.objects.exclude(withdrawn_at=None)
