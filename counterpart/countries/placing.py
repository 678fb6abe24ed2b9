"""Placing what open data tell of: many names of countries and regions, looked up in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.countries import names
from counterpart.countries.models import Country
from counterpart.countries.queries import edition_in_use
from counterpart.countries.rules.naming import folded

ACROSS = "none"  # what the file says of a region that reaches over several of the World Bank's


@dataclass(frozen=True)
class Place:
    """Where something happened: one country; or only a World Bank region; or neither is known."""

    country: str | None = None
    bank_region: str = ""


@dataclass(frozen=True)
class Atlas:
    """Names and codes of countries, current and former, and of regions."""

    countries: Mapping[str, str]  # ISO code by folded name or code
    region_of: Mapping[str, str]  # World Bank region by ISO code
    regions: Mapping[str, str]  # World Bank region by folded name

    def place(self, told: Sequence[str]) -> Place | None:
        """
        Return the one place that these names or codes mean together.

        Several countries make a region where they share one; None where a name is not known.
        """
        codes = {self.countries.get(folded(name)) for name in told}
        if len(codes) == 1 and (code := next(iter(codes))):
            return Place(code, self.region_of.get(code, ""))
        regions = {self._region(name) for name in told}
        if None in regions:
            return None
        return Place(None, (regions.pop() or "") if len(regions) == 1 else "")

    def _region(self, name: str) -> str | None:
        if code := self.countries.get(folded(name)):
            return self.region_of.get(code, "")
        return self.regions.get(folded(name))


def atlas() -> Atlas:
    """Return all names of all countries; where two share one, the current country has it."""
    everyone = sorted(Country.objects.all(), key=lambda c: c.is_former, reverse=True)
    known: dict[str, str] = {}
    for country in everyone:
        codes = (country.iso3,) if country.is_former else (country.iso3, country.iso2)
        for name in (*names.all_names(country), *codes):
            known[folded(name)] = country.iso3
    edition = edition_in_use()
    told = edition.regions if edition else {}
    return Atlas(
        countries=known,
        region_of={c.iso3: c.bank_region for c in everyone},
        regions={folded(n): "" if code == ACROSS else code for n, code in told.items()},
    )
