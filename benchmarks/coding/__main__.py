"""
Agreement on the lead approach, from two rounds of blind coding.

`first.tsv` was coded with the definitions as they stood before, `second.tsv` with those in
`library.vocabulary` now; in each round two coders who knew neither the library's coding nor each
other's. Kappa: Cohen 1960, "A Coefficient of Agreement for Nominal Scales". The promise: the coders
agree on at least 80 percent of the cases.
"""

import csv
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.results import keep, show
from counterpart.config.environment import ROOT

LEAST = 0.8
STARTER = ROOT / "counterpart" / "library" / "starter"
Coded = Mapping[str, tuple[str, str]]  # lead approaches of both coders, by case


def main(argv: Sequence[str]) -> int:
    ArgumentParser(prog="python -m benchmarks.coding", description=__doc__).parse_args(argv)
    rounds = {name: _read(name) for name in ("first", "second")}
    library = {file.stem: _lead(file) for file in STARTER.glob("*.md")}
    told = {name: _told(coded, library) for name, coded in rounds.items()}
    rows = [[name, *row.values()] for name, row in told.items()]
    show("Lead approaches", ["round", *told["first"]], rows)
    differing = [
        [case, *pair, library[case]]
        for case, pair in sorted(rounds["second"].items())
        if case in library and set(pair) != {library[case]}
    ]
    show("Where they differ in the second", ["case", "one", "other", "library"], differing)
    reached = told["second"]["agreement"]
    print(f"\nPromised: at least {LEAST:.2f}: {'kept' if reached >= LEAST else 'BROKEN'}")
    keep("coding", {"rounds": told})
    return 0 if reached >= LEAST else 1


def _read(name: str) -> Coded:
    with Path(__file__).with_name(f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return {r["case"]: (r["one"], r["other"]) for r in csv.DictReader(file, delimiter="\t")}


def _lead(file: Path) -> str:
    found = re.search(r"^lead_approach: (\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def _told(coded: Coded, library: Mapping[str, str]) -> dict[str, float]:
    cases = len(coded)
    same = sum(one == other for one, other in coded.values()) / cases
    firsts = Counter(one for one, _other in coded.values())
    others = Counter(other for _one, other in coded.values())
    by_chance = sum(firsts[a] * others[a] for a in firsts) / cases**2
    now = [(case, pair) for case, pair in coded.items() if case in library]
    return {
        "cases": cases,
        "agreement": same,
        "kappa": (same - by_chance) / (1 - by_chance),
        "one with library": sum(pair[0] == library[case] for case, pair in now) / len(now),
        "other with library": sum(pair[1] == library[case] for case, pair in now) / len(now),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
