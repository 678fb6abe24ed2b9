"""One question to the API and its answer, within limits of time and size."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from typing import Self

import httpx2

from counterpart.sources.records import Unreadable
from counterpart.sources.worldbank.api.patience import Patience
from counterpart.sources.worldbank.api.refusals import CERTIFICATES, LOOK_UP, TELL, sentence
from counterpart.sources.worldbank.api.rules.question import host_of, is_this_machine, query
from counterpart.sources.worldbank.api.watch import Watch

HEADERS = {
    "User-Agent": f"Counterpart/{version('counterpart')}",
    "Accept": "application/json",
    "Accept-Encoding": "gzip",
    "Connection": "close",  # so that nothing left over of one answer is taken for the next
}
_OK = 200
_BUSY = {408, 429}  # that pass, as do those from 500 on
_REDIRECTS = range(300, 400)
_FAILURES = 500


class Passing(Exception):
    """A try failed in a way that may pass; the message goes on from the name of the server."""

    def __init__(self, what: str, *, retry_after: str = "", date: str = "") -> None:
        super().__init__(what)
        self.retry_after, self.date = retry_after, date  # the headers of these names


class Connection:
    """
    The way to one server, on which every question has a connection of its own.

    It follows no redirects, checks certificates, and goes by the machine's own settings of proxies
    and of trusted certificates (HTTPS_PROXY, SSL_CERT_FILE), as ministries often reach the outside
    only so; but not for an address on the machine itself.
    """

    def __init__(self, address: str, limits: Patience) -> None:
        self._address, self._limits = address, limits
        self._watch = Watch()
        self._client = httpx2.Client(
            headers=HEADERS,
            timeout=httpx2.Timeout(limits.silence),
            follow_redirects=False,
            trust_env=not is_this_machine(host_of(address)),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.close()

    def body(self, offset: int) -> bytes:
        """
        Return the body of the page that begins at an offset.

        :raises Passing: if it is worth another try
        :raises Unreadable: if it is not
        """
        return self.answer({**query(self._limits.rows), "os": str(offset)})

    def answer(self, asked: Mapping[str, str], *, path: str = "") -> bytes:
        """
        Return the body of the answer to a question.

        :param path: what follows the address of the server
        :raises Passing: if it is worth another try
        :raises Unreadable: if it is not
        """
        trace = {"trace": self._watch.note}
        address = self._address + path
        with (
            self._in_our_words(),
            self._watch.limited(self._limits.page_seconds),
            self._client.stream("GET", address, params=asked, extensions=trace) as response,
        ):
            self._judge(response)
            return self._read(response)

    @contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except httpx2.HTTPError as error:
            if is_of_the_certificate(error):
                what = "has a certificate that cannot be verified"
                raise self._refusal(what, CERTIFICATES) from None
            raise Passing(self._how(error)) from None

    def _judge(self, response: httpx2.Response) -> None:
        status, headers = response.status_code, response.headers
        if status in _BUSY or status >= _FAILURES:
            raise Passing(
                f"answered with the status {status}",
                retry_after=headers.get("retry-after", ""),
                date=headers.get("date", ""),
            )
        if status in _REDIRECTS:
            what = "sends us on to another address, which is not followed"
            raise self._refusal(what, LOOK_UP)
        if status != _OK:
            raise self._refusal(f"declined the question with the status {status}", LOOK_UP)

    def _read(self, response: httpx2.Response) -> bytes:
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._limits.largest_page:
                most = self._limits.largest_page
                raise self._refusal(f"sent a page of more than {most:,} bytes", TELL)
            if self._watch.is_over:
                break
        if self._watch.is_over:  # a body without a length seems to end where it was shut
            raise Passing(self._how(None))
        return bytes(body)

    def _how(self, error: httpx2.HTTPError | None) -> str:
        if self._watch.is_over:
            return f"took longer than {self._limits.page_seconds:g} seconds for one page"
        if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
            return "could not be reached"
        if isinstance(error, httpx2.TimeoutException):
            return f"said nothing for {self._limits.silence:g} seconds"
        return "broke off its answer"

    def _refusal(self, what: str, next_step: str) -> Unreadable:
        return Unreadable(sentence(host_of(self._address), what, next_step))


def is_of_the_certificate(error: BaseException | None) -> bool:
    """Tell whether an error comes of a certificate that cannot be verified."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
