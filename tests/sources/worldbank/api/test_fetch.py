"""Fetching all projects, from a server that behaves and from one that does not."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.fetch import fetch
from counterpart.sources.worldbank.api.reader import read
from counterpart.sources.worldbank.api.refusals import Broken
from tests.sources.worldbank.api.conftest import LIMITS, NOW, Fetching
from tests.sources.worldbank.api.invented import OFFICIAL, TEAM_LEAD, project, projects
from tests.sources.worldbank.api.misbehaviour import (
    a_web_page,
    folded,
    page_at,
    saying,
    status,
    times,
)
from tests.sources.worldbank.api.server import Bank, answer, honestly

UNHARMED = "what is in the library stays as it was"


class Killed(BaseException):
    """The process is killed."""


def killing_at(number: int) -> "list[float]":
    """Return a list that kills whoever appends to it so often."""

    class Waits(list[float]):
        def append(self, seconds: float) -> None:
            super().append(seconds)
            if len(self) == number:
                raise Killed

    return Waits()


def ids(folder: Path) -> list[str]:
    return [row.external_id for row in read(folder)]


# --- a server that behaves


def test_every_project_is_fetched_page_after_page(bank: Bank, fetching: Fetching) -> None:
    fetched = fetching()

    assert (fetched.projects, fetched.begun) == (25, NOW)
    assert bank.offsets == [0, 10, 20]
    assert ids(fetched.folder) == [f"worldbank:{one['id']}" for one in bank.projects]


def test_it_asks_in_the_order_that_was_seen_to_work_and_says_who_asks(
    bank: Bank, fetching: Fetching
) -> None:
    fetching()

    told, headers = bank.asked[0].told, bank.asked[0].headers
    assert (told["format"], told["rows"]) == ("json", "10")
    assert (told["srt"], told["order"]) == ("boardapprovaldate", "desc")
    assert headers["user-agent"].startswith("Counterpart/")


def test_no_person_is_asked_for(bank: Bank, fetching: Fetching) -> None:
    fetching()

    asked = set(bank.asked[0].told["fl"].split(","))
    assert {"id", "project_name", "status", "pdo"} <= asked
    assert not {"teamleadname", "borrower"} & asked


def test_no_person_who_is_told_all_the_same_is_written_down(bank: Bank, fetching: Fetching) -> None:
    bank.projects[3]["impagency"] = f"{OFFICIAL}, Ministry of Water"

    folder = fetching().folder

    written = "".join(file.read_text() for file in folder.iterdir())
    assert "Ministry of Water" in written
    assert TEAM_LEAD not in written
    assert OFFICIAL not in written


def test_it_pauses_half_a_second_between_questions(fetching: Fetching) -> None:
    fetching()

    assert fetching.waits == [0.5, 0.5]


def test_it_tells_how_far_it_has_come(fetching: Fetching) -> None:
    shares: list[float] = []

    fetching(progress=lambda share: shares.append(share))

    assert shares == [0.4, 0.8, 1.0]


def test_answers_may_come_folded(bank: Bank, fetching: Fetching) -> None:
    bank.always = folded

    assert fetching().projects == 25
    assert bank.asked[0].headers["accept-encoding"] == "gzip"


def test_the_manifest_says_what_was_asked_where_and_when(bank: Bank, fetching: Fetching) -> None:
    folder = fetching().folder

    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["address"] == bank.address
    assert manifest["query"]["srt"] == "boardapprovaldate"
    assert (manifest["total"], manifest["begun"]) == (25, "2026-05-04T09:30:00Z")
    assert not list(folder.glob("*.part"))


# --- a fetch that was broken off


def test_a_killed_fetch_goes_on_where_it_was(bank: Bank, fetching: Fetching) -> None:
    fetching.waits = killing_at(2)
    with pytest.raises(Killed):
        fetching()

    fetching.waits = []
    fetched = fetching(later=timedelta(hours=23))

    assert bank.offsets == [0, 10, 20]
    assert (fetched.projects, fetched.begun) == (25, NOW)


@pytest.mark.parametrize("hours", [24, 48, -1])
def test_a_fetch_that_was_begun_too_long_ago_begins_anew(
    bank: Bank, fetching: Fetching, hours: int
) -> None:
    fetching.waits = killing_at(2)
    with pytest.raises(Killed):
        fetching()

    fetching.waits = []
    fetched = fetching(later=timedelta(hours=hours))

    assert bank.offsets == [0, 10, 0, 10, 20]
    assert fetched.begun == NOW + timedelta(hours=hours)


def test_another_question_begins_anew_and_leaves_no_old_page(
    bank: Bank, fetching: Fetching
) -> None:
    fetching.waits = killing_at(2)
    with pytest.raises(Killed):
        fetching()

    fetching.waits = []
    folder = fetching(limits=replace(LIMITS, rows=20)).folder

    assert bank.offsets == [0, 10, 0, 20]
    names = sorted(file.name for file in folder.glob("page-*"))
    assert names == ["page-1-000000.json", "page-1-000020.json"]


def test_a_finished_fetch_is_not_gone_on_with(bank: Bank, fetching: Fetching) -> None:
    fetching()
    fetching(later=timedelta(hours=1))

    assert bank.offsets == [0, 10, 20, 0, 10, 20]


def test_a_page_that_was_damaged_on_the_disk_is_asked_for_again(
    bank: Bank, fetching: Fetching
) -> None:
    fetching.waits = killing_at(2)
    with pytest.raises(Killed):
        fetching()
    (fetching.folder / "page-1-000000.json").write_text('{"total": 25, "proj')

    fetching.waits = []
    fetched = fetching()

    assert bank.offsets == [0, 10, 0, 20]
    assert fetched.projects == 25


def test_what_was_fetched_before_the_server_failed_is_kept(bank: Bank, fetching: Fetching) -> None:
    bank.next.extend([honestly, *times(6, status(500))])
    with pytest.raises(Unreadable):
        fetching()

    fetched = fetching()

    assert bank.offsets == [0, *[10] * 6, 10, 20]
    assert fetched.projects == 25


# --- a server whose pages do not fit together


def test_a_server_that_hands_out_fewer_rows_than_asked_skips_none(
    bank: Bank, fetching: Fetching
) -> None:
    bank.most_rows = 7

    assert fetching().projects == 25
    assert bank.offsets == [0, 7, 14, 21]


def test_a_server_that_hands_out_one_at_a_time_is_given_up(bank: Bank, fetching: Fetching) -> None:
    bank.most_rows = 1

    with pytest.raises(Broken, match="too few projects at a time"):
        fetching(limits=replace(LIMITS, most_pages=20))

    assert len(bank.asked) == 20


def test_projects_that_were_missed_are_found_in_a_second_turn(
    bank: Bank, fetching: Fetching
) -> None:
    bank.next.extend([honestly, page_at(5), honestly])

    fetched = fetching()

    assert bank.offsets == [0, 10, 20, 0, 10, 20]
    assert len(set(ids(fetched.folder))) == fetched.projects == 25


def test_what_two_turns_found_counts_together(bank: Bank, fetching: Fetching) -> None:
    bank.next.extend([honestly, page_at(0), honestly, page_at(10), honestly, honestly])

    fetched = fetching()

    assert len(set(ids(fetched.folder))) == fetched.projects == 25


def test_a_second_turn_that_was_killed_goes_on_where_it_was(bank: Bank, fetching: Fetching) -> None:
    bank.next.extend([honestly, page_at(5), honestly])
    fetching.waits = killing_at(4)
    with pytest.raises(Killed):
        fetching()

    fetching.waits = []
    fetching()

    assert bank.offsets == [0, 10, 20, 0, 10, 20]


def test_projects_that_are_missing_after_two_turns_are_told_and_nothing_is_kept(
    bank: Bank, fetching: Fetching
) -> None:
    bank.next.extend([honestly, page_at(0), honestly] * 2)

    with pytest.raises(Broken, match=f"has 25 projects and handed out 15: .*{UNHARMED}"):
        fetching()

    assert not list(fetching.folder.iterdir())


def test_a_page_twice_under_another_offset_loses_nothing_in_the_end(
    bank: Bank, fetching: Fetching
) -> None:
    bank.next.extend([honestly, page_at(0)])

    fetched = fetching()

    assert len(ids(fetched.folder)) == 25


def test_a_total_that_lies_is_told(bank: Bank, fetching: Fetching) -> None:
    bank.totals.extend([250] * 100)

    with pytest.raises(Broken, match="says that it has 250 projects and handed out 25"):
        fetching()

    assert bank.offsets == [0, 10, 20, 25] * 2


def test_after_a_broken_set_the_next_fetch_begins_anew(bank: Bank, fetching: Fetching) -> None:
    bank.totals.extend([250] * 8)
    with pytest.raises(Broken):
        fetching()

    assert fetching().projects == 25


def test_a_total_beyond_what_can_be_handed_out_is_told_at_once(
    bank: Bank, fetching: Fetching
) -> None:
    bank.totals.extend([271_320] * 10)

    with pytest.raises(Broken, match="271,320 projects, more than it can hand out"):
        fetching()

    assert bank.offsets == [0]


def test_totals_that_jump_are_told(bank: Bank, fetching: Fetching) -> None:
    bank.totals.extend([25, 40, 25])

    with pytest.raises(Broken, match="on one page that it has 25 projects, on another 40"):
        fetching()


def test_a_project_that_is_added_meanwhile_is_found_in_a_second_turn(
    bank: Bank, fetching: Fetching
) -> None:
    bank.projects = projects(200)

    def one_more(handler: object) -> None:
        bank.projects.insert(0, project(900))
        honestly(handler)  # type: ignore[arg-type]

    bank.next.extend([honestly, one_more])

    fetched = fetching(limits=replace(LIMITS, rows=100))

    assert fetched.projects == 201
    assert bank.offsets == [0, 100, 200, 0, 100, 200]


def test_projects_that_are_added_all_the_time_do_not_spoil_a_set(
    bank: Bank, fetching: Fetching
) -> None:
    """What was there when the turn began is whole; the next fetch finds the rest."""
    bank.projects = projects(400)
    added = iter(range(900, 1000))

    def one_more(handler: object) -> None:
        if handler.question.offset == 200:  # type: ignore[attr-defined]
            bank.projects.insert(0, project(next(added)))
        honestly(handler)  # type: ignore[arg-type]

    bank.always = one_more

    fetched = fetching(limits=replace(LIMITS, rows=200))

    assert fetched.projects == 401


def test_no_projects_at_all_are_told(bank: Bank, fetching: Fetching) -> None:
    bank.projects = []

    with pytest.raises(Broken, match=f"says that it has no projects: .*{UNHARMED}"):
        fetching()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"id": "900001"}, "ids that are not P and six digits"),
        ({"project_name": None}, "projects without a name"),
    ],
)
def test_a_set_in_another_format_is_told(
    bank: Bank, fetching: Fetching, changed: dict[str, object], told: str
) -> None:
    bank.projects[4] = project(77, **changed)

    with pytest.raises(Broken, match=told):
        fetching()


def test_a_set_of_something_else_than_records_is_told(bank: Bank, fetching: Fetching) -> None:
    page = answer(projects(2), total=3)
    page["projects"]["P900009"] = ["a", "list"]
    bank.always = saying(page)

    with pytest.raises(Broken, match="something else than records"):
        fetching()


def test_one_stray_record_among_two_hundred_is_tolerated(bank: Bank, fetching: Fetching) -> None:
    bank.projects = [*projects(200), project(900, project_name=...)]

    assert fetching(limits=replace(LIMITS, rows=100)).projects == 201


# --- where it may ask and write


@pytest.mark.parametrize(
    "address",
    ["http://search.worldbank.org/api/v3/projects", "ftp://127.0.0.1/", "search.worldbank.org"],
)
def test_an_address_that_is_not_safe_is_never_asked(tmp_path: Path, address: str) -> None:
    with pytest.raises(Unreadable, match="does not begin with https://: set one such as https:"):
        fetch(address=address, folder=tmp_path, now=NOW, pause=lambda _seconds: None)

    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_told(bank: Bank, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(Unreadable, match=r"folder .* cannot be written .*stays as it was"):
        fetch(
            address=bank.address,
            folder=tmp_path / "file" / "fetched",
            now=NOW,
            pause=lambda _seconds: None,
        )

    assert not bank.asked


def test_a_web_page_never_becomes_a_page(bank: Bank, fetching: Fetching) -> None:
    bank.always = a_web_page

    with pytest.raises(Unreadable, match="web page instead of data"):
        fetching()

    assert not list(fetching.folder.glob("page-*"))
