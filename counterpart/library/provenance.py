"""What the library rests on: its sources and data sets, and how far it was checked."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Figure, Source
from counterpart.library.vocabulary import SOBER


@dataclass(frozen=True)
class Publisher:
    """How many entries in lists of sources name it, in how many cases, with how many figures."""

    name: str
    sources: int
    cases: int
    figures: int


@dataclass(frozen=True)
class DataSet:
    """An open data set that cases draw on; `year` is the latest of publication."""

    title: str
    publisher: str
    licence: str
    year: int | None
    cases: int


@dataclass(frozen=True)
class Holdings:
    """How much there is, how far it was checked, and how much of it did not go as hoped."""

    cases: int
    countries: int
    checked: int
    sober: int
    languages: int


def publishers() -> list[Publisher]:
    """Return all publishers in two queries, those with most figures first."""
    figures = dict(
        Figure.objects.filter(case__withdrawn_at=None)
        .order_by()
        .values_list("source__publisher")
        .annotate(n=Count("pk"))
    )
    rows = (
        Source.objects.filter(case__withdrawn_at=None)
        .order_by()
        .values_list("publisher")
        .annotate(sources=Count("pk"), in_cases=Count("case", distinct=True))
    )
    found = [Publisher(name, n, cases, figures.get(name, 0)) for name, n, cases in rows]
    return sorted(found, key=lambda p: (-p.figures, -p.sources, p.name))


def data_sets() -> list[DataSet]:
    """Return the data sets in one query, those that most cases draw on first."""
    rows = (
        Source.objects.filter(case__withdrawn_at=None)
        .exclude(dataset="")
        .values_list("title", "publisher", "licence")
        .annotate(latest=Max("year"), in_cases=Count("case", distinct=True))
        .order_by("-in_cases", "title")
    )
    return [DataSet(title, by, licence, year, n) for title, by, licence, year, n in rows]


def how_much() -> Holdings:
    """Count what is held, in one query."""
    found = cases_seen_by_anyone().aggregate(
        cases=Count("pk"),
        countries=Count("country", distinct=True),
        checked=Count("pk", filter=~Q(checked_date=None)),
        sober=Count("pk", filter=Q(outcome__in=SOBER)),
        languages=Count("language", distinct=True),
    )
    return Holdings(**found)
