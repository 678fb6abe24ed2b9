"""Programmes coded by readers who saw title and objective alone, and not each other's coding."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NONE = "none"


@dataclass(frozen=True)
class Coded:
    """What a reader said of a programme; `second` is another lead that can be defended."""

    lead_approach: str
    second: str
    family: str


def coded(name: str) -> Mapping[str, Coded]:
    """Return a reader's coding by the id of the part that was read, such as `P075129`."""
    with Path(__file__).with_name(f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return {
            row["project"]: Coded(
                lead_approach=_word(row["lead_approach"]),
                second=_word(row["second"]),
                family=_word(row["family"]),
            )
            for row in csv.DictReader(file, delimiter="\t")
        }


def _word(told: str) -> str:
    return "" if told in (NONE, "-") else told
