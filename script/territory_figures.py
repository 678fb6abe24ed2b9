"""Figures by country and year, from Gapminder's table of them."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

GAPMINDERS_OWN = {"KOS": "XKX"}
AID = "aid_received_total_us_inflation_adjusted"
TOWN_AND_COUNTRY = ("urban_population", "rural_population")
MEN_AND_WOMEN = ("male_population_with_projections", "female_population_with_projections")
# The World Bank's figures go on to 2024, which for most countries is the UN's projection of 2024;
# the UN's own go on to 2030. Its estimates (World Population Prospects 2024) end with 2023.
LAST_ESTIMATED = 2023
YEARS = (*range(1960, 2021, 5), LAST_ESTIMATED)
DIGITS = 3

ByYear = dict[int, float]
Figures = Mapping[str, Mapping[str, ByYear]]


def figures(data: Path) -> Figures:
    """Return the figures that are wanted by indicator, country and year, in one reading."""
    found: dict[str, dict[str, ByYear]] = {
        name: defaultdict(dict) for name in (AID, *TOWN_AND_COUNTRY, *MEN_AND_WOMEN)
    }
    file = data / "indicators" / "systema_globalis_long_1960plus.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["indicator"] in found and row["value"]:
                code = GAPMINDERS_OWN.get(row["iso3"], row["iso3"])
                found[row["indicator"]][code][int(row["year"])] = float(row["value"])
    return found


def years_of_aid(told: Figures) -> dict[str, set[int]]:
    """Return the years for which net ODA received was published, by country."""
    return {code: set(years) for code, years in told[AID].items()}


def people(told: Figures, codes: Iterable[str]) -> dict[str, dict[int, int]]:
    """Return how many lived in a country: the World Bank's figures, else the UN's, never both."""
    return {
        code: _sums(told, TOWN_AND_COUNTRY, code) or _sums(told, MEN_AND_WOMEN, code)
        for code in codes
    }


def _sums(told: Figures, parts: Collection[str], code: str) -> dict[int, int]:
    """Add up two halves of a population in the years for which both are there."""
    halves = [told[part].get(code, {}) for part in parts]
    return {
        year: rounded(sum(half[year] for half in halves))
        for year in YEARS
        if all(year in half for half in halves)
    }


def rounded(number: float) -> int:
    """Return the number to three significant digits."""
    return int(float(f"{number:.{DIGITS}g}"))
