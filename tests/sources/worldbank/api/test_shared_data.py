"""Projects of the real export, put into the form of the API, are read as the export reads them."""

import csv
import gzip
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from counterpart.sources.records import Undertaking
from counterpart.sources.worldbank.api.project import undertaking
from counterpart.sources.worldbank.api.rules.answers import kept
from counterpart.sources.worldbank.export import data_set
from counterpart.sources.worldbank.project import Beside
from counterpart.sources.worldbank.project import undertaking as of_the_export

EVERY = 9  # row is looked at
BESIDE = {"at", "implementers"}  # in the export agencies are one text
WHERE_FROM = data_set(None)


@pytest.fixture
def rows(shared_data: Path) -> list[dict[str, str]]:
    file = shared_data / "worldbank" / "wb_projects_2025-03-31.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8-sig", newline="") as lines:
        return list(islice(csv.DictReader(lines), 0, None, EVERY))


def in_the_form_of_the_api(row: dict[str, str]) -> dict[str, Any]:
    """What is not known is absent; days of approval go on with a time, sums are whole dollars."""
    told: dict[str, Any] = {name: value for name, value in row.items() if value}
    if day := row["boardapprovaldate"]:
        told["boardapprovaldate"] = f"{day}T00:00:00Z"
    for name in ("grantamt", "idacommamt", "curr_total_commitment", "curr_project_cost"):
        if name in told:
            told[name] = told[name].removesuffix(".0")
    return told


def test_both_readers_agree_on_what_both_are_told(rows: list[dict[str, str]]) -> None:
    compared = 0
    for row in rows:
        export = of_the_export(row, Beside(), WHERE_FROM, "")
        read = undertaking(row["id"], kept(in_the_form_of_the_api(row)), WHERE_FROM, "")
        assert type(read) is type(export), f"{row['id']}: {read}"
        if isinstance(read, Undertaking) and isinstance(export, Undertaking):
            told = read.model_fields_set - BESIDE
            assert read.model_dump(include=told) == export.model_dump(include=told), row["id"]
            compared += 1

    assert compared > 2_900
