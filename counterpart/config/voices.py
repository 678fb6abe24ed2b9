"""What the children say, passed on line by line with the name of who says it."""

import os
import selectors
import sys
from contextlib import suppress

REFUSAL = b"counterpart: "  # how a command begins the sentence in which it declines
CHUNK_BYTES = 65_536


def say(name: str, line: str) -> None:
    """Print a line for the operator; nobody may be there to read it any more."""
    with suppress(OSError):
        sys.stderr.write(f"{name:<8} | {line}\n")
        sys.stderr.flush()


class Voice:
    """
    The output of one child.

    `keeps_refusal` holds back the sentence in which the child declines, for whoever started it to
    say it once and plainly.
    """

    def __init__(self, name: str, *, keeps_refusal: bool = False) -> None:
        self.refusal: str | None = None
        self._name = name
        self._keeps_refusal = keeps_refusal
        self._begun = b""

    def take(self, chunk: bytes) -> None:
        """Say the lines that are complete; an empty chunk means that no more will come."""
        *lines, self._begun = (self._begun + chunk).split(b"\n")
        if not chunk and self._begun:
            lines, self._begun = [self._begun], b""
        for line in lines:
            text = line.decode(errors="replace").rstrip()
            if self._keeps_refusal and line.startswith(REFUSAL):
                self.refusal = text.removeprefix(REFUSAL.decode())
            else:
                say(self._name, text)


class Choir:
    """All the children's voices, heard in one thread."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()

    def join(self, voice: Voice) -> int:
        """Return the handle that a new child is to write to; the caller closes its own copy."""
        reading, writing = os.pipe()
        self._selector.register(reading, selectors.EVENT_READ, voice)
        return writing

    def hear(self, seconds: float) -> None:
        """Pass on what is said within so many seconds, or at once when something is."""
        for key, _events in self._selector.select(seconds):
            chunk = os.read(key.fd, CHUNK_BYTES)
            key.data.take(chunk)
            if not chunk:
                self._selector.unregister(key.fd)
                os.close(key.fd)

    def close(self) -> None:
        for key in list(self._selector.get_map().values()):
            os.close(key.fd)
        self._selector.close()
