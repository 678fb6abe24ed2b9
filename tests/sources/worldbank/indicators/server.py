"""A server of our own that answers as the World Bank's Indicators API does, or misbehaves."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

UPDATED = "2026-07-01"
Row = dict[str, Any]


def row(country: str, year: int, value: Any, code: str = "SH.DYN.MORT", **more: Any) -> Row:
    """Return a row as the API writes it."""
    return {
        "indicator": {"id": code, "value": "Mortality rate, under-5"},
        "country": {"id": country[:2], "value": "A country"},
        "countryiso3code": country,
        "date": str(year),
        "value": value,
        "unit": "",
        "obs_status": "",
        "decimal": 1,
    } | more


@dataclass
class Bank:
    """
    What the server holds by code, and how it misbehaves.

    :ivar before: is asked before every answer; may answer itself by (status, headers, body)
    :ivar asked: every path with its query, in order
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    per_page: int = 3
    updated: str = UPDATED
    before: Callable[[str, int], tuple[int, dict[str, str], bytes] | None] | None = None
    asked: list[tuple[str, int]] = field(default_factory=list)

    def answer(self, code: str, page: int) -> tuple[int, dict[str, str], bytes]:
        self.asked.append((code, page))
        if self.before and (done := self.before(code, page)):
            return done
        if code not in self.rows:
            told: Any = [{"message": [{"id": "120", "key": "Invalid value", "value": "Not valid"}]}]
            return 200, {}, json.dumps(told).encode()
        rows = self.rows[code]
        pages = max(1, -(-len(rows) // self.per_page))
        head = {
            "page": page,
            "pages": pages,
            "per_page": self.per_page,
            "total": len(rows),
            "sourceid": "2",
            "lastupdated": self.updated,
        }
        part = rows[(page - 1) * self.per_page : page * self.per_page]
        return 200, {}, json.dumps([head, part]).encode("utf-8-sig")


def serve(bank: Bank) -> ThreadingHTTPServer:
    """Start a server on this machine; whoever starts it shuts it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            page = int(parse_qs(parts.query)["page"][0])
            status, headers, body = bank.answer(parts.path.rpartition("/")[2], page)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return server
