"""How long a server is left alone."""

import pytest

from counterpart.sources.worldbank.api.rules.waiting import seconds_to_wait

NINE = "Mon, 04 May 2026 09:00:00 GMT"


def wait(tried: int = 1, retry_after: str = "", date: str = NINE) -> float:
    return seconds_to_wait(tried, first=1, longest=120, retry_after=retry_after, date=date)


def test_it_doubles_with_every_try_up_to_the_longest() -> None:
    assert [wait(tried) for tried in (1, 2, 3, 7, 8, 50)] == [1, 2, 4, 64, 120, 120]


@pytest.mark.parametrize("wish", ["30", " 30 ", "Mon, 04 May 2026 09:00:30 GMT"])
def test_the_wish_of_the_server_counts_where_it_is_more(wish: str) -> None:
    assert wait(1, wish) == 30
    assert wait(7, wish) == 64


@pytest.mark.parametrize("wish", ["86400", "9" * 400, "Tue, 05 May 2026 09:00:00 GMT"])
def test_no_server_is_waited_for_for_ever(wish: str) -> None:
    assert wait(1, wish) == 120


@pytest.mark.parametrize(
    "wish",
    ["", "0", "-5", "soon", "1.5", "٣٠", "Mon, 04 May 2026 08:00:00 GMT", "Mon, 04 May 2026"],
)
def test_a_wish_that_says_nothing_is_passed_over(wish: str) -> None:
    assert wait(1, wish) == 1


@pytest.mark.parametrize("date", ["", "today", "Mon, 04 May 2026 09:00:00 -0000"])
def test_a_moment_without_the_servers_clock_is_passed_over(date: str) -> None:
    assert wait(1, "Mon, 04 May 2026 09:00:30 GMT", date) == 1
