"""
Compile counterpart/countries/territories.yaml from open data and the additions kept by hand.

    .venv/bin/python -m script.compile_territories ../shared/data

The folder is laid out as shared/data/README.md says. An operator's own changes to the file are
not known here: what the next compilation is to keep belongs in additions.yaml.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, languages

from counterpart.countries.rules.naming import folded
from counterpart.countries.rules.reading import read_territories
from counterpart.countries.rules.runs import LISTED, MEMBER, OUTSIDE, RECIPIENT, UNKNOWN, shortened
from script.territories_text import written
from script.territory_figures import GAPMINDERS_OWN, figures, people, years_of_aid

PACKAGE = Path(__file__).resolve().parents[1] / "counterpart" / "countries"
Rows = list[dict[str, str]]
Blocks = dict[str, dict[str, Any]]

SUN_TO_SEVEN = {"en": "en", "fr": "fr", "es": "es", "ar": "ar", "ru": "ru", "cn": "zh"}
INCOME = {
    "Low income": "L",
    "Lower middle income": "LM",
    "Upper middle income": "UM",
    "High income": "H",
}
BANK_REGIONS = {
    "East Asia & Pacific": "EAS",
    "Europe & Central Asia": "ECS",
    "Latin America & Caribbean": "LCN",
    "Middle East & North Africa": "MEA",
    "North America": "NAC",
    "South Asia": "SAS",
    "Sub-Saharan Africa": "SSF",
}
GROUPS = {
    "LDC": "Least Developed Countries (LDC)",
    "LLDC": "Land Locked Developing Countries (LLDC)",
    "SIDS": "Small Island Developing States (SIDS)",
}
POOR_ENOUGH = ("IDA", "Blend")  # whom the International Development Association may lend to
FOUNDED = 1964
GAPMINDERS_LIST = 2008
AID_ENDS = 2023  # the last year of the series; who has a figure then may still be on the list


def main(data: Path) -> None:
    """Write the file, having read it back as the program will."""
    added = yaml.safe_load((PACKAGE / "additions.yaml").read_text("utf-8"))
    text = written(added, compiled(data, added))
    read_territories(text)
    (PACKAGE / "territories.yaml").write_text(text, encoding="utf-8")
    print(f"{len(text.splitlines())} lines written")


def compiled(data: Path, added: Mapping[str, Any]) -> Blocks:
    """Return a block of fields for each current country."""
    countries = data / "countries"
    blocks: Blocks = {r["ISO-alpha3 Code"]: codes(r) for r in m49(countries, "en")}
    for code, own in added["countries"].items():
        blocks.setdefault(code, {}).update({k: v for k, v in own.items() if k != "names"})
    bank = rows(countries / "wb_income_lending_fcv_history.csv")
    gapminder = {
        GAPMINDERS_OWN.get(r["country"].upper(), r["iso3166_1_alpha3"]): r
        for r in rows(countries / "gapminder_countries_groups.csv")
    }
    add_names(blocks, countries, bank, added)
    add_places(blocks, gapminder, added)
    add_income(blocks, bank, added)
    add_g77(blocks, gapminder, added["g77"])
    told = figures(data)
    aid = years_of_aid(told)
    for wrong, right in added["dac"]["moved"].items():
        added["former"][right]["dac"] = shortened(runs_of_aid(aid.pop(wrong)))
    add_dac(blocks, aid, added["dac"])
    add_fragility(blocks, bank, added["fragile"])
    begin_with_the_state(blocks, added["since"])
    for code, counts in people(told, blocks).items():
        blocks[code]["people"] = counts
    return blocks


def rows(file: Path) -> Rows:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def m49(folder: Path, language: str) -> Rows:
    return rows(folder / f"UNSD_M49_{language}.csv")


def codes(row: Mapping[str, str]) -> dict[str, Any]:
    return {
        "iso2": row["ISO-alpha2 Code"],
        "m49": row["M49 Code"],
        "region": row["Region Code"],
        "subregion": row["Sub-region Code"],
        "groups": [group for group, column in GROUPS.items() if row[column]],
    }


def add_names(blocks: Blocks, folder: Path, bank: Rows, added: Mapping[str, Any]) -> None:
    """Give the UN's designations where they are wanted, and further English names to find by."""
    for file, language in SUN_TO_SEVEN.items():
        for row in m49(folder, file):
            if row["ISO-alpha3 Code"] in added["names_of_m49"]:
                block = blocks[row["ISO-alpha3 Code"]]
                block.setdefault("names", {})[language] = row["Country or Area"]
    for code, own in added["countries"].items():
        blocks[code].setdefault("names", {}).update(own.get("names", {}))
    further: dict[str, list[str]] = defaultdict(list)
    for row in m49(folder, "en"):
        further[row["ISO-alpha3 Code"]].append(row["Country or Area"])
    for row in bank:
        further[row["code"]].append(row["economy"])
    for code, block in blocks.items():
        block["also"] = others(block, [*block.get("also", []), *further[code]])


def others(block: Mapping[str, Any], further: list[str]) -> list[str]:
    """Return the names that neither CLDR nor the block itself has."""
    cldr = [Locale.parse(x).territories.get(block["iso2"], "") for x in ("en", "fr", "es")]
    known = {folded(name) for name in (*cldr, *block.get("names", {}).values())}
    kept: list[str] = []
    for name in further:
        if folded(name) not in known:
            known.add(folded(name))
            kept.append(name)
    return kept


def add_places(blocks: Blocks, gapminder: Mapping[str, Any], added: Mapping[str, Any]) -> None:
    zones = zones_by_iso2()
    for code, block in blocks.items():
        row = gapminder.get(code, {})
        block["languages"] = added["languages"].get(code) or official(block)
        block["zones"] = block.get("zones") or zones.get(block["iso2"], [])
        if row.get("latitude"):
            block["point"] = [round(float(row[x]), 2) for x in ("latitude", "longitude")]
        block["point"] = added["points"].get(code, block.get("point"))


def official(block: Mapping[str, Any]) -> list[str]:
    """Return CLDR's official languages, else those in use as such, without their scripts."""
    if block.get("languages"):
        return list(block["languages"])
    named = languages.get_official_languages(block["iso2"]) or (
        languages.get_official_languages(block["iso2"], de_facto=True)
    )
    return list(dict.fromkeys(language.split("_")[0] for language in named))


def zones_by_iso2() -> dict[str, list[str]]:
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    zones: dict[str, list[str]] = defaultdict(list)
    for line in table.splitlines():
        if not line.startswith("#"):
            iso2, _, zone = line.split("\t")[:3]
            zones[iso2].append(zone)
    return zones


def add_income(blocks: Blocks, bank: Rows, added: Mapping[str, Any]) -> None:
    for row in bank:
        if row["code"] in blocks:
            block = blocks[row["code"]]
            block["bank_region"] = BANK_REGIONS[row["region"]]
            group = INCOME[row["incgroup_historical"]]
            block.setdefault("income", {})[int(row["year_data"])] = group
    for code, own in added["income"].items():
        income = blocks[code]["income"]
        first = min(own)
        blocks[code]["income"] = {y: v for y, v in income.items() if y < first} | own


def add_g77(blocks: Blocks, gapminder: Mapping[str, Any], told: Mapping[str, Any]) -> None:
    seen = {code: year for year, codes in told["seen"].items() for code in codes}
    listed = {c for c, r in gapminder.items() if r["g77_and_oecd_countries"] == "g77"}
    seen |= dict.fromkeys(listed, GAPMINDERS_LIST)
    for code, block in blocks.items():
        if code in told["told"]:
            block["g77"] = told["told"][code]
        elif code in told["founders"]:
            block["g77"] = {FOUNDED: MEMBER}
        elif code in seen:
            block["g77"] = {FOUNDED: OUTSIDE, FOUNDED + 1: UNKNOWN, seen[code]: MEMBER}
        else:
            block["g77"] = {FOUNDED: OUTSIDE}


def add_dac(blocks: Blocks, aid: Mapping[str, set[int]], told: Mapping[str, Any]) -> None:
    for code, block in blocks.items():
        own = told["told"].get(code, {})
        if code in aid:
            block["dac"] = runs_of_aid(aid[code]) | own
        elif own or code in told["unknown"]:
            block["dac"] = own
        else:
            block["dac"] = {told["list_began"]: OUTSIDE}


def runs_of_aid(years: set[int]) -> dict[int, str]:
    """Return recipient for the years with a figure, unknown between them, outside after them."""
    between = range(min(years), max(years) + 1)
    runs = {year: RECIPIENT if year in years else UNKNOWN for year in between}
    return runs if max(years) >= AID_ENDS else {**runs, max(years) + 1: OUTSIDE}


def add_fragility(blocks: Blocks, bank: Rows, told: Mapping[str, Any]) -> None:
    """Say of each year's list who was on it, and of whom it could say nothing."""
    for row in bank:
        year = int(row["year_release"])
        if row["code"] not in blocks or year < told["list_began"]:
            continue
        fragile = blocks[row["code"]].setdefault("fragile", {})
        if row["fcv_historical"] == "Yes":
            fragile[year] = LISTED
        elif year >= told["open_to_all"] or row["ida_historical"] in POOR_ENOUGH:
            fragile[year] = OUTSIDE
        else:
            fragile[year] = UNKNOWN
    for code, own in told["told"].items():
        blocks[code]["fragile"] |= own


def begin_with_the_state(blocks: Blocks, since: Mapping[int, list[str]]) -> None:
    first = {code: year for year, codes in since.items() for code in codes}
    for code, block in blocks.items():
        for kind in ("income", "g77", "dac", "fragile"):
            block[kind] = shortened(block.get(kind, {}), since=first.get(code))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
