"""
The problem statements of the benchmarks, written by hand, in files beside this one.

`development` statements may be used for choosing a constant; `reporting` statements were written
before any score was seen and are never used for choosing anything.
"""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Statement:
    """What an official might write, who asks, and the family of the problem (empty: none held)."""

    text: str
    country: str
    family: str = ""


def _read(name: str) -> list[Statement]:
    path = Path(__file__).with_name(f"{name}.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Statement(r["statement"], r["country"], r.get("family") or "") for r in rows]


def on_topic_development() -> list[Statement]:
    return _read("on_topic_development")


def off_topic_development() -> list[Statement]:
    return _read("off_topic_development")


def on_topic_reporting() -> list[Statement]:
    return _read("on_topic_reporting")


def off_topic_reporting() -> list[Statement]:
    return _read("off_topic_reporting")


def other_languages() -> list[Statement]:
    """Statements in the six other languages of the platform, for measuring time only."""
    return _read("other_languages")
