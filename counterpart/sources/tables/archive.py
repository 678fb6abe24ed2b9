"""
Taking out of the workbook of a stranger only the parts that hold its cells, each looked through.

A workbook is a zip archive of XML. It may be built to fill the memory, to name files elsewhere, or
to run. So nothing but a copy, made here, is handed on to the library that reads workbooks.
"""

import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from counterpart.sources.records import Unreadable
from counterpart.sources.tables.rules.directory import Entry, refusal
from counterpart.sources.tables.rules.xml_parts import Forbidden, Inspection

LARGEST_FILE = 200_000_000  # bytes
LARGEST_DIRECTORY = 300_000  # bytes: about three thousand entries
_END, _END_LENGTH = b"PK\x05\x06", 22  # how a zip archive without a comment ends
_ZIP64, _ZIP64_LENGTH = b"PK\x06\x07", 20
_CHUNK = 1 << 16
_NEEDED = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
_CELLS = re.compile(r"xl/worksheets/[^/]+\.xml|xl/sharedStrings\.xml|xl/styles\.xml", re.IGNORECASE)
_MACROS = (b"macroEnabled", b"vbaProject")


class SafeCopy(NamedTuple):
    """`file` is the archive; no sheet in it has a filled cell below `last_row`."""

    file: IO[bytes]
    last_row: int


@contextmanager
def safe_copy(file: Path) -> Iterator[SafeCopy]:
    """
    Open a copy of a workbook that has only parts with cells, none of them with tricks.

    :raises Unreadable: if it is no workbook, is damaged, too large, has macros or declares entities
    """
    _refuse_a_large_directory(file)
    with tempfile.TemporaryFile() as copy:
        try:
            with zipfile.ZipFile(file) as archive:
                last_row = _copied(archive, copy, file.name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise Unreadable(f"{file.name} is damaged: it cannot be unpacked.") from None
        copy.seek(0)
        yield SafeCopy(copy, last_row)


def _refuse_a_large_directory(file: Path) -> None:
    """Look at the end of the archive before its directory is read into memory."""
    size = file.stat().st_size
    if size > LARGEST_FILE:
        raise Unreadable(f"{file.name} has more than {LARGEST_FILE:,} bytes; save it as CSV.")
    with file.open("rb") as raw:
        raw.seek(max(size - _END_LENGTH - _ZIP64_LENGTH, 0))
        tail = raw.read()
    end = tail[-_END_LENGTH:]
    if len(end) < _END_LENGTH or end[:4] != _END or end[-2:] != b"\0\0" or _ZIP64 in tail[:4]:
        raise Unreadable(f"{file.name} is damaged, or is no workbook as Excel saves it.")
    if int.from_bytes(end[12:16], "little") > LARGEST_DIRECTORY:
        raise Unreadable(f"{file.name} holds too many parts for a workbook; save it as CSV.")


def _copied(archive: zipfile.ZipFile, copy: IO[bytes], name: str) -> int:
    entries = [
        Entry(i.filename, i.file_size, i.compress_size, i.flag_bits, i.compress_type)
        for i in archive.filelist
    ]
    if reason := refusal(entries):
        raise Unreadable(f"{name} {reason}.")
    names = {entry.name for entry in entries}
    if not names >= _NEEDED:
        raise Unreadable(f"{name} is no workbook as Excel saves it (.xlsx).")
    if any(sign in archive.read("[Content_Types].xml") for sign in _MACROS):
        raise Unreadable(f"{name} has macros; save it as a workbook without them (.xlsx).")
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as clean:
        wanted = [part for part in names if part in _NEEDED or _CELLS.fullmatch(part)]
        return max(_inspected(archive, clean, part, name) for part in wanted)


def _inspected(archive: zipfile.ZipFile, clean: zipfile.ZipFile, part: str, name: str) -> int:
    """Copy a part, and return the last row in which it has a filled cell."""
    inspection = Inspection()
    try:
        with archive.open(part) as source, clean.open(part, "w") as target:
            while chunk := source.read(_CHUNK):
                inspection.feed(chunk)
                target.write(chunk)
        inspection.close()
    except Forbidden as forbidden:
        raise Unreadable(f"{name}: its part {part} {forbidden}.") from None
    return inspection.last_row
