"""What is asked for, and where."""

import pytest

from counterpart.sources.worldbank.api.rules.question import (
    ADDRESS,
    FIELDS,
    fault_of,
    host_of,
    query,
)


def test_the_question_names_the_fields_and_the_order() -> None:
    assert query(500) == {
        "format": "json",
        "fl": ",".join(FIELDS),
        "rows": "500",
        "srt": "boardapprovaldate",
        "order": "desc",
    }


def test_nobody_is_asked_for() -> None:
    assert not {"teamleadname", "borrower", "teamleaderupi"} & set(FIELDS)


@pytest.mark.parametrize(
    "address",
    [
        ADDRESS,
        "https://mirror.example:8443/projects",
        "http://127.0.0.1:80/a",
        "http://[::1]/",
        "http://localhost/",
    ],
)
def test_an_address_may_be_elsewhere_only_over_tls(address: str) -> None:
    assert fault_of(address) == ""


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://search.worldbank.org/api", "it does not begin with https://"),
        ("http://127.0.0.1.example/", "it does not begin with https://"),
        ("file:///etc/passwd", "it does not begin with https://"),
        ("", "it does not begin with https://"),
        ("https:///api", "it names no server"),
        ("https://me:secret@mirror.example/", "it holds a user name or a password"),
        ("https://me@mirror.example/", "it holds a user name or a password"),
        ("https://mirror.example/?key=secret", "it goes on behind a question mark or a #"),
        ("https://mirror.example/#a", "it goes on behind a question mark or a #"),
        ("https://mirror.example:port/", "it cannot be read as an address"),
        ("https://[mirror/", "it cannot be read as an address"),
    ],
)
def test_an_address_that_cannot_be_used_says_why_and_no_secret(address: str, told: str) -> None:
    assert fault_of(address) == told


def test_a_server_is_called_by_its_name() -> None:
    assert host_of(ADDRESS) == "search.worldbank.org"
