"""What came in from open data: by data set, by intake, and what could not be taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from counterpart.library.programmes.models import DataSet, Intake, Programme, RefusedRow

_SEEN = Q(withdrawn_at=None)


@dataclass(frozen=True)
class Given:
    """
    What a data set gave, as far as it is not withdrawn; `withdrawn` counts the programmes that are.

    `rows` are the rows of the source that make up the programmes. `refreshed_at` is when an intake
    last came to its end without a problem, None where none did.
    """

    data_set: DataSet
    refreshed_at: datetime | None
    programmes: int = 0
    rows: int = 0
    offered: int = 0
    countries: int = 0
    withdrawn: int = 0


@dataclass(frozen=True)
class Reason:
    """Why rows were refused: how many, and the first of them."""

    reason: str
    number: int
    first: RefusedRow


@dataclass(frozen=True)
class Refused:
    """The most frequent reasons of an intake; `has_more` where there are others."""

    reasons: Sequence[Reason]
    has_more: bool


def given_by(data_sets: QuerySet[DataSet]) -> list[Given]:
    """Return what these data sets gave, in two queries, those with most programmes first."""
    refreshed = Max("intakes__finished_at", filter=Q(intakes__problem=""))
    counted = _counted(data_sets)
    found = [
        Given(data_set, data_set.refreshed_at, **counted.get(data_set.key, {}))
        for data_set in data_sets.annotate(refreshed_at=refreshed)
    ]
    return sorted(found, key=lambda given: (-given.programmes, given.data_set.title))


def latest_intakes(data_set: DataSet, *, most: int) -> list[Intake]:
    """Return the intakes that brought rows of a data set, the newest first."""
    return list(data_set.intakes.order_by("-pk")[:most])


def refused_in(intake: Intake, *, most: int) -> Refused:
    """Return why rows of an intake were refused, the most frequent reasons first: two queries."""
    grouped = (
        intake.refused_rows.order_by()
        .values("reason")
        .annotate(number=Count("pk"), first=Min("pk"))
        .order_by("-number", "first")[: most + 1]
    )
    told = list(grouped.values_list("reason", "number", "first"))
    rows = RefusedRow.objects.in_bulk([first for _reason, _number, first in told[:most]])
    reasons = [Reason(reason, number, rows[first]) for reason, number, first in told[:most]]
    return Refused(reasons, has_more=len(told) > most)


def _counted(data_sets: QuerySet[DataSet]) -> dict[str, dict[str, int]]:
    rows = (
        Programme.objects.filter(data_set__in=data_sets.values("pk"))
        .order_by()
        .values("data_set")
        .annotate(
            programmes=Count("pk", filter=_SEEN),
            rows=Sum("parts_number", filter=_SEEN, default=0),
            offered=Count("pk", filter=_SEEN & Q(is_offered=True)),
            countries=Count("country", filter=_SEEN, distinct=True),
            withdrawn=Count("pk", filter=~_SEEN),
        )
    )
    return {str(facts.pop("data_set")): dict(facts) for facts in map(dict[str, Any], rows)}
