"""Opening the files of strangers: plain or gzip, streamed, with an end to how far they unfold."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from counterpart.sources.records import Progress, Unreadable

LARGEST = 4_000_000_000  # bytes that a file may unfold to; the largest export known is a tenth
_GZIP = b"\x1f\x8b"


class _Watched(io.RawIOBase):
    """Reads a stream on, counts, and stops at the limit."""

    def __init__(self, path: Path, raw: BinaryIO, progress: Progress | None, largest: int) -> None:
        self._path, self._raw, self._progress, self._largest = path, raw, progress, largest
        self._size = max(path.stat().st_size, 1)
        self._unfolded: BinaryIO = raw
        if raw.peek(2)[:2] == _GZIP:  # type: ignore[attr-defined]
            self._unfolded = gzip.GzipFile(fileobj=raw)  # type: ignore[assignment]
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        try:
            chunk = self._unfolded.read(len(view))
        except (OSError, EOFError, zlib.error):
            raise Unreadable(f"{self._path.name} is damaged: it cannot be unpacked.") from None
        self._read += len(chunk)
        if self._read > self._largest:
            raise Unreadable(
                f"{self._path.name} unfolds to more than {self._largest:,} bytes; split it first."
            )
        if self._progress:
            self._progress(min(self._raw.tell() / self._size, 1.0))
        view[: len(chunk)] = chunk
        return len(chunk)


@contextmanager
def opened(
    path: Path, *, progress: Progress | None = None, largest: int = LARGEST
) -> Iterator[BinaryIO]:
    """
    Open a file for reading bytes; gzip is recognised by its first bytes, not by its name.

    :param progress: is told the share of the file that has been read
    :param largest: bytes it may unfold to
    :raises Unreadable: if it is no file, cannot be opened, is damaged or unfolds to too much
    """
    if not path.is_file():
        raise Unreadable(f"There is no file {path}.")
    try:
        raw = path.open("rb")
    except OSError as error:
        raise Unreadable(f"{path.name} cannot be opened: {error.strerror}.") from None
    with raw:
        yield io.BufferedReader(_Watched(path, raw, progress, largest), 1 << 16)
