"""Figures by country and year, from Gapminder's table of them."""

import csv
import gzip
from collections import defaultdict
from pathlib import Path

GAPMINDERS_OWN = {"KOS": "XKX"}
ODA_SERIES = "aid_received_total_us_inflation_adjusted"


def years_of_aid(data: Path) -> dict[str, set[int]]:
    """Return the years for which net ODA received was published, by country."""
    years: dict[str, set[int]] = defaultdict(set)
    file = data / "indicators" / "systema_globalis_long_1960plus.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["indicator"] == ODA_SERIES and row["value"]:
                years[GAPMINDERS_OWN.get(row["iso3"], row["iso3"])].add(int(row["year"]))
    return years
