"""Reading indicators and their figures."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from django.db.models import Max, QuerySet

from counterpart.countries.indicators.models import Figures, Indicator, series_of
from counterpart.countries.indicators.rules.series import Series
from counterpart.countries.models import Country


def indicators() -> QuerySet[Indicator]:
    """Return those in use, in the catalogue's order."""
    return Indicator.objects.filter(withdrawn_at=None)


def indicators_by_code(codes: Iterable[str]) -> dict[str, Indicator]:
    """
    Return these indicators by code, those too that are in use no more; unknown codes are absent.
    """
    return Indicator.objects.in_bulk(list(codes))


def refreshable() -> list[Indicator]:
    """Return the indicators that the World Bank publishes by the same definition."""
    return list(indicators().exclude(world_bank=""))


def places() -> frozenset[str]:
    """Return the codes of all countries of which figures can be held."""
    return frozenset(Country.objects.values_list("pk", flat=True))


def figures_of(code: str) -> dict[str, Series]:
    """Return all figures of an indicator, by the country's code: one query."""
    rows = Figures.objects.filter(indicator=code).values_list(
        "country_id", "years", "values", "kinds"
    )
    return {country: series_of(years, values, kinds) for country, years, values, kinds in rows}


def held_figures(indicator: Indicator) -> Mapping[str, Series]:
    """Return all figures of an indicator, kept in this process until they change; only to read."""
    return _held(indicator.pk, f"{indicator.digest} {indicator.renewed_at}")


@lru_cache(maxsize=64)
def _held(code: str, _edition: str) -> Mapping[str, Series]:
    return MappingProxyType(figures_of(code))


def stamp() -> tuple[int, date | None]:
    """Return what changes whenever indicators or their figures do, to keep things by."""
    told = Indicator.objects.aggregate(renewed=Max("renewed_at"), vintage=Max("vintage_date"))
    return Indicator.objects.count(), told["renewed"] or told["vintage"]
