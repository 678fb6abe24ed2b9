"""Reading the library."""

from collections.abc import Iterable, Sequence
from typing import Literal

from django.db.models import Max, QuerySet, prefetch_related_objects

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.browsing import as_lines
from counterpart.library.models import Case, Change
from counterpart.library.programmes.models import Programme
from counterpart.library.vocabulary import Family


def cases_by_id(ids: Iterable[int]) -> dict[int, Case]:
    """Return these cases with their countries; the withdrawn are left out."""
    seen = cases_seen_by_anyone().filter(pk__in=ids).select_related("country")
    return {case.pk: case for case in seen}


def fetch_evidence(cases: Sequence[Case]) -> None:
    """Fetch sources, results and all figures along, in four queries for all of them."""
    prefetch_related_objects(cases, "sources", "figures", "results__figures")


def fetch_for_a_spread(cases: Sequence[Case]) -> None:
    """Fetch along what a page that lays several cases side by side shows: six queries."""
    prefetch_related_objects(
        cases,
        "sources",
        "figures__source",
        "results__figures__source",
        "translations",
    )


def fetch_translations(cases: Sequence[Case]) -> None:
    """Fetch along what a list in the reader's language shows: one query."""
    prefetch_related_objects(cases, "translations")


def with_parts(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Fetch all that the page of a case shows, in a fixed number of queries."""
    return cases.select_related("country").prefetch_related(
        "sources__figures", "figures__source", "results__figures__source", "translations"
    )


def latest_change() -> int:
    """Return the number of the newest change, 0 where nothing ever changed."""
    newest: int | None = Change.objects.aggregate(newest=Max("number"))["newest"]
    return newest or 0


def latest_change_of(what: Literal["case", "programme"]) -> int:
    """Return the number of the newest change of a case, or of a programme; 0 where none is."""
    of_that = Change.objects.filter(**{f"{what}__isnull": False})
    newest: int | None = of_that.aggregate(newest=Max("number"))["newest"]
    return newest or 0


def cases_changed_after(number: int) -> QuerySet[Case]:
    """Return the cases, withdrawn ones too, that changed after this number."""
    return Case.objects.filter(changes__number__gt=number).distinct().order_by("pk")


def programmes_waiting(number: int) -> int:
    """Return how many changes of programmes came after this number."""
    return Change.objects.filter(number__gt=number, programme__isnull=False).count()


def programmes_changed_after(number: int, *, most: int) -> tuple[list[Programme], int]:
    """
    Return the programmes, withdrawn ones too, of the next changes, and the last of these changes.

    :param most: changes to look at; fewer programmes where one changed several times
    """
    changes = Change.objects.filter(number__gt=number, programme__isnull=False)
    told = list(changes.order_by("number").values_list("number", "programme_id")[:most])
    programmes = Programme.objects.filter(pk__in={programme for _number, programme in told})
    return list(programmes.order_by("pk")), told[-1][0] if told else number


def holdings(*, first: Family | None = None) -> dict[str, list[Case]]:
    """
    Return all cases under the names of their families, in the order of their titles.

    :param first: the family to begin with
    """
    families = sorted(Family, key=lambda family: family != first)
    found: dict[str, list[Case]] = {str(family.label): [] for family in families}
    for case in as_lines(cases_seen_by_anyone()).order_by("title"):
        found[str(Family(case.family).label)].append(case)
    return {family: cases for family, cases in found.items() if cases}
