"""The World Bank's four tables are read as published; every row is accounted for."""

import csv
import gzip
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from counterpart.sources.records import Rejected, Status, Undertaking, Unreadable
from counterpart.sources.worldbank.export import read

PROJECT = {
    "id": "P900001",
    "countryshortname": "Malawi",
    "status": "Closed",
    "project_name": "Small Towns Water Project",
    "pdo": "To bring clean water to small towns and to keep the pumps working.",
    "impagency": "Ministry of Water, someone@example.org",
    "boardapprovaldate": "2004-05-06",
    "loan_effective_date": "2004-09-01",
    "closingdate": "2010-06-30",
    "curr_project_cost": "1500000.0",
    "curr_total_commitment": "1000000.0",
    "grantamt": "0.0",
    "lendinginstr": "Specific Investment Loan",
    "supplementprojectflg": "N",
}
RATING = {
    "As of Date": "01/15/2026",
    "Project ID": "P900001",
    "Outcome": "Moderately Satisfactory",
    "Quality at Entry": "Not Rated",
    "Evaluation FY": "2012",
}
SECTOR = {
    "project_id": "P900001",
    "major_sector": "(Historic)Industry",
    "sector": "Water supply",
    "sector_percent": "95.0",
}
THEME = {
    "project_id": "P900001",
    "level_1": "> FY17 - Urban and Rural Development",
    "level_2": "> FY17 - Rural Development",
    "level_3": "FY17 - Rural Water and Sanitation",
}


def table(file: Path, *rows: dict[str, str]) -> Path:
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def taken(files: Sequence[Path]) -> Undertaking:
    (found,) = read(files)
    assert isinstance(found, Undertaking)
    return found


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        table(tmp_path / "themes.csv", THEME),
        table(tmp_path / "ratings.csv", RATING),
        table(tmp_path / "projects_2025-03-31.csv", PROJECT),
        table(tmp_path / "sectors.csv", SECTOR),
    ]


def test_four_tables_in_any_order_make_one_record(files: list[Path]) -> None:
    found = taken(files)

    assert found.external_id == "worldbank:P900001"
    assert found.titles == {"en": "Small Towns Water Project"}
    assert found.places == ("Malawi",)
    assert found.status is Status.FINISHED
    assert str(found.approval_date) == "2004-05-06"
    assert [(r.of, r.words, r.year) for r in found.ratings] == [
        ("outcome", "Moderately Satisfactory", 2012)
    ]
    assert [(s.code, s.name, s.percent) for s in found.sectors] == [
        ("Industry", "Water supply", 95.0)
    ]
    assert found.themes == ("Rural Water and Sanitation",)
    assert str(found.data_set.vintage) == "2025-03-31"
    assert found.at == "projects_2025-03-31.csv:2"


def test_a_sum_of_nothing_is_no_sum(files: list[Path]) -> None:
    sums = {(m.what, int(m.amount), m.year) for m in taken(files).money}

    assert sums == {("commitment", 1_000_000, 2004), ("project-cost", 1_500_000, 2004)}


def test_addresses_of_people_are_dropped(files: list[Path]) -> None:
    assert "someone" not in taken(files).model_dump_json()


def test_packed_files_are_read_by_their_content(files: list[Path], tmp_path: Path) -> None:
    packed = tmp_path / "projects.gz"
    packed.write_bytes(gzip.compress(files[2].read_bytes()))

    assert taken([packed]).external_id == "worldbank:P900001"


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"id": "900001"}, "the id is not P and six digits"),
        ({"id": ""}, "the id is not P and six digits"),
        ({"project_name": ""}, "titles.en"),
        ({"closingdate": "soon"}, "Invalid isoformat string"),
        ({"closingdate": "1066-10-14"}, "the year 1066 cannot be"),
        ({"curr_total_commitment": "much"}, "could not convert"),
        ({"curr_total_commitment": "inf"}, "amount"),
        ({"curr_total_commitment": "1e30"}, "amount"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_line_and_reason(
    tmp_path: Path, wrong: dict[str, str], reason: str
) -> None:
    file = table(tmp_path / "projects.csv", PROJECT, PROJECT | {"id": "P900002"} | wrong)

    first, second = read([file])

    assert isinstance(first, Undertaking)
    assert isinstance(second, Rejected)
    assert second.at == "projects.csv:3"
    assert reason in second.reason


def test_what_is_none_of_the_tables_is_refused(tmp_path: Path) -> None:
    strange = table(tmp_path / "strange.csv", {"a": "b"})

    with pytest.raises(Unreadable, match=r"strange\.csv is none of the World Bank's tables"):
        list(read([strange]))


def test_without_projects_there_is_nothing_to_read(files: list[Path]) -> None:
    with pytest.raises(Unreadable, match="Name the file of projects too"):
        list(read(files[:2]))


@pytest.fixture(scope="module")
def everything(shared_data: Path) -> list[Undertaking | Rejected]:
    return list(read(sorted((shared_data / "worldbank").glob("*.csv.gz"))))


def test_every_row_of_the_real_export_is_read(everything: list[Undertaking | Rejected]) -> None:
    kinds = Counter(type(found) for found in everything)

    assert kinds == {Undertaking: 27_132}


def test_real_ratings_all_find_their_projects(everything: list[Undertaking | Rejected]) -> None:
    rated = [u for u in everything if isinstance(u, Undertaking) and u.ratings]
    outcomes = Counter(r.words for u in rated for r in u.ratings if r.of == "outcome")

    assert outcomes.total() == 12_328 - 151  # those not rated
    assert outcomes["Highly Unsatisfactory"] == 188
