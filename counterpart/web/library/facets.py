"""The filters of the library as a reader sees them: every choice is a link that can be shared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import BankRegion, Country
from counterpart.countries.rules.naming import sort_key
from counterpart.library.browsing import FACETS, Counts, Filters
from counterpart.library.rules.decades import first_year_of
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome

HEADINGS: Mapping[str, Promise] = {
    "family": gettext_lazy("Family of problems"),
    "lead_approach": gettext_lazy("Lead approach"),
    "outcome": gettext_lazy("Outcome"),
    "evidence": gettext_lazy("How it is known"),
    "region": gettext_lazy("Region"),
    "country": gettext_lazy("Country"),
    "decade": gettext_lazy("Decade"),
}
LISTS = {
    "family": Family,
    "lead_approach": Approach,
    "outcome": Outcome,
    "evidence": Evidence,
    "region": BankRegion,
}
IN_ORDER_OF_THEIR_LIST = {"family", "outcome", "evidence", "region"}
OPEN_AT_FIRST = {"family", "outcome"}
LONGEST_SHOWN = 60  # characters of an unknown value that a page repeats


@dataclass(frozen=True)
class Option:
    """One value, and how many cases it would leave."""

    value: str
    label: str
    number: int
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    heading: str
    options: list[Option]
    is_open: bool


@dataclass(frozen=True)
class Chosen:
    """A filter in force, the address without it and how many cases are there."""

    heading: str
    label: str
    address: str
    number: int


def filters_in(query: QueryDict) -> dict[str, str]:
    """Return what an address chooses; what no list knows stays, and fits no case."""
    asked = {facet: query.get(facet, "").replace("\0", "").strip() for facet in FACETS}
    return {facet: value for facet, value in asked.items() if value}


def address(filters: Filters, page: int = 1) -> str:
    """Return the one address of these filters; the order in which they were chosen is no matter."""
    pairs = [(facet, filters[facet]) for facet in FACETS if facet in filters]
    pairs += [("page", str(page))] if page > 1 else []
    return reverse("library:browse") + (f"?{urlencode(pairs)}" if pairs else "")


def countries_to_name(filters: Filters, counts: Counts) -> set[str]:
    return {*counts.leaves.get("country", {}), *filter(None, [filters.get("country")])}


def facets(filters: Filters, counts: Counts, countries: Mapping[str, Country]) -> list[Facet]:
    """Lay out every facet that has something to choose."""
    laid = (_facet(name, filters, counts.leaves.get(name, {}), countries) for name in FACETS)
    return [facet for facet in laid if facet.options]


def chosen(filters: Filters, counts: Counts, countries: Mapping[str, Country]) -> list[Chosen]:
    """Return the filters in force, each with the way out of it."""
    return [
        Chosen(
            str(HEADINGS[facet]),
            _label(facet, filters[facet], countries),
            address({f: v for f, v in filters.items() if f != facet}),
            counts.without[facet],
        )
        for facet in FACETS
        if facet in filters
    ]


def _facet(
    name: str, filters: Filters, leaves: Mapping[str, int], countries: Mapping[str, Country]
) -> Facet:
    options = [
        Option(
            value,
            _label(name, value, countries),
            leaves[value],
            address({**filters, name: value}),
            filters.get(name) == value,
        )
        for value in _in_order(name, leaves, countries)
    ]
    return Facet(name, str(HEADINGS[name]), options, name in OPEN_AT_FIRST or name in filters)


def _in_order(
    name: str, values: Mapping[str, int], countries: Mapping[str, Country]
) -> Iterator[str]:
    if name in IN_ORDER_OF_THEIR_LIST:
        return (value for value in LISTS[name].values if value in values)
    if name == "decade":
        return iter(sorted(values, reverse=True))
    language = get_language() or names.FALLBACK
    return iter(sorted(values, key=lambda v: sort_key(_label(name, v, countries), language)))


def _label(facet: str, value: str, countries: Mapping[str, Country]) -> str:
    if facet in LISTS and value in LISTS[facet].values:
        return str(LISTS[facet](value).label)
    if value in countries:
        return names.display_name(countries[value], get_language() or names.FALLBACK)
    if facet == "decade" and (first := first_year_of(value)) is not None:
        # Translators: a decade, such as 1990s.
        return _("%(year)ss") % {"year": first}
    return _("unknown: %(value)s") % {"value": value[:LONGEST_SHOWN]}
