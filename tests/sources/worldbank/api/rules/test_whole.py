"""Whether all pages together are the whole set."""

import pytest

from counterpart.sources.worldbank.api.rules.answers import Page
from counterpart.sources.worldbank.api.rules.whole import Tally, fault_of_whole
from tests.sources.worldbank.api.invented import project


def page(total: int, first: int, last: int, **changed: object) -> Page:
    """Return a page with the projects from one number up to and with another."""
    some = (project(number, **changed) for number in range(first, last + 1))
    return Page(total, {one["id"]: one for one in some})


def tally(*pages: Page, second_turn: tuple[Page, ...] = ()) -> Tally:
    counted = Tally()
    for turn in (pages, second_turn):
        for at, one in enumerate(turn):
            if at == 0:
                counted.begin_turn()
            counted.count(one)
    return counted


def test_a_set_with_as_many_projects_as_it_says_is_whole() -> None:
    told = tally(page(20, 1, 10), page(20, 11, 20))

    assert fault_of_whole(told) == ""
    assert not told.is_short


def test_projects_that_stand_on_two_pages_count_once() -> None:
    told = tally(page(20, 1, 10), page(20, 6, 15))

    assert told.is_short
    assert fault_of_whole(told) == "says that it has 20 projects and handed out 15"


def test_a_set_that_grew_by_one_in_a_hundred_is_whole_but_worth_a_second_turn() -> None:
    told = tally(page(200, 1, 100), page(202, 101, 200))

    assert told.is_short
    assert fault_of_whole(told) == ""


def test_a_set_that_grew_by_more_is_not_whole() -> None:
    told = tally(page(200, 1, 100), page(203, 101, 203))

    assert fault_of_whole(told) == "says on one page that it has 200 projects, on another 203"


def test_a_set_that_shrank_meanwhile_must_have_all_that_it_had() -> None:
    assert fault_of_whole(tally(page(200, 1, 100), page(199, 101, 199)))
    assert fault_of_whole(tally(page(200, 1, 100), page(199, 101, 200))) == ""


def test_what_two_turns_found_counts_together() -> None:
    first, second = (page(20, 1, 10), page(20, 1, 10)), (page(20, 11, 20), page(20, 11, 20))

    assert fault_of_whole(tally(*first))
    assert fault_of_whole(tally(*first, second_turn=second)) == ""


def test_a_second_turn_is_measured_by_its_own_total() -> None:
    told = tally(page(200, 1, 200), second_turn=(page(201, 1, 150),))

    assert told.is_short
    assert fault_of_whole(told) == "says that it has 201 projects and handed out 200"


def test_more_projects_than_it_says_are_not_a_set() -> None:
    assert fault_of_whole(tally(page(20, 1, 21))) == (
        "says that it has 20 projects and handed out 21"
    )


@pytest.mark.parametrize("pages", [(), (Page(0, {}),)])
def test_nothing_is_not_a_set(pages: tuple[Page, ...]) -> None:
    assert fault_of_whole(tally(*pages)) == "says that it has no projects"


def test_one_record_in_a_hundred_may_be_broken_and_no_more() -> None:
    few = tally(page(200, 1, 198), page(200, 199, 200, project_name=None))
    many = tally(page(200, 1, 197), page(200, 198, 200, project_name=None))

    assert fault_of_whole(few) == ""
    assert fault_of_whole(many) == "handed out projects without a name, not its own format"


def test_a_broken_record_that_stands_on_two_pages_counts_once() -> None:
    nameless = page(200, 199, 200, project_name=None)

    assert fault_of_whole(tally(page(200, 1, 198), nameless, nameless)) == ""


def test_records_that_are_none_and_records_of_others_are_counted() -> None:
    none = Page(3, {"P900001": None, "P900002": project(2), "P900003": project(3)})
    mixed = Page(2, {"P900001": project(2), "P900002": project(1)})
    odd = Page(1, {"900001": project(1, id="900001")})

    assert fault_of_whole(tally(none)).startswith("handed out something else than records")
    assert fault_of_whole(tally(mixed)).startswith("handed out projects under the ids of others")
    assert fault_of_whole(tally(odd)).startswith("handed out ids that are not P and six digits")
