"""Fetching pages of a running instance as a browser would, and asking by the form on one."""

import gzip
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from benchmarks.running import PATIENCE, NothingRuns
from benchmarks.statements import Statement


@dataclass(frozen=True)
class Fetched:
    """One answer as it came: bytes are those on the line, milliseconds until the last of them."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    bytes_on_the_line: int
    took_ms: float
    cookies: Mapping[str, str]

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


def fetched(
    address: str,
    path: str,
    *,
    form: Mapping[str, str] | None = None,
    cookies: Mapping[str, str] | None = None,
) -> Fetched:
    """
    Fetch one page on a connection of its own, compressed as for a browser; follow no redirect.

    :raises NothingRuns: if the instance does not answer
    """
    sent = {"Accept-Encoding": "gzip, br", "Accept": "text/html"}
    if cookies:
        sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    if form is not None:
        sent |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": address}
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    began = time.perf_counter()
    try:
        body = None if form is None else urlencode(form)
        connection.request("GET" if form is None else "POST", path, body, sent)
        response = connection.getresponse()
        content = response.read()
    except (OSError, HTTPException) as error:
        raise NothingRuns(f"The instance at {address} does not answer: {error}.") from None
    finally:
        connection.close()
    took = (time.perf_counter() - began) * 1000
    head = sum(len(name) + len(value) + 4 for name, value in response.getheaders())
    first_line = len(f"HTTP/1.1 {response.status} {response.reason}\r\n\r\n")
    told: SimpleCookie = SimpleCookie()
    for given in response.headers.get_all("Set-Cookie") or []:
        told.load(given)
    return Fetched(
        response.status,
        {name.lower(): value for name, value in response.getheaders()},
        content,
        first_line + head + len(content),
        took,
        {name: morsel.value for name, morsel in told.items()},
    )


@dataclass(frozen=True)
class Asked:
    """Where the answer to a question lies, and the milliseconds until that was known."""

    path: str
    took_ms: float


def asked_by_form(address: str, statement: Statement, *, language: str = "en") -> Asked:
    """
    Ask one question as the page does: fetch the form, send it filled in.

    :raises NothingRuns: if the instance does not answer, or declines the question
    """
    page = fetched(address, f"/{language}/")
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)
    form = {
        "problem": statement.text,
        "country": statement.country,
        "csrfmiddlewaretoken": found[1] if found else "",
    }
    answer = fetched(address, f"/{language}/", form=form, cookies=page.cookies)
    if answer.status != HTTPStatus.FOUND:
        raise NothingRuns(f"The instance at {address} declines the form: {answer.status}.")
    return Asked(answer.headers["location"], answer.took_ms)
