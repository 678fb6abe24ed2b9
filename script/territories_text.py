"""The file of countries and territories as text: its header, its sources, an entry for each."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from babel import Locale

Blocks = Mapping[str, Mapping[str, Any]]

FIELDS = (
    "iso2", "until", "successors", "m49", "region", "subregion", "bank_region", "groups",
    "languages", "zones", "point", "names", "also", "income", "g77", "dac", "fragile",
    "people", "footnotes",
)  # fmt: skip
QUOTED = ("m49", "region", "subregion")
HEADER = """\
# Countries and territories: codes, names, groupings and statuses by year. Yours to change; how is
# told in docs/territories.md. It is read at every start; name your own copy in
# COUNTERPART_TERRITORIES. Compiled by script/compile_territories.py; see the sources below.
#
# income, g77, dac and fragile are runs: {1987: L, 2018: LM} is low income from 1987 to 2017, lower
# middle from 2018 on. Before the first year given, and where the word is `unknown`, we do not know.
#   income  World Bank group by the income of that calendar year, as it was given at the time
#           (L, LM, UM, H); the Bank publishes it in July of the year after, for the fiscal year
#           that begins then: 2023 here is the Bank's fiscal year 2025.
#   g77     Group of 77 and China: member or outside, at the end of the calendar year.
#   dac     DAC list of ODA recipients: recipient or outside, for the flows of that year.
#   fragile World Bank list of fragile and conflict-affected situations: listed or outside, by the
#           calendar year in which the list was published: 2024 here is the Bank's fiscal year 2025.
# people is how many lived there in some years (estimates, to three digits), as the country is drawn
# today; of a year between, the nearest within five is meant.
# names replace those of CLDR in a language (en, fr, es, pt, ar, ru, zh); footnotes go with them.
# point is a place to draw a dot at [latitude, longitude]; it is no capital and marks no border.
# regions are names by which open data place what is no single country's, each with the World Bank's
# region that holds it, or none.
"""


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
