"""What the cases say from the World Bank's open data is what stands there, where it is at hand."""

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from counterpart.countries.names import display_name
from counterpart.library.models import Case, Figure, Source

pytestmark = pytest.mark.usefixtures("library")
PROJECT = re.compile(r"P\d{6}")
IN_A_COLUMN = re.compile(r"(P\d{6}), column (\w+)")
EVALUATORS = "World Bank Independent Evaluation Group"
OUTCOMES = {
    "Highly Satisfactory": "achieved",
    "Satisfactory": "achieved",
    "Moderately Satisfactory": "achieved",
    "Moderately Unsatisfactory": "mixed",
    "Unsatisfactory": "not-achieved",
    "Highly Unsatisfactory": "not-achieved",
}


def rows(file: Path) -> Iterator[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


@pytest.fixture(scope="session")
def projects(shared_data: Path) -> dict[str, dict[str, str]]:
    file = shared_data / "worldbank" / "wb_projects_2025-03-31.csv.gz"
    return {row["id"]: row for row in rows(file)}


@pytest.fixture(scope="session")
def ratings(shared_data: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(shared_data / "worldbank" / "ieg_ratings_2026-01-15.csv.gz"):
        found[row["Project ID"]].add(row["Outcome"])
    return found


def test_money_from_the_export_is_the_money_in_the_export(
    projects: dict[str, dict[str, str]],
) -> None:
    compared = 0
    for figure in Figure.objects.filter(where__contains=", column curr_").select_related("case"):
        found = IN_A_COLUMN.fullmatch(figure.where)
        assert found, f"{figure.case}: {figure.where}"
        stands_there = Decimal(projects[found[1]][found[2]])
        assert figure.value == stands_there, f"{figure.case}: {figure.where}"
        assert figure.unit == "USD", figure.case
        compared += 1

    assert compared >= 40


def test_a_project_that_is_cited_is_of_the_country_of_the_case(
    projects: dict[str, dict[str, str]],
) -> None:
    for source in Source.objects.exclude(dataset="").select_related("case__country"):
        for project in PROJECT.findall(source.dataset):
            name = display_name(source.case.country, "en")
            there = projects[project]["countryshortname"]
            assert _alike(name, there), f"{source.case}: {there}"


def _alike(one: str, other: str) -> bool:
    """Compare names by how their longest word begins: "Kyrgyzstan" and "Kyrgyz Republic"."""
    words = [max(re.findall(r"\w+", name.lower()), key=len)[:5] for name in (one, other)]
    return words[0] in other.lower() or words[1] in one.lower()


def test_an_outcome_follows_the_independent_rating_or_says_that_it_departs(
    ratings: dict[str, set[str]],
) -> None:
    followed = 0
    for case in Case.objects.prefetch_related("sources"):
        cited = {
            rating
            for source in case.sources.all()
            if source.publisher == EVALUATORS
            for project in PROJECT.findall(source.dataset)
            for rating in ratings[project]
        }
        if case.outcome in {OUTCOMES.get(rating) for rating in cited}:
            followed += 1
        elif cited:
            said = f"{case.outcome_note} {case.lessons}".lower()
            told = [rating for rating in cited if rating.lower() in said]
            assert told, f"{case}: rated {cited}, told as {case.outcome} without a word on that"

    assert followed >= 15
