"""Rows of a table in text: CSV with commas, semicolons or tabs, plain or gzip."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from counterpart.sources.files import opened
from counterpart.sources.records import Progress, Unreadable
from counterpart.sources.tables.rules.cells import Line
from counterpart.sources.tables.rules.mapping import Mapping

LONGEST_FIELD = 200_000  # characters
LONGEST_LINE = 4_000_000  # bytes
LONGEST_ROW = 8_000_000  # characters, over all its lines
DELIMITERS = ",;\t"
_MARK = b"\xef\xbb\xbf"  # that some programs begin UTF-8 with
_QUOTED = re.compile(r'"[^"]*"')
_ADVICE = {
    "utf-8": "save it as CSV UTF-8, or write `encoding: cp1252` in the mapping if it comes from an "
    "old Windows",
    "cp1252": "leave `encoding` out of the mapping if it is UTF-8",
}
_FAULTS = {
    "field larger": f"a cell is longer than {LONGEST_FIELD:,} characters, or its quotation mark "
    "is never closed",
    "unexpected end": "a quotation mark is opened and never closed",
    "expected after": "a quotation mark stands inside a quoted cell; write it twice",
    "new-line": "a line breaks inside a cell that is not quoted",
}


def lines(file: Path, mapping: Mapping, progress: Progress | None) -> Iterator[Line]:
    """
    Yield the rows of a table in text, the header first.

    :raises Unreadable: if the file is damaged, is not in the encoding of the mapping, or a line has
        no end
    """
    csv.field_size_limit(LONGEST_FIELD)
    with opened(file, progress=progress) as raw:
        text = _Text(raw, file.name, mapping.encoding)
        for _ in range(mapping.header_row - 1):
            next(text, "")
        reader = csv.reader(text, delimiter=_delimiter(text, mapping), strict=True)
        while True:
            number = text.next_line
            try:
                yield Line(number, next(reader))
            except csv.Error as error:
                yield Line(number, (), _fault(str(error)))
            except StopIteration:
                return
            text.row_begins()


def _delimiter(text: "_Text", mapping: Mapping) -> str:
    """Return the mapping's delimiter, or the one that cuts the header into most cells."""
    if mapping.delimiter:
        return mapping.delimiter.replace("tab", "\t")
    return max(DELIMITERS, key=_QUOTED.sub("", text.peek()).count)


def _fault(error: str) -> str:
    return next((told for sign, told in _FAULTS.items() if sign in error), error)


class _Text:
    """The lines of a file as text, each with an end; counts them from 1."""

    def __init__(self, raw: BinaryIO, name: str, encoding: str) -> None:
        self._raw, self._name, self._encoding = raw, name, encoding
        self._peeked: str | None = None
        self._of_row = 0
        self.next_line = 1

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self.peek()
        self._peeked = None
        if not line:
            raise StopIteration
        self.next_line += 1
        self._of_row += len(line)
        if self._of_row > LONGEST_ROW:
            raise self._refusal(f"a row is longer than {LONGEST_ROW:,} characters")
        return line

    def row_begins(self) -> None:
        self._of_row = 0

    def peek(self) -> str:
        """Return the next line without going on; empty at the end of the file."""
        if self._peeked is None:
            self._peeked = self._read()
        return self._peeked

    def _read(self) -> str:
        line = self._raw.readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise self._refusal(f"a line is longer than {LONGEST_LINE:,} bytes")
        if self.next_line == 1:
            line = line.removeprefix(_MARK)
        try:
            return line.decode(self._encoding).replace("\0", "")
        except UnicodeDecodeError:
            advice = _ADVICE[self._encoding]
            raise self._refusal(f"the text is not in {self._encoding.upper()}; {advice}") from None

    def _refusal(self, reason: str) -> Unreadable:
        return Unreadable(f"{self._name}:{self.next_line}: {reason}.")
