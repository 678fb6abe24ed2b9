"""Asking for a page until it comes, and no longer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.asking import Asker
from counterpart.sources.worldbank.api.connection import Connection
from tests.sources.worldbank.api.conftest import LIMITS
from tests.sources.worldbank.api.misbehaviour import (
    a_web_page,
    dripping_headers,
    empty,
    half_a_body,
    saying,
    sending,
    shorter_than_it_is,
    status,
    times,
)
from tests.sources.worldbank.api.server import Bank, Behaviour, Handler, answer


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def asker(bank: Bank, waits: list[float]) -> Iterator[Asker]:
    with Connection(bank.address, LIMITS) as connection:
        yield Asker(connection, "the.bank", waits.append, LIMITS)


def test_a_server_that_fails_twice_is_asked_a_third_time(
    bank: Bank, asker: Asker, waits: list[float]
) -> None:
    bank.next.extend([status(500), status(503)])

    page = asker.page(0)

    assert len(page.projects) == 10
    assert waits == [1.0, 2.0]


def test_after_six_tries_it_is_given_up_with_what_happened_last(
    bank: Bank, asker: Asker, waits: list[float]
) -> None:
    bank.next.extend([*times(5, status(503)), status(500)])

    with pytest.raises(Unreadable) as refusal:
        asker.page(0)

    assert str(refusal.value) == (
        "the.bank answered with the status 500 at the last of 6 tries: nothing was taken in, and "
        "what is in the library stays as it was; fetch again later."
    )
    assert len(bank.asked) == 6
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0]


def test_the_server_may_wish_for_more_time_but_not_for_ever(
    bank: Bank, asker: Asker, waits: list[float]
) -> None:
    bank.next.extend([status(429, Retry_After="30"), status(429, Retry_After="86400")])

    asker.page(0)

    assert waits == [30.0, 120.0]


def asking_to_come_back_at_nine(handler: Handler) -> None:
    handler.send_response_only(503)
    handler.send_header("Date", "Mon, 04 May 2026 08:59:15 GMT")
    handler.send_header("Retry-After", "Mon, 04 May 2026 09:00:00 GMT")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


def test_a_moment_to_ask_again_is_read_by_the_servers_own_clock(
    bank: Bank, asker: Asker, waits: list[float]
) -> None:
    bank.next.append(asking_to_come_back_at_nine)

    asker.page(0)

    assert waits == [45.0]


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (a_web_page, "answered with a web page instead of data"),
        (empty, "answered with data that break off or cannot be read"),
        (half_a_body, "broke off its answer"),
        (shorter_than_it_is, "answered with data that break off or cannot be read"),
        (sending(b"\xff\xfe{"), "answered with data that break off or cannot be read"),
        (saying([1, 2]), "answered with data in another form"),
        (saying({"error": "secret"}), "answered with data in another form"),
        (saying(answer([], total=5, offset=10)), "answered with another page than the one asked"),
    ],
)
def test_what_is_no_page_is_asked_for_again_and_then_given_up(
    bank: Bank, asker: Asker, behaviour: Behaviour, told: str
) -> None:
    bank.next.append(behaviour)
    assert len(asker.page(0).projects) == 10

    bank.always = behaviour
    with pytest.raises(Unreadable, match=f"the.bank {told}") as refusal:
        asker.page(0)

    assert "secret" not in str(refusal.value)
    assert len(bank.asked) == 2 + 6


def test_a_server_that_drips_every_time_is_given_up(bank: Bank, waits: list[float]) -> None:
    bank.always = dripping_headers
    hurried = replace(LIMITS, page_seconds=0.2, tries=2)

    with (
        Connection(bank.address, hurried) as connection,
        pytest.raises(
            Unreadable, match=r"took longer than 0\.2 seconds for one page at the last of 2"
        ),
    ):
        Asker(connection, "the.bank", waits.append, hurried).page(0)

    assert waits == [1.0]


def test_a_server_that_declines_is_not_asked_again(bank: Bank, asker: Asker) -> None:
    bank.always = status(400, b'{"error": "no such field"}')

    with pytest.raises(Unreadable, match="status 400"):
        asker.page(0)

    assert len(bank.asked) == 1
