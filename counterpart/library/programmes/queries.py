"""Reading programmes."""

from collections.abc import Iterable

from django.db.models import QuerySet

from counterpart.countries.models import Country
from counterpart.library.programmes.access import programmes_seen_by_anyone
from counterpart.library.programmes.browsing import as_lines
from counterpart.library.programmes.models import Part, Programme


def parts_known(external_ids: Iterable[str]) -> QuerySet[Part]:
    """Return the parts with these ids, with their programmes."""
    wanted = Part.objects.filter(external_id__in=list(external_ids))
    return wanted.select_related("programme")


def programmes_by_id(ids: Iterable[int]) -> dict[int, Programme]:
    """Return these programmes with country and data set; the withdrawn are left out."""
    seen = programmes_seen_by_anyone().filter(pk__in=list(ids))
    found = {p.pk: p for p in seen.select_related("data_set")}
    # Many are of one country, which is read once.
    countries = Country.objects.in_bulk({p.country_id for p in found.values() if p.country_id})
    for programme in found.values():
        programme.country = countries.get(programme.country_id or "")
    return found


def with_parts(programmes: QuerySet[Programme]) -> QuerySet[Programme]:
    """Fetch all that the page of a programme shows: two queries."""
    return programmes.select_related("country", "data_set").prefetch_related("parts")


def programmes_of(country: Country) -> QuerySet[Programme]:
    """Return what a line shows of the programmes of a country, the most recent first."""
    seen = programmes_seen_by_anyone().filter(country=country)
    return as_lines(seen)
