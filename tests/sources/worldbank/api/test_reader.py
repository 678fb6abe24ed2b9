"""Reading a fetched set."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterpart.sources.records import Rejected, Undertaking, Unreadable
from counterpart.sources.worldbank.api.reader import read
from tests.sources.worldbank.api.conftest import Fetching
from tests.sources.worldbank.api.invented import project, projects
from tests.sources.worldbank.api.misbehaviour import page_at
from tests.sources.worldbank.api.server import Bank, honestly


def test_every_project_is_read_once_with_the_day_of_the_fetch(
    bank: Bank, fetching: Fetching
) -> None:
    rows = list(read(fetching().folder))

    assert len(rows) == 25
    for row in rows:
        assert isinstance(row, Undertaking)
        assert row.data_set.key == "worldbank"
        assert row.data_set.vintage == date(2026, 5, 4)
    assert rows[24].at == "page-1-000020.json:P900025"


def test_a_broken_set_yields_nothing(fetching: Fetching) -> None:
    folder = fetching().folder
    (folder / "page-1-000020.json").unlink()

    with pytest.raises(Unreadable, match="handed out 20"):
        next(read(folder))


def test_a_folder_without_a_fetch_yields_nothing(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="fetch them first"):
        next(read(tmp_path))


def test_a_stray_record_is_rejected_and_the_others_are_read(bank: Bank, fetching: Fetching) -> None:
    bank.projects = [*projects(120), project(121, closingdate="soon")]

    rows = list(read(fetching().folder))

    assert [type(row) for row in rows] == [Undertaking] * 120 + [Rejected]


def test_of_a_project_that_two_turns_have_the_later_counts(bank: Bank, fetching: Fetching) -> None:
    def renamed(handler: Any) -> None:
        bank.projects[0]["project_name"] = "Clean Air"
        honestly(handler)

    bank.next.extend([honestly, page_at(0), honestly, renamed])

    rows = list(read(fetching().folder))

    titles = {row.external_id: row.titles["en"] for row in rows if isinstance(row, Undertaking)}
    assert len(rows) == len(titles) == 25
    assert titles["worldbank:P900001"] == "Clean Air"


def test_it_tells_how_far_it_has_come(fetching: Fetching) -> None:
    shares: list[float] = []

    list(read(fetching().folder, progress=lambda share: shares.append(share)))

    assert shares == [0.4, 0.8, 1.0]


def test_one_page_is_held_at_a_time(
    bank: Bank, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fetching().folder
    opened: list[str] = []
    whole = Path.read_bytes

    def noted(file: Path) -> bytes:
        opened.append(file.name)
        return whole(file)

    rows: Iterator[object] = read(folder)
    next(rows)
    monkeypatch.setattr(Path, "read_bytes", noted)
    for _ in range(9):
        next(rows)
    assert not opened

    next(rows)
    assert opened == ["page-1-000010.json"]


def test_pages_hold_nothing_that_was_not_asked_for(fetching: Fetching) -> None:
    page = json.loads((fetching().folder / "page-1-000000.json").read_text())

    assert "teamleadname" not in page["projects"]["P900001"]
    assert set(page) == {"total", "projects"}
