"""Indicators are fetched politely and whole; a server that half answers or lies changes nothing."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.patience import Patience
from counterpart.sources.worldbank.indicators.fetch import Wanted, fetch
from counterpart.sources.worldbank.indicators.rules.answers import Fault, Refused, Told
from tests.sources.worldbank.indicators.server import Bank, row, serve

CODE = "SH.DYN.MORT"
LIMITS = Patience(between=0.5, tries=3, first_wait=1.0, silence=0.3, page_seconds=1.0)
GOOD = [
    row("UGA", 2018, 46.4),
    row("UGA", 2019, 45.8),
    row("KEN", 2019, 43.2),
    row("KEN", 2020, 41),
]
GOOD += [row("WLD", 2019, 37.7), row("KEN", 2021, None), row("", 2019, 12.0)]


class Asked:
    """A bank, and a way to ask it."""

    def __init__(self, folder: Path) -> None:
        self.bank, self.folder, self.waits = Bank({CODE: GOOD}), folder, list[float]()
        self.server = serve(self.bank)
        self.address = f"http://127.0.0.1:{self.server.server_port}/v2"

    def __call__(self, *codes: str, held: date | None = None) -> list[Told | Refused]:
        wanted = [Wanted(code, held) for code in codes or (CODE,)]
        return list(
            fetch(
                address=self.address,
                folder=self.folder,
                wanted=wanted,
                now=datetime.now(UTC),
                pause=self.waits.append,
                patience=LIMITS,
            )
        )


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    asked = Asked(tmp_path)
    yield asked
    asked.server.shutdown()
    asked.server.server_close()


def fault(told: list[Told | Refused]) -> Fault:
    assert isinstance(told[0], Refused)
    return told[0].fault


def test_all_pages_make_one_indicator(asked: Asked) -> None:
    (told,) = asked()

    assert isinstance(told, Told)
    assert told.figures["UGA"] == {2018: 46.4, 2019: 45.8}
    assert told.figures["KEN"] == {2019: 43.2, 2020: 41.0}
    assert told.last_updated == date(2026, 7, 1)
    assert asked.bank.asked == [(CODE, 1), (CODE, 2), (CODE, 3)]


def test_it_pauses_between_questions(asked: Asked) -> None:
    asked()

    assert asked.waits == [0.5, 0.5]


def test_what_was_broken_off_is_gone_on_with(asked: Asked) -> None:
    asked.bank.before = lambda _code, page: (500, {}, b"") if page == 3 else None
    with pytest.raises(Unreadable):
        asked()
    asked.bank.before, asked.bank.asked = None, []

    (told,) = asked()

    assert isinstance(told, Told)
    assert asked.bank.asked == [(CODE, 3)]


def test_a_busy_server_is_left_alone_for_as_long_as_it_wishes(asked: Asked) -> None:
    busy = iter([(429, {"Retry-After": "7"}, b""), (503, {"Retry-After": "9"}, b"")])
    asked.bank.before = lambda _code, _page: next(busy, None)

    (told,) = asked()

    assert isinstance(told, Told)
    assert {7.0, 9.0} <= set(asked.waits)


def test_a_silent_server_is_given_up_with_a_sentence(asked: Asked) -> None:
    def sleepy(_code: str, _page: int) -> None:
        time.sleep(1)

    asked.bank.before = sleepy

    with pytest.raises(Unreadable, match="said nothing"):
        asked()


NO_ANSWERS = (
    b"<html>Sorry</html>",
    b"{}",
    b"[]",
    b"[1, 2]",
    b'[{"page": 1}, []]',
    b"\xff\xfe",
    b'[{"page":1,"pages":1,"total":1}, "x"]',
)


@pytest.mark.parametrize("body", NO_ANSWERS)
def test_what_is_no_answer_of_the_api_is_not_taken(asked: Asked, body: bytes) -> None:
    asked.bank.before = lambda _code, _page: (200, {}, body)

    with pytest.raises(Unreadable, match=r"JSON|another format"):
        asked()


def test_an_error_that_comes_as_a_good_answer_is_told_in_its_words(asked: Asked) -> None:
    (told,) = asked("SP.NOT.THERE")

    assert isinstance(told, Refused)
    assert str(told) == "the server says: Not valid"


LIES: list[tuple[list[dict[str, Any]], Fault]] = [
    ([row("UGA", 2019, 45.8, code="SP.POP.TOTL")], Fault.OTHER_INDICATOR),
    ([row("UGA", 2019, "45.8")], Fault.NO_NUMBER),
    ([row("UGA", 2019, True)], Fault.NO_NUMBER),
    ([row("UGA", 2099, 45.8)], Fault.YEAR),
    ([row("UGA", 2019, 45.8, date="2019Q1")], Fault.YEAR),
    ([row("UGA", 2019, 45.8), row("UGA", 2019, 45.9)], Fault.TWO_VALUES),
    ([row("UGA", 2019, None)], Fault.EMPTY),
]


@pytest.mark.parametrize(("rows", "expected"), LIES)
def test_a_lying_server_is_not_believed(
    asked: Asked, rows: list[dict[str, Any]], expected: Fault
) -> None:
    asked.bank.rows[CODE] = rows

    assert fault(asked()) is expected


def test_pages_that_changed_in_between_are_not_put_together(asked: Asked) -> None:
    def revised(_code: str, page: int) -> None:
        asked.bank.updated = "2026-07-01" if page == 1 else "2026-08-01"

    asked.bank.before = revised

    assert fault(asked()) is Fault.DIFFERENT_PAGES


def test_missing_rows_are_noticed(asked: Asked) -> None:
    asked.bank.per_page = 10
    asked.bank.before = lambda code, page: (
        200,
        {},
        b'[{"page": 1, "pages": 1, "total": 9, "lastupdated": "2026-07-01"}, []]',
    )

    assert fault(asked()) is Fault.MISSING_ROWS


@pytest.mark.parametrize("updated", ["soon", "2999-01-01", ""])
def test_a_day_of_change_that_cannot_be_is_not_believed(asked: Asked, updated: str) -> None:
    asked.bank.updated = updated

    assert fault(asked()) is Fault.DATE


def test_nothing_older_than_what_is_held_is_taken(asked: Asked) -> None:
    assert fault(asked(held=date(2026, 7, 2))) is Fault.OLDER
    assert isinstance(asked(held=date(2026, 7, 1))[0], Told)


def test_an_indicator_that_is_not_believed_is_asked_for_anew(asked: Asked) -> None:
    asked.bank.rows[CODE] = [row("UGA", 2019, "x")]
    asked()
    asked.bank.rows[CODE] = GOOD

    (told,) = asked()

    assert isinstance(told, Told)


def test_pages_of_yesterday_are_asked_for_anew(asked: Asked) -> None:
    asked()
    asked.bank.asked = []
    tomorrow = datetime.now(UTC) + timedelta(hours=25)

    list(
        fetch(
            address=asked.address,
            folder=asked.folder,
            wanted=[Wanted(CODE)],
            now=tomorrow,
            pause=asked.waits.append,
            patience=LIMITS,
        )
    )

    assert asked.bank.asked[0] == (CODE, 1)


def test_one_that_is_refused_does_not_stop_the_others(asked: Asked) -> None:
    told = asked("SP.NOT.THERE", CODE)

    assert [type(one) for one in told] == [Refused, Told]


def test_an_address_without_encryption_is_not_asked(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="https"):
        list(
            fetch(
                address="http://example.org/v2",
                folder=tmp_path,
                wanted=[Wanted(CODE)],
                now=datetime.now(UTC),
                pause=lambda _seconds: None,
            )
        )
