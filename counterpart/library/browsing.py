"""Walking through the library: cases under filters, and how many a further one would leave."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import (
    CharField,
    Count,
    F,
    Func,
    IntegerField,
    Prefetch,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Greatest

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case, Translation
from counterpart.library.rules.decades import SUFFIX, YEARS, first_year_of

Filters = Mapping[str, str]  # which value is chosen for a facet; most facets have none
COLUMNS = {
    "family": "family",
    "lead_approach": "lead_approach",
    "outcome": "outcome",
    "evidence": "evidence",
    "region": "country__bank_region",
    "country": "country",
}
FACETS = (*COLUMNS, "decade")
NEWEST_FIRST = ("-first_year", "title", "pk")
LINE = (
    "slug", "title", "language", "place", "first_year", "last_year", "is_ongoing",
    "family", "lead_approach", "outcome", "evidence",
    "country__iso2", "country__names", "country__footnotes", "country__until_year",
)  # fmt: skip


@dataclass(frozen=True)
class Counts:
    """
    Numbers of cases.

    `leaves` has, by facet and value, how many are left under that value and the filters of all
    other facets; `without`, by chosen facet, how many once its filter is taken away.
    """

    leaves: Mapping[str, Mapping[str, int]]
    without: Mapping[str, int]


def as_lines(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Fetch what one line about a case shows, and leave its long texts where they are."""
    titles = Prefetch(
        "translations", Translation.objects.only("case_id", "language", "title", "made_by")
    )
    lines = cases.select_related("country").only(*LINE).order_by(*NEWEST_FIRST)
    return lines.prefetch_related(titles)


def cases_under(filters: Filters, *, year: int) -> QuerySet[Case]:
    """
    Return the cases that fit every filter; a value that nobody knows fits none.

    :param year: the current calendar year, to which what is ongoing runs
    """
    cases = cases_seen_by_anyone().alias(until=_last_year_that_counts(year))
    return cases.filter(*(_fits(facet, value) for facet, value in filters.items()))


def counts_under(filters: Filters, *, year: int) -> Counts:
    """Count, in one query, what every possible choice beside these filters would leave."""
    beside = {facet: cases_under(_but(filters, facet), year=year) for facet in FACETS}
    first, *others = [
        *(_by_value(facet, cases) for facet, cases in beside.items()),
        *(_in_all(facet, beside[facet]) for facet in filters),
    ]
    leaves: dict[str, dict[str, int]] = defaultdict(dict)
    without = dict.fromkeys(filters, 0)
    for facet, value, number in first.union(*others, all=True):
        if value is None:
            without[facet] = number
        elif value:
            leaves[facet][value] = number
    return Counts(leaves, without)


def _but(filters: Filters, facet: str) -> Filters:
    return {name: value for name, value in filters.items() if name != facet}


def _fits(facet: str, value: str) -> Q:
    if facet != "decade":
        return Q(**{COLUMNS[facet]: value})
    first = first_year_of(value)
    if first is None:
        return Q(first_year__isnull=True)  # no case is without one
    return Q(first_year__lt=first + YEARS, until__gte=first)


def _last_year_that_counts(year: int) -> models.Case:
    """What goes on runs to this year; what ended nobody knows when counts with its first year."""
    return models.Case(
        models.When(is_ongoing=True, then=Greatest("first_year", Value(year))),
        default=Coalesce("last_year", "first_year"),
        output_field=IntegerField(),
    )


def _by_value(facet: str, cases: QuerySet[Case]) -> QuerySet[Case, Any]:
    value = _every_decade() if facet == "decade" else Cast(COLUMNS[facet], CharField())
    return _counted(facet, value, cases)


def _in_all(facet: str, cases: QuerySet[Case]) -> QuerySet[Case, Any]:
    return _counted(facet, Value(None, CharField()), cases)


def _counted(facet: str, value: Any, cases: QuerySet[Case]) -> QuerySet[Case, Any]:
    named = cases.order_by().annotate(facet=Value(facet, CharField()), value=value)
    return named.values("facet", "value").annotate(n=Count("pk")).values_list("facet", "value", "n")


def _every_decade() -> Func:
    """One row for each decade that the years of a case touch."""
    first = F("first_year") - F("first_year") % YEARS
    series = Func(first, F("until"), Value(YEARS), function="generate_series")
    return Func(series, Value(SUFFIX), function="CONCAT", output_field=CharField())
