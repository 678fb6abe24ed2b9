"""One question and its answer: no answer may hold us, flood us or lead us elsewhere."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx2
import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.connection import (
    Connection,
    Passing,
    is_of_the_certificate,
)
from counterpart.sources.worldbank.api.patience import Patience
from tests.sources.worldbank.api import misbehaviour
from tests.sources.worldbank.api.conftest import LIMITS
from tests.sources.worldbank.api.server import Bank, Behaviour, Handler, honestly

HURRIED = replace(LIMITS, page_seconds=1)  # enough for an honest answer on a busy machine
IMPATIENT = replace(LIMITS, silence=0.2)
SMALL = replace(LIMITS, largest_page=1_000_000)


def asked(bank: Bank, limits: Patience = LIMITS, offset: int = 0) -> bytes:
    with Connection(bank.address, limits) as connection:
        return connection.body(offset)


@contextmanager
def passing(told: str) -> Iterator[None]:
    """What fails inside is worth another try, and says so."""
    with pytest.raises(Passing) as failed:
        yield

    assert str(failed.value) == told


@contextmanager
def refusing(told: str) -> Iterator[None]:
    """What fails inside is not worth another try, and leaves the library alone."""
    with pytest.raises(Unreadable, match=f"^127.0.0.1 {told}: .*in the library stays as it was"):
        yield


@pytest.mark.parametrize(
    "behaviour",
    [
        misbehaviour.dripping_body,
        misbehaviour.dripping_body_without_a_length,
        misbehaviour.dripping_headers,
    ],
)
def test_an_answer_that_drips_is_given_up(bank: Bank, behaviour: Behaviour) -> None:
    bank.always = behaviour

    with passing("took longer than 1 seconds for one page"):
        asked(bank, HURRIED)


def test_what_is_left_over_of_one_answer_is_not_taken_for_the_next(bank: Bank) -> None:
    def with_more_behind_it(handler: Handler) -> None:
        honestly(handler)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged")

    bank.next.append(with_more_behind_it)

    with Connection(bank.address, LIMITS) as connection:
        connection.body(0)

        assert connection.body(0) != b"forged"
    assert len(bank.asked) == 2


def test_a_connection_that_was_shut_is_not_used_again(bank: Bank) -> None:
    bank.next.append(misbehaviour.dripping_body)

    with Connection(bank.address, HURRIED) as connection:
        with pytest.raises(Passing):
            connection.body(0)

        assert b"P900001" in connection.body(0)


def test_an_answer_that_drips_after_one_that_did_not_is_given_up(bank: Bank) -> None:
    bank.next.extend([honestly, misbehaviour.dripping_body])

    with Connection(bank.address, HURRIED) as connection:
        connection.body(0)

        with passing("took longer than 1 seconds for one page"):
            connection.body(0)


def test_silence_is_given_up(bank: Bank) -> None:
    bank.always = misbehaviour.silence

    with passing("said nothing for 0.2 seconds"):
        asked(bank, IMPATIENT)


@pytest.mark.parametrize("behaviour", [misbehaviour.half_a_body, misbehaviour.no_answer_at_all])
def test_an_answer_that_breaks_off_is_worth_another_try(bank: Bank, behaviour: Behaviour) -> None:
    bank.always = behaviour

    with passing("broke off its answer"):
        asked(bank)


def test_a_body_that_does_not_unfold_is_worth_another_try(bank: Bank) -> None:
    bank.always = misbehaviour.sending(b"{not folded}", Content_Encoding="gzip")

    with passing("broke off its answer"):
        asked(bank)


def test_a_server_that_is_not_there_is_worth_another_try(bank: Bank) -> None:
    bank.address = "http://127.0.0.1:9/"  # where nobody listens

    with passing("could not be reached"):
        asked(bank)


@pytest.mark.parametrize("number", [408, 429, 500, 502, 503, 504, 599])
def test_a_status_that_may_pass_is_worth_another_try(bank: Bank, number: int) -> None:
    bank.always = misbehaviour.status(number)

    with passing(f"answered with the status {number}"):
        asked(bank)


def test_the_wish_of_the_server_is_handed_on(bank: Bank) -> None:
    bank.always = misbehaviour.status(429, Retry_After="7")

    with pytest.raises(Passing) as failed:
        asked(bank)

    assert failed.value.retry_after == "7"
    assert failed.value.date.endswith("GMT")


@pytest.mark.parametrize("number", [204, 400, 401, 403, 404, 410, 418])
def test_another_status_is_a_refusal(bank: Bank, number: int) -> None:
    bank.always = misbehaviour.status(number, b"" if number == 204 else b'{"error": "secret"}')

    with refusing(f"declined the question with the status {number}"):
        asked(bank)


@pytest.mark.parametrize("number", [301, 302, 307, 308])
def test_a_redirect_is_followed_nowhere(bank: Bank, number: int) -> None:
    bank.always = misbehaviour.status(number, b"", Location=f"{bank.address}?elsewhere=1")

    with refusing("sends us on to another address, which is not followed"):
        asked(bank)

    assert len(bank.asked) == 1


@pytest.mark.parametrize(
    "behaviour",
    [misbehaviour.endless, misbehaviour.folded_nothing],
)
def test_a_body_that_is_too_large_is_given_up(bank: Bank, behaviour: Behaviour) -> None:
    bank.always = behaviour

    with refusing("sent a page of more than 1,000,000 bytes"):
        asked(bank, SMALL)


def test_what_the_server_says_of_a_failure_is_never_repeated(bank: Bank) -> None:
    bank.always = misbehaviour.status(500, b"Traceback: secret")

    with pytest.raises(Passing) as failed:
        asked(bank)

    assert "secret" not in str(failed.value)


def test_proxies_of_the_environment_are_used_but_for_the_machine_itself(
    bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    with Connection("https://search.worldbank.invalid/", LIMITS) as connection:
        assert connection._client.trust_env
    assert b"P900001" in asked(bank)


def test_a_certificate_that_cannot_be_verified_is_told_from_a_server_that_is_away() -> None:
    cause = ssl.SSLCertVerificationError("self-signed certificate")
    error = httpx2.ConnectError("secret")
    error.__cause__ = OSError()
    error.__cause__.__cause__ = cause

    assert is_of_the_certificate(error)
    assert not is_of_the_certificate(httpx2.ConnectError("refused"))
