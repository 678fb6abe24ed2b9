#!/usr/bin/env python
"""
Compile the figures of the indicators from open data: `python script/compile_indicators.py FOLDER`.

FOLDER holds `indicators/` and `countries/` as described in docs/indicators.md; `../shared/data` by
default. Writes `counterpart/countries/indicators/figures.csv.gz`, and prints what each indicator
reaches. Needs pandas, which the development environment has.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
from babel import Locale

from counterpart.countries.indicators.rules.catalogue import Entry, IndicatorTold, read_catalogue
from counterpart.countries.indicators.rules.figures_file import written
from counterpart.countries.indicators.rules.series import Kind, Point, Series
from counterpart.countries.rules.reading import read_territories
from counterpart.countries.rules.territory import Territories

PACKAGE = Path(__file__).resolve().parents[1] / "counterpart" / "countries"
INTO = PACKAGE / "indicators" / "figures.csv.gz"
FIRST_YEAR = 1990
UCDP = "UCDP GED 23.1"
NATURES = {
    "c": Kind.COUNTRY,
    "ca": Kind.COUNTRY,  # adjusted by an agency, for comparison
    "e": Kind.ESTIMATED,
    "m": Kind.MODELLED,
    "g": Kind.ESTIMATED,  # made by an agency for global monitoring; no such figure in the country
}
# Gleditsch and Ward's numbers where a country's name differs from every name that we know.
STATES = {
    816: "VNM", 678: "YEM", 345: "SRB", 437: "CIV", 490: "COD", 484: "COG", 731: "PRK",
    732: "KOR", 365: "RUS", 775: "MMR", 812: "LAO", 572: "SWZ", 402: "CPV", 316: "CZE",
    343: "MKD", 347: "XKX", 850: "IDN", 630: "IRN", 652: "SYR", 510: "TZA", 438: "GIN",
    404: "GNB", 860: "TLS", 835: "BRN", 359: "MDA", 640: "TUR", 2: "USA", 200: "GBR",
    260: "DEU", 530: "ETH", 625: "SDN", 626: "SSD", 651: "EGY", 663: "JOR", 666: "ISR",
    52: "TTO", 115: "SUR", 325: "ITA", 346: "BIH", 360: "ROU", 370: "BLR", 439: "BFA",
    552: "ZWE", 580: "MDG", 811: "KHM",
    700: "AFG", 704: "UZB", 780: "LKA", 770: "PAK", 750: "IND", 840: "PHL", 100: "COL",
}  # fmt: skip
# From which year a number means the country of today and not a larger one before it.
TODAYS = {345: 2006, 365: 1992, 530: 1993}
Rows = Iterator[tuple[str, int, object, Kind]]


def main(folder: Path) -> None:
    told = read_catalogue((PACKAGE / "indicators" / "catalogue.yaml").read_text(encoding="utf-8"))
    territories = read_territories((PACKAGE / "territories.yaml").read_text(encoding="utf-8"))
    places = set(territories.countries)
    readers = _Readers(folder / "indicators", territories)
    figures = []
    print(f"{'indicator':42} {'since 2000':>10} {'years':>11}  kinds; refused")
    for indicator in told:
        entry = indicator.entry
        series, refused = _series(indicator, readers.rows(entry), places)
        figures += [(entry.code, country, points) for country, points in series.items()]
        print(_reach(entry.code, series, refused))
    data = written(figures)
    INTO.write_bytes(data)
    wide = sum(_since_2000(s for c, _p, s in figures if c == t.entry.code) >= 150 for t in told)
    print(f"{len(told)} indicators, {wide} with 150 countries or more; {len(data) / 1e6:.2f} MB")


def _series(
    indicator: IndicatorTold, rows: Rows, places: set[str]
) -> tuple[dict[str, Series], Counter[str]]:
    """Gather an indicator's rows by country; what cannot be meant is refused and counted."""
    entry = indicator.entry
    found: dict[str, dict[int, Point]] = defaultdict(dict)
    refused: Counter[str] = Counter()
    for country, year, raw, kind in rows:
        if country not in places or year < FIRST_YEAR:
            continue
        value = _number(raw)
        if value is None:
            refused["no number"] += 1
        elif not _is_within(value, entry):
            refused["out of bounds"] += 1
        elif year in found[country] and found[country][year].value != value:
            refused["twice"] += 1
        else:
            is_ahead = year > indicator.source.vintage.year
            found[country][year] = Point(year, value, Kind.PROJECTED if is_ahead else kind)
    return {c: tuple(sorted(points.values())) for c, points in found.items() if points}, refused


def _number(raw: object) -> float | None:
    """Return a value; None for bounds such as `>95` and for letters that say "none"."""
    try:
        value = float(str(raw))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _is_within(value: float, entry: Entry) -> bool:
    low, high = entry.floor, entry.ceiling
    return (low is None or value >= low) and (high is None or value <= high)


class _Readers:
    """Every source of figures, read once; each gives rows of country, year, value and kind."""

    def __init__(self, folder: Path, file: Territories) -> None:
        english = Locale("en").territories
        self.by_number = {int(t.m49): code for code, t in file.countries.items() if t.m49}
        self.by_name = {
            name.casefold(): code
            for code, t in file.countries.items()
            for name in (*t.names.values(), *t.also, english.get(t.iso2, ""))
            if name
        }
        sdg = pd.read_csv(folder / "un_sdg_indicators_2020-10_long.csv.gz", low_memory=False)
        self.sdg = sdg.assign(dims=sdg.dims.fillna(""))
        self.systema = pd.read_csv(folder / "systema_globalis_long_1960plus.csv.gz")
        self.wdi = pd.read_csv(folder / "wdi_native_wide_2000_2021.csv.gz")
        self.wgi = pd.read_csv(folder / "wgi_1996_2019.csv.gz")
        self.ucdp = pd.read_csv(folder / "ucdp_battle_deaths_country_year.csv.gz")
        self.hdi = pd.read_csv(folder / "undp_hdi_owid.csv.gz")

    def rows(self, entry: Entry) -> Rows:
        read: Callable[[Entry], Rows] = getattr(self, f"from_{entry.origin.file}")
        return read(entry)

    def from_sdg(self, entry: Entry) -> Rows:
        of_it = self.sdg[self.sdg.series == entry.origin.series]
        for r in of_it[of_it.dims.isin(entry.origin.dims)].itertuples():
            kind = NATURES.get(str(r.nature), entry.kind)
            country = self.by_number.get(int(r.geo_area), "")
            yield country, int(r.year), r.value, _said(entry, kind)

    def from_systema(self, entry: Entry) -> Rows:
        for r in self.systema[self.systema.indicator == entry.origin.series].itertuples():
            yield str(r.iso3), int(r.year), r.value, entry.kind

    def from_wdi(self, entry: Entry) -> Rows:
        of_it = self.wdi[self.wdi["Indicator Code"] == entry.origin.series]
        for row in of_it.to_dict("records"):
            for year in (column for column in row if re.fullmatch(r"\d{4}", column)):
                if not pd.isna(row[year]):
                    yield str(row["Country Code"]), int(year), row[year], entry.kind

    def from_wgi(self, entry: Entry) -> Rows:
        for r in self.wgi[self.wgi.Indicator == entry.origin.series].itertuples():
            yield str(r.Code), int(r.Year), r.Estimate, entry.kind

    def from_ucdp(self, entry: Entry) -> Rows:
        of_it = self.ucdp[(self.ucdp.source == UCDP) & (self.ucdp.status == "independent")]
        for r in of_it.itertuples():
            number, year = int(r.gwcode), int(r.year)
            code = STATES.get(number) or self.by_name.get(str(r.country_name).casefold(), "")
            if year >= TODAYS.get(number, FIRST_YEAR):
                yield code, year, getattr(r, entry.origin.series), entry.kind

    def from_hdi(self, entry: Entry) -> Rows:
        for row in self.hdi[self.hdi.Code.notna()].to_dict("records"):
            if not pd.isna(row[entry.origin.series]):
                yield str(row["Code"]), int(row["Year"]), row[entry.origin.series], entry.kind


def _said(entry: Entry, kind: Kind) -> Kind:
    """A survey's figures stay a survey's where an agency only gathers them."""
    return Kind.SURVEY if entry.kind is Kind.SURVEY and kind is not Kind.MODELLED else kind


def _since_2000(series: Iterator[Series]) -> int:
    return sum(any(p.year >= 2000 and p.kind is not Kind.PROJECTED for p in s) for s in series)


def _reach(code: str, series: dict[str, Series], refused: Counter[str]) -> str:
    points = [p for s in series.values() for p in s]
    years = f"{min(p.year for p in points)}-{max(p.year for p in points)}" if points else "none"
    kinds = Counter(p.kind.value for p in points)
    said = " ".join(f"{kind} {100 * n // len(points)}%" for kind, n in kinds.most_common())
    return f"{code:42} {_since_2000(iter(series.values())):10} {years:>11}  {said}; {dict(refused)}"


if __name__ == "__main__":
    default = Path(__file__).resolve().parents[2] / "shared" / "data"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
