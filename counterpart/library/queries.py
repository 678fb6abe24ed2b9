"""Reading the library."""

from collections.abc import Iterable

from django.db.models import Max, QuerySet

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case, Change


def whole_cases(ids: Iterable[int]) -> dict[int, Case]:
    """Return these cases by id with all that hangs on them; the withdrawn are left out."""
    return {case.pk: case for case in with_parts(cases_seen_by_anyone().filter(pk__in=ids))}


def with_parts(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Fetch sources, results and figures along, in a fixed number of queries."""
    return cases.select_related("country").prefetch_related(
        "sources__figures", "figures__source", "results__figures__source"
    )


def latest_change() -> int:
    """Return the number of the newest change, 0 where nothing ever changed."""
    newest: int | None = Change.objects.aggregate(newest=Max("number"))["newest"]
    return newest or 0


def cases_changed_after(number: int) -> QuerySet[Case]:
    """Return the cases, withdrawn ones too, that changed after this number."""
    return Case.objects.filter(changes__number__gt=number).distinct().order_by("pk")
