"""A set is checked as a whole, in its folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.checking import checked, manifest_of
from counterpart.sources.worldbank.api.pages import Pages
from counterpart.sources.worldbank.api.refusals import Broken
from counterpart.sources.worldbank.api.rules.answers import Page
from tests.sources.worldbank.api.conftest import LIMITS, Fetching
from tests.sources.worldbank.api.invented import projects
from tests.sources.worldbank.api.server import Bank


def test_a_whole_set_is_counted(fetching: Fetching) -> None:
    assert checked(fetching().folder) == 25


def test_a_folder_without_a_fetch_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"No projects were fetched into .*; fetch them first"):
        checked(tmp_path)


def test_a_set_with_a_page_missing_is_not_whole(fetching: Fetching) -> None:
    folder = fetching().folder
    (folder / "page-1-000010.json").unlink()

    with pytest.raises(Broken) as refusal:
        checked(folder)

    assert str(refusal.value) == (
        "127.0.0.1 says that it has 25 projects and handed out 15: nothing was taken in, and what "
        "is in the library stays as it was; fetch again later, and tell whoever keeps this "
        "platform if that does not help."
    )


def test_a_second_turn_is_measured_by_what_its_first_page_says(
    bank: Bank, fetching: Fetching
) -> None:
    bank.projects = projects(200)
    pages = Pages(fetching(limits=replace(LIMITS, rows=200)).folder)
    pages.note(manifest_of(pages).model_copy(update={"turn": 2}))
    pages.keep(2, 0, Page(201, {}))

    with pytest.raises(Broken, match="says that it has 201 projects and handed out 200"):
        checked(pages.folder)


def test_a_set_with_a_damaged_page_is_not_read(fetching: Fetching) -> None:
    folder = fetching().folder
    (folder / "page-1-000010.json").write_text("{")

    with pytest.raises(Unreadable, match="damaged"):
        checked(folder)
