"""The pages in their folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.pages import Manifest, Pages
from counterpart.sources.worldbank.api.rules.answers import Page, kept
from tests.sources.worldbank.api.invented import project

MANIFEST = Manifest(
    address="https://bank.example/projects",
    query={"rows": "10"},
    begun=datetime(2026, 5, 4, tzinfo=UTC),
)
PAGE = Page(3, {"P900001": kept(project()), "P900002": None})


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path / "fetched")


def test_what_is_kept_is_found_again(pages: Pages) -> None:
    pages.note(MANIFEST)
    pages.keep(1, 500, PAGE)

    assert pages.manifest() == MANIFEST
    assert pages.page(1, 500) == PAGE
    assert pages.page(1, 0) is None
    assert pages.page(2, 500) is None


def test_the_pages_of_a_turn_come_in_the_order_they_were_asked_for(pages: Pages) -> None:
    for turn, offset in ((1, 90_500), (2, 0), (1, 1000), (1, 0)):
        pages.keep(turn, offset, PAGE)

    names = [named.name for named in pages.of_turn(1)]
    assert names == ["page-1-000000.json", "page-1-001000.json", "page-1-090500.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"total": 1}', '{"total": {}, "projects": {}}']
)
def test_a_damaged_page_is_none_while_fetching_and_told_when_reading(
    pages: Pages, text: str
) -> None:
    pages.keep(1, 0, PAGE)
    (pages.folder / "page-1-000000.json").write_text(text)

    assert pages.page(1, 0) is None
    with pytest.raises(Unreadable, match=r"page-1-000000\.json is damaged; fetch"):
        list(pages.of_turn(1))


@pytest.mark.parametrize(
    "text", ["", "[]", MANIFEST.model_dump_json().replace('"form":1', '"form":2')]
)
def test_a_manifest_of_another_form_is_none(pages: Pages, text: str) -> None:
    pages.note(MANIFEST)
    (pages.folder / "manifest.json").write_text(text)

    assert pages.manifest() is None


def test_nothing_is_left_of_what_is_forgotten_and_no_strangers_file_goes(pages: Pages) -> None:
    pages.note(MANIFEST)
    pages.keep(1, 0, PAGE)
    (pages.folder / "page-1-000500.json.part").write_text("half")
    (pages.folder / "mine.txt").write_text("")

    pages.forget()

    assert [file.name for file in pages.folder.iterdir()] == ["mine.txt"]


def test_a_folder_that_is_not_there_is_empty(pages: Pages) -> None:
    pages.forget()

    assert pages.manifest() is None
    assert list(pages.of_turn(1)) == []


def test_a_write_that_fails_leaves_the_old_file_whole(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages.keep(1, 0, PAGE)

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Unreadable, match=r"cannot be written \(No space left on device\)"):
        pages.keep(1, 0, Page(9, {}))

    assert pages.page(1, 0) == PAGE
