"""The filters of programmes as a reader sees them: every choice is a link that can be shared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import BankRegion, Country
from counterpart.countries.rules.naming import sort_key
from counterpart.library.browsing import Counts, Filters
from counterpart.library.programmes.browsing import FACETS
from counterpart.library.programmes.models import DataSet
from counterpart.library.programmes.vocabulary import Sector, Status
from counterpart.library.rules.decades import first_year_of
from counterpart.library.vocabulary import Approach, Family, Outcome
from counterpart.web.library.facets import LONGEST_SHOWN, Chosen, Facet, Option

HEADINGS: Mapping[str, Promise] = {
    "sector": gettext_lazy("Sector"),
    "family": gettext_lazy("Family of problems, suggested"),
    "lead_approach": gettext_lazy("Lead approach, suggested"),
    "outcome": gettext_lazy("Outcome"),
    "status": gettext_lazy("Status"),
    "region": gettext_lazy("Region"),
    "country": gettext_lazy("Country"),
    "decade": gettext_lazy("Decade"),
    "data_set": gettext_lazy("Data set"),
}
LISTS = {
    "sector": Sector,
    "family": Family,
    "lead_approach": Approach,
    "outcome": Outcome,
    "status": Status,
    "region": BankRegion,
}
IN_ORDER_OF_THEIR_LIST = {"sector", "family", "outcome", "status", "region"}
OPEN_AT_FIRST = {"sector", "outcome"}


@dataclass(frozen=True)
class Choice(Option):
    """A value of a facet; `number` as a reader writes it, and the word for what it counts."""

    shown: str
    unit: str


@dataclass(frozen=True)
class Known:
    """What a page needs to name values: countries by code, data sets by key."""

    countries: Mapping[str, Country]
    data_sets: Mapping[str, DataSet]


def filters_in(query: QueryDict) -> dict[str, str]:
    """Return what an address chooses; what no list knows stays, and fits no programme."""
    asked = {facet: query.get(facet, "").replace("\0", "").strip() for facet in FACETS}
    return {facet: value for facet, value in asked.items() if value}


def address(filters: Filters, page: int = 1) -> str:
    """Return the one address of these filters; the order in which they were chosen is no matter."""
    return _address(reverse("programmes:browse"), filters, page)


def values_to_name(facet: str, filters: Filters, counts: Counts) -> set[str]:
    return {*counts.leaves[facet], *filter(None, [filters.get(facet)])}


def facets(filters: Filters, counts: Counts, known: Known) -> list[Facet]:
    """Lay out every facet that has something to choose."""
    path = reverse("programmes:browse")  # once: there are hundreds of addresses
    laid = (_facet(name, filters, counts.leaves[name], known, path) for name in FACETS)
    return [facet for facet in laid if facet.options]


def chosen(filters: Filters, counts: Counts, known: Known) -> list[Chosen]:
    """Return the filters in force, each with the way out of it."""
    return [
        Chosen(
            str(HEADINGS[facet]),
            _label(facet, filters[facet], known),
            address({f: v for f, v in filters.items() if f != facet}),
            counts.without[facet],
        )
        for facet in FACETS
        if facet in filters
    ]


def _address(path: str, filters: Filters, page: int = 1) -> str:
    pairs = [(facet, filters[facet]) for facet in FACETS if facet in filters]
    pairs += [("page", str(page))] if page > 1 else []
    return path + (f"?{urlencode(pairs)}" if pairs else "")


def _facet(
    name: str, filters: Filters, leaves: Mapping[str, int], known: Known, path: str
) -> Facet:
    options: list[Option] = [
        Choice(
            value,
            label,
            leaves[value],
            _address(path, {**filters, name: value}),
            filters.get(name) == value,
            number_format(leaves[value], force_grouping=True),
            ngettext("programme", "programmes", leaves[value]),
        )
        for value, label in _in_order(name, leaves, known)
    ]
    return Facet(name, str(HEADINGS[name]), options, name in OPEN_AT_FIRST or name in filters)


def _in_order(name: str, values: Mapping[str, int], known: Known) -> Iterator[tuple[str, str]]:
    """Return values with their labels in the order in which a reader looks for them."""
    labels = {value: _label(name, value, known) for value in values}
    if name in IN_ORDER_OF_THEIR_LIST:
        return ((value, labels[value]) for value in LISTS[name].values if value in labels)
    if name == "decade":
        return iter(sorted(labels.items(), reverse=True))
    language = get_language() or names.FALLBACK
    return iter(sorted(labels.items(), key=lambda item: sort_key(item[1], language)))


def _label(facet: str, value: str, known: Known) -> str:
    if facet in LISTS and value in LISTS[facet].values:
        return str(LISTS[facet](value).label)
    if facet == "country" and value in known.countries:
        return names.display_name(known.countries[value], get_language() or names.FALLBACK)
    if facet == "data_set" and value in known.data_sets:
        return known.data_sets[value].title
    if facet == "decade" and (first := first_year_of(value)) is not None:
        # Translators: a decade, such as 1990s.
        return _("%(year)ss") % {"year": first}
    return _("unknown: %(value)s") % {"value": value[:LONGEST_SHOWN]}
