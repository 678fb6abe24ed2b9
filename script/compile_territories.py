"""
Compile counterpart/countries/territories.yaml from open data and the additions kept by hand.

    .venv/bin/python script/compile_territories.py ../shared/data

The folder is laid out as shared/data/README.md says. An operator's own changes to the file are
not known here: what the next compilation is to keep belongs in additions.yaml.
"""

import csv
import gzip
import io
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, languages

from counterpart.countries.rules.naming import folded
from counterpart.countries.rules.reading import read_territories
from counterpart.countries.rules.runs import MEMBER, OUTSIDE, RECIPIENT, UNKNOWN, shortened

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
GAPMINDERS_OWN = {"KOS": "XKX"}
ODA_SERIES = "aid_received_total_us_inflation_adjusted"
FOUNDED = 1964
GAPMINDERS_LIST = 2008
AID_ENDS = 2023  # the last year of the series; who has a figure then may still be on the list
FIELDS = (
    "iso2", "until", "successors", "m49", "region", "subregion", "bank_region", "groups",
    "languages", "zones", "point", "names", "also", "income", "g77", "dac", "footnotes",
)  # fmt: skip
QUOTED = ("m49", "region", "subregion")
HEADER = """\
# Countries and territories: codes, names, groupings and statuses by year. Yours to change; how is
# told in docs/territories.md. It is read at every start; name your own copy in
# COUNTERPART_TERRITORIES. Compiled by script/compile_territories.py; see the sources below.
#
# income, g77 and dac are runs: {1987: L, 2018: LM} is low income from 1987 to 2017, lower middle
# from 2018 on. Before the first year given, and where the word is `unknown`, we do not know.
#   income  World Bank group by the income of that calendar year, as it was given at the time
#           (L, LM, UM, H); the Bank publishes it in July of the year after, for the fiscal year
#           that begins then: 2023 here is the Bank's fiscal year 2025.
#   g77     Group of 77 and China: member or outside, at the end of the calendar year.
#   dac     DAC list of ODA recipients: recipient or outside, for the flows of that year.
# names replace those of CLDR in a language (en, fr, es, pt, ar, ru, zh); footnotes go with them.
# point is a place to draw a dot at [latitude, longitude]; it is no capital and marks no border.
# regions are names by which open data place what is no single country's, each with the World Bank's
# region that holds it, or none.
"""


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
    aid = years_of_aid(data)
    for wrong, right in added["dac"]["moved"].items():
        added["former"][right]["dac"] = shortened(runs_of_aid(aid.pop(wrong)))
    add_dac(blocks, aid, added["dac"])
    begin_with_the_state(blocks, added["since"])
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


def years_of_aid(data: Path) -> dict[str, set[int]]:
    """Return the years for which net ODA received was published, by country."""
    years: dict[str, set[int]] = defaultdict(set)
    file = data / "indicators" / "systema_globalis_long_1960plus.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["indicator"] == ODA_SERIES and row["value"]:
                years[GAPMINDERS_OWN.get(row["iso3"], row["iso3"])].add(int(row["year"]))
    return years


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


def begin_with_the_state(blocks: Blocks, since: Mapping[int, list[str]]) -> None:
    first = {code: year for year, codes in since.items() for code in codes}
    for code, block in blocks.items():
        for kind in ("income", "g77", "dac"):
            block[kind] = shortened(block.get(kind, {}), since=first.get(code))


def written(added: Mapping[str, Any], blocks: Blocks) -> str:
    """Return the text of the file: current countries from `blocks`, former ones as added."""
    out = io.StringIO()
    out.write(HEADER)
    out.write(f"as_of: {added['as_of']}\n")
    out.write(f"south: {flow(added['south'])}  # one of these makes a country South in a year\n")
    out.write("\nsources:\n")
    for source in added["sources"]:
        text = [f"    {key}: {flow(value)}\n" for key, value in source.items()]
        out.write("  - " + "".join(text).lstrip())
    for section, part in (("countries", blocks), ("former", added["former"])):
        out.write(f"\n{section}:\n")
        for code in sorted(part):
            out.writelines(entry(code, part[code]))
    out.write("\nregions:\n")
    out.writelines(f"  {flow(name)}: {region}\n" for name, region in added["regions"].items())
    return out.getvalue()


def entry(code: str, block: Mapping[str, Any]) -> Iterator[str]:
    names = block.get("names", {})
    name = names.get("en") or Locale.parse("en").territories.get(block["iso2"])
    yield f"  {code}:  # {name}\n"
    for field in FIELDS:
        value = block.get(field)
        if not value:
            continue
        if field == "footnotes":
            yield "    footnotes:\n"
            yield from (f"      {language}: {flow(text)}\n" for language, text in value.items())
        else:
            yield f"    {field}: {quoted(value) if field in QUOTED else flow(value)}\n"


def quoted(code: str) -> str:
    """Return a code of digits as text to every reader of YAML."""
    return f'"{code}"'


def flow(value: Any) -> str:
    """Return a value as YAML on one line, quoted only where it must be."""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10**6, sort_keys=False
    )
    return text.removesuffix("...\n").strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
