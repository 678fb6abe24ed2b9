"""What is done to indicators: the files of the program are taken in, and figures are renewed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import connection, transaction

from counterpart.countries.indicators.models import Figures, Indicator
from counterpart.countries.indicators.rules.catalogue import IndicatorTold, read_catalogue
from counterpart.countries.indicators.rules.catalogue import Unreadable as UnreadableCatalogue
from counterpart.countries.indicators.rules.figures_file import Unreadable as UnreadableFigures
from counterpart.countries.indicators.rules.figures_file import read_figures
from counterpart.countries.indicators.rules.series import Series, without_projections
from counterpart.countries.models import Country
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.record import actions as record

CATALOGUE = Path(__file__).with_name("catalogue.yaml")
FIGURES = Path(__file__).with_name("figures.csv.gz")
SINCE = 2000  # from when on countries are counted that an indicator reaches
LOADING_LOCK = 7_261_012  # advisory: two loadings at once would each compare with the other's half

WORLD_BANK = {
    "publisher": "World Bank",
    "data_set": "World Development Indicators",
    "address": "https://databank.worldbank.org/source/world-development-indicators",
    "licence": "CC BY 4.0",
}
"""The source of what is renewed, whoever published what was held before."""

BySeries = Mapping[str, Series]


class NoSuchIndicator(Refusal):
    pass


class BrokenIndicators(Refusal):
    """One of the two files cannot be used; the sentence names it and says why."""


@dataclass(frozen=True)
class Loaded:
    """How many indicators a loading added, changed, left as they were, and took out of use."""

    added: int = 0
    changed: int = 0
    left: int = 0
    withdrawn: int = 0


def load_indicators(*, catalogue: Path = CATALOGUE, figures: Path = FIGURES) -> Loaded:
    """
    Make the indicators what the two files say; the same files again change nothing.

    Figures that were renewed from their publisher since stay, unless the file has newer ones. A
    country that the territories do not know is left out. An indicator that the catalogue no longer
    has is taken out of use, and stays for those who measured with it.

    :raises BrokenIndicators: if a file cannot be read; everything stays as it was
    """
    told, series = _read(catalogue, figures)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])
        loaded = _take_in(told, series)
        if loaded.added or loaded.changed or loaded.withdrawn:
            record.write(verb="indicators.load", about="indicators", facts=vars(loaded))
    return loaded


def _read(
    catalogue: Path, figures: Path
) -> tuple[tuple[IndicatorTold, ...], dict[str, dict[str, Series]]]:
    try:
        told = read_catalogue(catalogue.read_text(encoding="utf-8"))
    except (UnreadableCatalogue, OSError, UnicodeDecodeError) as error:
        raise BrokenIndicators(f"{catalogue}: {error}") from None
    series: dict[str, dict[str, Series]] = {}
    try:
        for code, country, points in read_figures(figures.read_bytes()):
            series.setdefault(code, {})[country] = points
    except (UnreadableFigures, OSError) as error:
        raise BrokenIndicators(f"{figures}: {error}") from None
    return told, series


def _take_in(told: tuple[IndicatorTold, ...], series: Mapping[str, BySeries]) -> Loaded:
    known = Indicator.objects.in_bulk()
    places = set(Country.objects.values_list("pk", flat=True))
    added = changed = left = 0
    for position, entry in enumerate(told):
        of_it = {c: s for c, s in series.get(entry.entry.code, {}).items() if c in places}
        digest = _digest(entry, position, of_it)
        before = known.get(entry.entry.code)
        if before and before.digest == digest and before.withdrawn_at is None:
            left += 1
            continue
        _store(entry, position, digest, of_it, before)
        added, changed = (added, changed + 1) if before else (added + 1, changed)
    gone = Indicator.objects.filter(withdrawn_at=None).exclude(
        code__in=[t.entry.code for t in told]
    )
    return Loaded(added, changed, left, gone.update(withdrawn_at=clock.now()))


def _store(
    told: IndicatorTold,
    position: int,
    digest: str,
    series: BySeries,
    before: Indicator | None,
) -> None:
    is_newer = bool(before and before.renewed_at and before.vintage_date >= told.source.vintage)
    entry = told.entry
    values = {
        "position": position,
        "topics": [topic.value for topic in entry.topics],
        "names": entry.name,
        "definitions": entry.definition,
        "words": list(entry.words),
        "unit": entry.unit.value,
        "better": entry.better.value,
        "decimals": entry.decimals,
        "denominator": entry.of.value if entry.of else "",
        "default_kind": entry.kind.value,
        "lowest": entry.floor,
        "highest": entry.ceiling,
        "world_bank": entry.world_bank or "",
        "digest": digest,
        "withdrawn_at": None,
    }
    if before and is_newer:
        Indicator.objects.filter(pk=entry.code).update(**values)
        return
    values |= {
        "publisher": told.source.publisher,
        "data_set": told.source.data_set,
        "address": told.source.address,
        "licence": told.source.licence,
        "vintage_date": told.source.vintage,
        "renewed_at": None,
    }
    indicator, _made = Indicator.objects.update_or_create(code=entry.code, defaults=values)
    _replace(indicator, series)


def renew(*, code: str, figures: BySeries, vintage: date) -> None:
    """
    Replace the figures of an indicator by those that the World Bank has now, and name it so.

    :param figures: by country; one that the territories do not know is left out
    :param vintage: the day on which the publisher last changed them
    :raises NoSuchIndicator: if there is none of that code
    """
    places = set(Country.objects.values_list("pk", flat=True))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])
        indicator = Indicator.objects.filter(pk=code).first()
        if indicator is None:
            raise NoSuchIndicator(f"There is no indicator {code}.")
        for name, value in WORLD_BANK.items():
            setattr(indicator, name, value)
        indicator.vintage_date = vintage
        indicator.renewed_at = clock.now()
        indicator.save(update_fields=[*WORLD_BANK, "vintage_date", "renewed_at"])
        _replace(indicator, {c: s for c, s in figures.items() if c in places})
        record.write(
            verb="indicators.renew",
            about=f"indicator:{code}",
            facts={"vintage": vintage.isoformat(), "countries": len(figures)},
        )


def _replace(indicator: Indicator, series: BySeries) -> None:
    indicator.figures.all().delete()
    told = {country: without_projections(points) for country, points in series.items()}
    indicator.reach = sum(any(p.year >= SINCE for p in points) for points in told.values())
    indicator.last_year = max((points[-1].year for points in told.values() if points), default=None)
    indicator.save(update_fields=["reach", "last_year"])
    Figures.objects.bulk_create(
        Figures(
            indicator=indicator,
            country_id=country,
            years=[p.year for p in points],
            values=[p.value for p in points],
            kinds=[p.kind.value for p in points],
        )
        for country, points in series.items()
        if points
    )


def _digest(told: IndicatorTold, position: int, series: BySeries) -> str:
    """Return the SHA-256 of all that an indicator is stored from."""
    held = hashlib.sha256(f"{position} {told!r}".encode())
    for country in sorted(series):
        held.update(f"\n{country} {series[country]!r}".encode())
    return held.hexdigest()
