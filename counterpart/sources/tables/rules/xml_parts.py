"""Looking through the XML of a workbook before it is read: no entity, no endless row."""

import re
from xml.parsers import expat

MOST_ROWS = 1_048_576  # that a sheet can have
MOST_ELEMENTS = 4_000_000  # down to the rows of a sheet and its shared strings
MOST_IN_A_ROW = 100_000  # elements; the widest sheet has 16,384 columns
DEEPEST = 60
_ROW, _CELL = 3, 4  # how deep these stand
_PLACE = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")


class Forbidden(Exception):
    """A part holds what no table needs; the message follows its name."""


class Inspection:
    """Is fed a part; counts its elements and knows the last row with a filled cell."""

    def __init__(self) -> None:
        self.last_row = 0
        self._row = self._depth = self._elements = self._in_row = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.EntityDeclHandler = _refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        """:raises Forbidden: if the part declares a type or entities, or has no end"""
        self._parse(chunk, is_last=False)

    def close(self) -> None:
        self._parse(b"", is_last=True)

    def _parse(self, chunk: bytes, *, is_last: bool) -> None:
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError:
            raise Forbidden("is damaged") from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _ROW:
            self._in_row += 1
        else:
            self._elements += 1
        if self._elements > MOST_ELEMENTS or self._in_row > MOST_IN_A_ROW or self._depth > DEEPEST:
            raise Forbidden("holds more than a table can; save the table as CSV")
        if self._depth == _ROW and name.endswith(" row"):
            self._begin_row(attributes.get("r", ""))
        elif self._depth == _CELL and name.endswith(" c"):
            self._begin_cell(attributes.get("r", ""))
        elif self._depth > _CELL:
            self.last_row = max(self.last_row, self._row)

    def _end(self, _name: str) -> None:
        if self._depth <= _ROW:
            self._in_row = 0
        self._depth -= 1

    def _begin_row(self, number: str) -> None:
        is_plain = bool(re.fullmatch("[0-9]{1,7}", number))
        self._row = int(number) if is_plain else self._row + 1
        if self._row > MOST_ROWS or (number and not is_plain):
            raise Forbidden(f"has a row {number[:20]}; a sheet ends at {MOST_ROWS:,}")

    def _begin_cell(self, place: str) -> None:
        if place and not _PLACE.fullmatch(place):
            raise Forbidden(f"has a cell {place[:20]}, which is no place in a sheet")


def _refuse(*_declared: object) -> None:
    raise Forbidden("declares a document type or entities (<!DOCTYPE), which no table needs")
