"""The library by country: how many cases each has, and those from around it."""

from dataclasses import dataclass

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from counterpart.countries.models import Country
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.browsing import NEWEST_FIRST, as_lines
from counterpart.library.models import Case


@dataclass(frozen=True)
class Counted:
    """A country, and how many cases the library holds from it."""

    country: Country
    cases: int


def counted(countries: QuerySet[Country]) -> list[Counted]:
    """Return countries with the number of their cases, in one query."""
    numbered = countries.annotate(n=Count("cases", filter=Q(cases__withdrawn_at=None)))
    return [Counted(country, country.n) for country in numbered]


def cases_of(country: Country) -> QuerySet[Case]:
    """Return the cases of a country, those that began last first."""
    return as_lines(cases_seen_by_anyone().filter(country=country))


def cases_around(country: Country) -> QuerySet[Case]:
    """
    Return cases of other countries of its World Bank region, its UN sub-region first.

    None where the region is not known.
    """
    around = cases_seen_by_anyone().exclude(country=country)
    if not country.bank_region:
        return around.none()
    near = ExpressionWrapper(
        Q(country__subregion=country.subregion) & ~Q(country__subregion=""), BooleanField()
    )
    found = as_lines(around.filter(country__bank_region=country.bank_region))
    return found.annotate(near=near).order_by("-near", *NEWEST_FIRST)
