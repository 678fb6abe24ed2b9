"""
Walking through programmes: which fit some filters, and how many a further one would leave.

A database that counts tens of thousands of rows for every choice of a page takes longer than a
page may. So what they can be filtered by is kept in memory, a few bytes for each programme, and
read anew when something has changed. What a line shows always comes from the database.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import numpy as np
from django.db import models
from django.db.models import F, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest
from numpy.typing import NDArray

from counterpart.library.browsing import Counts, Filters
from counterpart.library.programmes.access import programmes_seen_by_anyone
from counterpart.library.programmes.models import Programme
from counterpart.library.programmes.rules.counting import Column, Decades, column, decades
from counterpart.library.programmes.vocabulary import Status

COLUMNS = {
    "sector": "sector",
    "family": "family",
    "lead_approach": "lead_approach",
    "outcome": "outcome",
    "status": "status",
    "region": "bank_region",
    "country": "country",
    "data_set": "data_set",
}
FACETS = (
    "sector", "family", "lead_approach", "outcome", "status", "region", "country", "decade",
    "data_set",
)  # fmt: skip
NEWEST_FIRST = (F("first_year").desc(nulls_last=True), "title", "pk")
LINE = (
    "slug", "title", "objective", "language", "wordings", "bank_region", "place_words",
    "first_year", "last_year", "status", "outcome", "evidence", "lead_approach",
    "approach_confidence", "data_set__title", "country__iso2", "country__names",
    "country__footnotes", "country__until_year",
)  # fmt: skip
_ONE_AT_A_TIME = Lock()  # whoever asks while it is read waits, and does not read it too


@dataclass(frozen=True)
class Shelf:
    """All programmes that anyone sees, the most recent first, and what they are filtered by."""

    ids: NDArray[np.int64]
    facets: Mapping[str, Column | Decades]


@dataclass(frozen=True)
class Found:
    """The ids of the programmes that fit, in their order; and what every further choice leaves."""

    ids: Sequence[int]
    counts: Counts


def shelf(*, version: Hashable, year: int) -> Shelf:
    """
    Return the shelf, in one query; in none where this version of it is at hand.

    :param version: differs whenever a programme, or what is suggested for it, may have changed
    :param year: the current calendar year, to which what is not finished runs
    """
    with _ONE_AT_A_TIME:
        return _read(version, year)


def under(filters: Filters, shelf: Shelf) -> Found:
    """Return the programmes that fit every filter; a value that nobody knows fits none."""
    missed = {facet: ~shelf.facets[facet].fits(value) for facet, value in filters.items()}
    times = np.zeros(len(shelf.ids), np.uint8)
    for rows in missed.values():
        times += rows
    beside = {facet: times == rows for facet, rows in missed.items()}  # no other filter is missed
    left = times == 0
    leaves = {f: told.counted(beside.get(f, left)) for f, told in shelf.facets.items()}
    without = {facet: int(rows.sum()) for facet, rows in beside.items()}
    return Found(shelf.ids[left].tolist(), Counts(leaves, without))


def as_lines(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Fetch what one line about a programme shows, the most recent first."""
    lines = programmes.select_related("country", "data_set")
    return lines.only(*LINE).order_by(*NEWEST_FIRST)


def lines_of(ids: Iterable[int]) -> QuerySet[Programme]:
    """Return the lines of these programmes; what was withdrawn a moment ago is left out."""
    return as_lines(programmes_seen_by_anyone().filter(pk__in=list(ids)))


@lru_cache(maxsize=1)
def _read(version: Hashable, year: int) -> Shelf:
    began = Coalesce("first_year", "last_year")
    seen = programmes_seen_by_anyone().annotate(began=began, until=_until(began, year))
    told = seen.order_by(*NEWEST_FIRST).values_list("pk", *COLUMNS.values(), "began", "until")
    ids, *columns, begun, over = list(zip(*told, strict=True)) or [()] * (len(COLUMNS) + 3)
    facets: dict[str, Column | Decades] = dict(zip(COLUMNS, map(column, columns), strict=True))
    facets["decade"] = decades(begun, over)
    return Shelf(np.array(ids, np.int64), {facet: facets[facet] for facet in FACETS})


def _until(began: Coalesce, year: int) -> Greatest:
    """What goes on runs to this year; what ended nobody knows when counts where it began."""
    ended = models.Case(
        models.When(status=Status.ACTIVE, then=Value(year)),
        default=Coalesce("last_year", began),
        output_field=IntegerField(),
    )
    return Greatest(began, ended)
