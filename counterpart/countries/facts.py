"""Countries between the file and the tables: one plain record of facts that both can be read as."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.countries.models import Country, Status
from counterpart.countries.rules.territory import FormerState, Territory

FIELDS = [f.name for f in Country._meta.concrete_fields if not f.primary_key]
Runs = frozenset[tuple[str, int, str]]


@dataclass(frozen=True)
class Facts:
    """All that the file can say of one country."""

    fields: Mapping[str, Any]
    successors: frozenset[str]
    statuses: Runs
    people: frozenset[tuple[int, int]]


def told(iso3: str, territory: Territory) -> Facts:
    """Return what the file says."""
    former = territory if isinstance(territory, FormerState) else None
    latitude, longitude = territory.point or (None, None)
    fields = {
        "iso3": iso3,
        "iso2": territory.iso2,
        "m49": territory.m49 or "",
        "region": territory.region or "",
        "subregion": territory.subregion or "",
        "bank_region": territory.bank_region or "",
        "is_ldc": "LDC" in territory.groups,
        "is_lldc": "LLDC" in territory.groups,
        "is_sids": "SIDS" in territory.groups,
        "languages": territory.languages,
        "time_zones": territory.zones,
        "latitude": latitude,
        "longitude": longitude,
        "names": dict(territory.names),
        "also_known_as": territory.also,
        "footnotes": dict(territory.footnotes),
        "until_year": former.until if former else None,
    }
    statuses = {
        (str(kind), year, value)
        for kind, runs in (
            (Status.Kind.INCOME, territory.income),
            (Status.Kind.G77, territory.g77),
            (Status.Kind.DAC, territory.dac),
            (Status.Kind.FRAGILE, territory.fragile),
        )
        for year, value in runs.items()
    }
    return Facts(
        fields,
        frozenset(former.successors if former else ()),
        frozenset(statuses),
        frozenset(territory.people.items()),
    )


def stored() -> dict[str, Facts]:
    """Return what the tables say, by code."""
    return {
        country.iso3: Facts(
            {name: getattr(country, name) for name in ("iso3", *FIELDS)},
            frozenset(s.successor_id for s in country.successions.all()),
            frozenset((s.kind, s.from_year, s.value) for s in country.statuses.all()),
            frozenset((p.year, p.number) for p in country.people.all()),
        )
        for country in Country.objects.prefetch_related("successions", "statuses", "people")
    }
