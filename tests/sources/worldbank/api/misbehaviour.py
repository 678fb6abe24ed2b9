"""What a server can do instead of answering."""

import gzip
import json
from collections.abc import Iterable

from tests.sources.worldbank.api.server import Behaviour, Handler

DRIP = 0.05  # seconds between two bytes


def half_a_body(handler: Handler) -> None:
    body = whole_body(handler)
    handler.head(Content_Length=str(len(body)))
    handler.wfile.write(body[: len(body) // 2])
    handler.hang_up()


def shorter_than_it_is(handler: Handler) -> None:
    """Say a length that cuts the body off."""
    body = whole_body(handler)
    handler.head(Content_Length=str(len(body) - 20))
    handler.wfile.write(body)
    handler.hang_up()


def no_answer_at_all(handler: Handler) -> None:
    handler.hang_up()


def dripping_body(handler: Handler) -> None:
    handler.head(Content_Length="1000000")
    drip(handler, b" ")


def dripping_body_without_a_length(handler: Handler) -> None:
    handler.head(Connection="close")
    drip(handler, b" ")
    handler.hang_up()


def dripping_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    drip(handler, b"x")


def drip(handler: Handler, byte: bytes) -> None:
    while not handler.bank.is_closing.wait(DRIP):
        handler.wfile.write(byte)
        handler.wfile.flush()


def silence(handler: Handler) -> None:
    handler.bank.is_closing.wait()


def a_web_page(handler: Handler) -> None:
    handler.send(b"\n<!DOCTYPE html><title>Sign in</title>", Content_Type="text/html")


def empty(handler: Handler) -> None:
    handler.send(b"")


def saying(value: object) -> Behaviour:
    """Answer with this as JSON."""
    return lambda handler: handler.send(json.dumps(value).encode())


def sending(body: bytes, **headers: str) -> Behaviour:
    return lambda handler: handler.send(body, 200, **headers)


def status(number: int, body: bytes = b"Traceback: secret", **headers: str) -> Behaviour:
    return lambda handler: handler.send(body, number, **headers)


def page_at(offset: int) -> Behaviour:
    """Answer with what stands at another offset, under the offset that was asked for."""

    def behave(handler: Handler) -> None:
        page = handler.bank.page(offset, handler.question.rows)
        page["os"] = str(handler.question.offset)
        handler.send(json.dumps(page).encode())

    return behave


def endless(handler: Handler) -> None:
    handler.head(Transfer_Encoding="chunked")
    piece = b" " * 65536
    while not handler.bank.is_closing.is_set():
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))


def folded_nothing(handler: Handler) -> None:
    """Send a small body that unfolds to 50 MB."""
    handler.send(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")


def folded(handler: Handler) -> None:
    handler.send(gzip.compress(whole_body(handler)), Content_Encoding="gzip")


def whole_body(handler: Handler) -> bytes:
    page = handler.bank.page(handler.question.offset, handler.question.rows)
    return json.dumps(page).encode()


def times(number: int, behaviour: Behaviour) -> Iterable[Behaviour]:
    return (behaviour for _ in range(number))
