"""Countries in the order in which a reader looks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.models import BankRegion
from counterpart.countries.rules.naming import sort_key
from counterpart.library.by_country import Counted
from counterpart.web.library import facets


@dataclass(frozen=True)
class Region:
    """A region of the World Bank with its countries; `address` leads to its cases, if any."""

    name: str
    countries: list[Counted]
    address: str


def by_name(countries: Iterable[Counted]) -> list[Counted]:
    """Return countries as the reader's language orders their names."""
    language = get_language() or names.FALLBACK
    return sorted(
        countries, key=lambda c: sort_key(names.display_name(c.country, language), language)
    )


def by_region(countries: Iterable[Counted]) -> list[Region]:
    """Sort countries into regions; those without a region come last."""
    everyone = by_name(countries)
    regions = {str(region.value): str(region.label) for region in BankRegion}
    regions[""] = _("In no region of the World Bank")
    held = {code: [c for c in everyone if c.country.bank_region == code] for code in regions}
    return [Region(regions[c], held[c], _address(c, held[c])) for c in regions if held[c]]


def _address(code: str, countries: Iterable[Counted]) -> str:
    has_cases = any(country.cases for country in countries)
    return facets.address({"region": code}) if code and has_cases else ""
