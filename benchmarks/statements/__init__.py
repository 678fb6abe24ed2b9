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


LANGUAGES = ("en", "fr", "es")  # French and Spanish are free renderings of the English


def _read(name: str, language: str = "en") -> list[Statement]:
    ending = "tsv" if language == "en" else f"{language}.tsv"
    path = Path(__file__).with_name(f"{name}.{ending}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Statement(r["statement"], r["country"], r.get("family") or "") for r in rows]


def on_topic_development(language: str = "en") -> list[Statement]:
    return _read("on_topic_development", language)


def off_topic_development(language: str = "en") -> list[Statement]:
    return _read("off_topic_development", language)


def on_topic_reporting(language: str = "en") -> list[Statement]:
    return _read("on_topic_reporting", language)


def off_topic_reporting(language: str = "en") -> list[Statement]:
    return _read("off_topic_reporting", language)


def beside_the_point_development() -> list[Statement]:
    """Statements that are about nothing any programme deals with."""
    return _read("beside_the_point_development")


def beside_the_point_reporting() -> list[Statement]:
    return _read("beside_the_point_reporting")


def other_languages() -> list[Statement]:
    """Statements in the six other languages of the platform, for measuring time only."""
    return _read("other_languages")
