"""Reading an answer, and keeping of it what may be kept."""

import json

import pytest

from counterpart.sources.worldbank.api.rules.answers import (
    LONGEST_TEXT,
    NotAPage,
    Page,
    kept,
    page_of,
)
from counterpart.sources.worldbank.api.rules.question import FIELDS
from tests.sources.worldbank.api.invented import OFFICIAL, TEAM_LEAD, project, projects
from tests.sources.worldbank.api.server import answer


def body(**changed: object) -> bytes:
    return json.dumps({**answer(projects(2), total=2), **changed}).encode()


def test_an_answer_is_a_page_of_projects_by_id() -> None:
    page = page_of(body(), offset=0)

    assert page.total == 2
    assert list(page.projects) == ["P900001", "P900002"]


@pytest.mark.parametrize("total", ["2", 2])
def test_numbers_may_be_words(total: object) -> None:
    assert page_of(body(total=total, os=0), offset=0).total == 2


@pytest.mark.parametrize("none", [{}, [], None])
def test_no_match_is_a_page_without_projects(none: object) -> None:
    assert page_of(body(total="0", projects=none), offset=0) == Page(0, {})


def test_an_answer_need_not_say_which_page_it_is() -> None:
    without = {name: value for name, value in answer(projects(2), total=2).items() if name != "os"}

    assert page_of(json.dumps(without).encode(), offset=10).total == 2


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (b"", "break off or cannot be read"),
        (body()[:-30], "break off or cannot be read"),
        (body() + b"}", "break off or cannot be read"),
        (b"\xff\xfe\x00{", "break off or cannot be read"),
        (b"[" * 100_000, "break off or cannot be read"),
        (b" <html>", "web page"),
        (b"[]", "another form"),
        (b'"total"', "another form"),
        (b'{"error": "no"}', "another form"),
        (body(total=None), "another form"),
        (body(total=-1), "another form"),
        (body(total="many"), "another form"),
        (body(total="9" * 5000), "another form"),
        (body(projects=[project()]), "another form"),
        (body(projects="none"), "another form"),
        (body(os="10"), "another page"),
        (body(os="first"), "another page"),
    ],
)
def test_what_is_no_page_says_how(wrong: bytes, told: str) -> None:
    with pytest.raises(NotAPage, match=told):
        page_of(wrong, offset=0)


def test_a_number_too_large_for_a_machine_does_no_harm() -> None:
    huge = b'{"total": 1, "projects": {"P900001": {"grantamt": 1%s, "pdo": NaN}}}' % (b"0" * 9000)

    told = page_of(huge, offset=0).projects["P900001"]

    assert told is not None
    assert told["grantamt"] == "1" + "0" * 9000
    assert told["pdo"] is None


def test_only_what_was_asked_for_is_kept() -> None:
    told = kept(project(1, unasked="told", loan_transactions=[1]))

    assert told is not None
    assert set(told) <= set(FIELDS)
    assert TEAM_LEAD not in json.dumps(told)


def test_of_the_agencies_the_organisations_are_kept() -> None:
    told = kept(project(1, impagency=f"{OFFICIAL}, Road Fund, Ministry of Health"))

    assert told is not None
    assert told["impagency"] == ["Road Fund", "Ministry of Health"]


@pytest.mark.parametrize("stray", [None, "a text", 7, ["a", "list"], True])
def test_what_is_no_record_is_kept_as_nothing(stray: object) -> None:
    assert kept(stray) is None


def test_a_text_of_five_megabytes_is_cut() -> None:
    told = kept(project(1, pdo="x" * 5_000_000))

    assert told is not None
    assert len(str(told["pdo"])) == LONGEST_TEXT


def test_what_is_nested_without_end_is_left_out_and_can_be_written() -> None:
    nested: object = "deep"
    for _ in range(400):
        nested = [nested]

    told = kept(project(1, major_sectors=nested))

    assert "deep" not in json.dumps(told)


def test_sectors_are_not_too_deep_to_be_kept() -> None:
    told = kept(project())

    assert told is not None
    assert told["major_sectors"] == project()["major_sectors"]
