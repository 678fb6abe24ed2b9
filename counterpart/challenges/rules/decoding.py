"""The text of a table that was pasted or uploaded, in whatever way a program saved it."""

from dataclasses import dataclass
from typing import Final, Protocol

from counterpart.challenges.rules.faults import RowFault

LARGEST: Final = 1_000_000  # bytes, or characters of a text
_LONGEST_LOOK: Final = 2_000  # bytes that tell which encoding it is
_ZEROS = 0.3  # of every second byte; a table in another script has those of its figures
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = (b"%PDF", b"\x89PNG", b"\x1f\x8b", b"\xff\xd8\xff", b"GIF8")
_CONTROLS = dict.fromkeys({*range(32), *range(0xD800, 0xE000)} - set(map(ord, "\t\n\r")))
_MOST_CONTROLS = 0.02  # of all characters; a text has none


class Upload(Protocol):
    """A file that is being received."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Decoded:
    """:ivar is_cut: there is more of it, which was not read"""

    text: str
    is_cut: bool


def decoded(data: bytes | str | Upload) -> Decoded | RowFault:
    """
    Return the text of what was pasted or uploaded; line breaks are "\\n".

    UTF-8 and UTF-16, each with or without its mark, and what is neither as Windows-1252. Not more
    than LARGEST and one byte are looked at, whatever there is.
    """
    if isinstance(data, str):
        return _text(data[:LARGEST], is_cut=len(data) > LARGEST)
    raw = data[: LARGEST + 1] if isinstance(data, bytes) else _received(data)
    if raw.startswith(_WORKBOOKS):
        return RowFault.WORKBOOK
    if raw.startswith(_OTHERS):
        return RowFault.NOT_TEXT
    return _text(_of_bytes(raw[:LARGEST]), is_cut=len(raw) > LARGEST)


def _received(upload: Upload) -> bytes:
    parts: list[bytes] = []
    room = LARGEST + 1
    while room > 0 and (part := upload.read(room)):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def _of_bytes(raw: bytes) -> str:
    if encoding := _sixteen(raw):
        return raw.decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start >= LARGEST - 4:  # a letter that was cut in two
            return raw[: error.start].decode("utf-8-sig")
    return raw.decode("cp1252", errors="replace")


def _sixteen(raw: bytes) -> str:
    """Return which UTF-16 it is; empty if it is none. Every second byte of figures is 0 in it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    look = raw[:_LONGEST_LOOK]
    for encoding, zeros in (("utf-16-le", look[1::2]), ("utf-16-be", look[::2])):
        if zeros.count(0) > len(zeros) * _ZEROS:
            return encoding
    return ""


def _text(told: str, *, is_cut: bool) -> Decoded | RowFault:
    kept = told.removeprefix("\ufeff").translate(_CONTROLS)
    if len(told) - len(kept) > 1 + len(told) * _MOST_CONTROLS:
        return RowFault.NOT_TEXT
    return Decoded(kept.replace("\r\n", "\n").replace("\r", "\n"), is_cut)
