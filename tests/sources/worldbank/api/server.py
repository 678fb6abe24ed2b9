"""A server on this machine that answers as the World Bank's projects API does, or worse."""

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

MOST_ROWS = 1000
PATH = "/api/v3/projects"

Behaviour = Callable[["Handler"], None]


@dataclass(frozen=True)
class Question:
    """What was asked: the parameters, and the headers with small letters."""

    told: Mapping[str, str]
    headers: Mapping[str, str]

    @property
    def offset(self) -> int:
        return int(self.told.get("os", "0"))

    @property
    def rows(self) -> int:
        return int(self.told.get("rows", "10"))


@dataclass
class Bank:
    """What the server has, how it answers, and what it was asked."""

    projects: list[dict[str, Any]] = field(default_factory=list)
    most_rows: int = MOST_ROWS
    totals: deque[int] = field(default_factory=deque)  # that it says instead, answer by answer
    next: deque[Behaviour] = field(
        default_factory=deque
    )  # what it does instead, question by question
    always: Behaviour | None = None  # what it does instead, when `next` is empty
    asked: list[Question] = field(default_factory=list)
    is_closing: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    @property
    def offsets(self) -> list[int]:
        return [question.offset for question in self.asked]

    def page(self, offset: int, rows: int) -> dict[str, Any]:
        """Return what the API answers: the numbers partly as words, the records by id."""
        some = self.projects[offset : offset + min(rows, self.most_rows)]
        total = self.totals.popleft() if self.totals else len(self.projects)
        return answer(some, total=total, offset=offset, rows=rows)


def answer(
    some: Sequence[dict[str, Any]], *, total: int, offset: int = 0, rows: int = 10
) -> dict[str, Any]:
    return {
        "rows": rows,
        "os": str(offset),
        "page": str(offset // rows + 1),
        "total": str(total),
        "projects": {one["id"]: one for one in some},
        "facets": {},
    }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # bytes; so that headers and body go out together
    bank: Bank

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        told = {name: values[0] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.question = Question(told, headers)
        self.bank.asked.append(self.question)
        behave = self.bank.next.popleft() if self.bank.next else self.bank.always
        (behave or honestly)(self)

    def send(self, body: bytes, status: int = 200, /, **headers: str) -> None:
        self.head(status, Content_Length=str(len(body)), **headers)
        self.wfile.write(body)

    def head(self, status: int = 200, /, **headers: str) -> None:
        self.send_response(status)
        told = {"Content_Type": "application/json", "ETag": '"1"', **headers}
        for name, value in told.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def hang_up(self) -> None:
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def honestly(handler: Handler) -> None:
    page = handler.bank.page(handler.question.offset, handler.question.rows)
    handler.send(json.dumps(page).encode())


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is what the tests are about."""


@contextmanager
def serving(bank: Bank) -> Iterator[Bank]:
    handler = type("BanksHandler", (Handler,), {"bank": bank})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        bank.address = f"http://127.0.0.1:{server.server_port}{PATH}"
        try:
            yield bank
        finally:
            bank.is_closing.set()
            server.shutdown()
            thread.join()
