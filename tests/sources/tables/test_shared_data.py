"""The shipped mappings read the real open data, where it is at hand."""

import csv
import gzip
import re
from pathlib import Path

import pytest

from counterpart.sources.records import Rejected, Status, Undertaking
from counterpart.sources.tables.mapping_files import read_mapping
from counterpart.sources.tables.reader import read

CHINA = "aiddata_global_chinese_official_finance_v1.csv.gz"
LATIN_AMERICA = "social_protection_lac_covid_programmes.csv"
KINDS = re.compile(r", (State-Owned Company|Government Agency|Private Sector|Multilateral)$")


def records(file: Path, mapping: str) -> list[Undertaking]:
    found = list(read(file, mapping=read_mapping(mapping)))
    assert [record for record in found if isinstance(record, Rejected)] == []
    return [record for record in found if isinstance(record, Undertaking)]


@pytest.fixture(scope="module")
def china(shared_data: Path) -> list[Undertaking]:
    return records(shared_data / "programmes" / CHINA, "aiddata-china")


@pytest.fixture(scope="module")
def latin_america(shared_data: Path) -> list[Undertaking]:
    return records(shared_data / "programmes" / LATIN_AMERICA, "social-protection-lac")


def test_rows_of_one_recipient_that_are_recommended_are_taken(
    shared_data: Path, china: list[Undertaking]
) -> None:
    file = shared_data / "programmes" / CHINA
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        wanted = {
            f"aiddata-china:{row['project_id']}": row
            for row in csv.DictReader(lines)
            if row["recommended_for_research"] == "True"
            and row["recipient_count"].strip() == "1"
            and "regional" not in row["recipient_condensed"]
        }

    assert {record.external_id for record in china} == wanted.keys()
    assert len(china) == 4_312
    for record in china:
        amount = wanted[record.external_id]["amount"].strip()
        assert [str(money.amount) for money in record.money] == ([amount] if amount else [])


def test_every_project_has_a_country_a_status_and_a_sector(china: list[Undertaking]) -> None:
    assert {len(record.places) for record in china} == {1}
    assert {record.status for record in china} == {
        Status.FINISHED,
        Status.ACTIVE,
        Status.PLANNED,
    }
    assert {sector.scheme for record in china for sector in record.sectors} == {"dac"}
    assert {money.what for record in china for money in record.money} == {"commitment"}


def test_organisations_have_lost_their_kind(china: list[Undertaking]) -> None:
    names = {name for record in china for name in (*record.implementers, *record.payers)}

    assert len(names) > 500
    assert not [name for name in names if KINDS.search(name)]


def test_presidents_and_ambassadors_are_not_named(china: list[Undertaking]) -> None:
    texts = " ".join(text.text for record in china for text in record.texts)

    assert texts.count("[…]") > 1_000
    assert not re.search(r"(President|Premier) (Hu|Wen|Xi) [A-Z]", texts)


def test_every_programme_of_latin_america_is_taken(latin_america: list[Undertaking]) -> None:
    assert len(latin_america) == 199
    assert len({record.places for record in latin_america}) == 32
    assert not any(record.money for record in latin_america)


def test_coverage_is_a_result_of_people_or_households(latin_america: list[Undertaking]) -> None:
    results = [result for record in latin_america for result in record.results]

    assert len(results) == 160
    assert {result.measure for result in results} <= {
        "",
        "individuals",
        "households",
        "households and individuals",
    }
    assert any(period.target and period.actual for r in results for period in r.periods)
