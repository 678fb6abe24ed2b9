"""An end to how long one answer may take, however steadily it drips."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any


class Watch:
    """
    Shuts the connection when the time of an answer is over.

    The client's own limits are on the silence between two pieces, so that a server that sends one
    byte now and then, in the headers or in the body, would hold us for ever.
    """

    def __init__(self) -> None:
        self._stream: Any = None  # the client's connection, as soon as there is one
        self.is_over = False

    def note(self, event: str, told: Mapping[str, Any]) -> None:
        """Is told by the client what happens (httpx's `trace`); remembers the connection."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._stream = told["return_value"]
            if self.is_over:
                self._shut()

    @contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """Give what is done inside so many seconds; `is_over` tells whether they were enough."""
        self._stream, self.is_over = None, False
        timer = Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _end(self) -> None:
        self.is_over = True
        self._shut()

    def _shut(self) -> None:
        if self._stream is not None:
            connection = self._stream.get_extra_info("socket")
            with suppress(OSError):  # it is shut already
                # Not the shutdown of TLS, which would take the reader's state away under its feet.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
