"""Tables of open data, in CSV or as Excel workbooks, read after a mapping."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from counterpart.sources.records import Progress, Reading, Rejected, Undertaking, Unreadable
from counterpart.sources.rules.refusing import reason
from counterpart.sources.tables import delimited, workbook
from counterpart.sources.tables.rules.cells import Line, Row, Wrong, folded, text_of
from counterpart.sources.tables.rules.manner import Manner
from counterpart.sources.tables.rules.mapping import Columns, Mapping
from counterpart.sources.tables.rules.taking import Taker
from counterpart.sources.tables.rules.template import NEEDED, misspelt, template_for

MOST_COLUMNS = 2_000
MOST_ROWS = 2_000_000
LONGEST_FILE_NAME = 150  # characters that a report shows
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read(file: Path, *, mapping: Mapping, progress: Progress | None = None) -> Reading:
    """
    Yield every row of a table that the mapping keeps: an undertaking, or why it cannot be one.

    :param file: CSV, plain or gzip, or an Excel workbook (.xlsx)
    :param progress: is told the share of the file that has been read
    :raises Unreadable: if the file cannot be taken: it is not there or no table, is in another
        encoding, lacks a column that the mapping names, has macros, or is built to do harm
    """
    lines = _lines(file, mapping, progress)
    header = _header(lines, file, mapping)
    columns = mapping.columns or template_for(header)
    places = _places(header, columns, mapping, file)
    manner = Manner(mapping.decimal_mark, mapping.dates, mapping.people_in_text == "remove")
    taker = Taker(mapping, columns, manner)
    empty = frozenset(map(folded, mapping.empty))
    table = _Table(file.name, len(header), places, taker, empty)
    for number, line in enumerate(lines, 1):
        if number > MOST_ROWS:
            raise Unreadable(f"{file.name} has more than {MOST_ROWS:,} rows; cut it in two.")
        if record := table.record(line):
            yield record


def _lines(file: Path, mapping: Mapping, progress: Progress | None) -> Iterator[Line]:
    beginning = _beginning(file)
    if beginning == _OLD_EXCEL:
        raise Unreadable(
            f"{file.name} is an old or a locked workbook; save it as .xlsx without a password."
        )
    if beginning == _ZIP:
        return workbook.lines(file, mapping, progress)
    return delimited.lines(file, mapping, progress)


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as raw:
            return raw.read(len(_ZIP))
    except OSError:  # told by who opens it to read
        return b""


def _header(lines: Iterator[Line], file: Path, mapping: Mapping) -> list[str]:
    """Return the folded names of the columns."""
    line = next(lines, None)
    names = [folded(text_of(cell)) for cell in line.cells] if line else []
    if not any(names):
        fault = f": {line.fault}" if line and line.fault else ""
        raise Unreadable(f"{file.name} has no names of columns in row {mapping.header_row}{fault}.")
    if len(names) > MOST_COLUMNS:
        raise Unreadable(f"{file.name} has more than {MOST_COLUMNS:,} columns; take some out.")
    return names


def _places(
    header: Sequence[str], columns: Columns, mapping: Mapping, file: Path
) -> dict[str, int]:
    """Return where the columns stand that are read. :raises Unreadable: if one is not there"""
    named = [*columns.named(), *mapping.only, *mapping.without]
    needed = named if mapping.columns else [*NEEDED, *mapping.only, *mapping.without]
    times = Counter(header)
    if missing := sorted({name for name in needed if not times[folded(name)]}):
        raise Unreadable(_lacks(missing, header, file))
    if not mapping.columns and (slip := misspelt(header)):
        raise Unreadable(f"{file.name} has a column {slip[0]}; the template's is called {slip[1]}.")
    if twice := sorted({name for name in named if times[folded(name)] > 1}):
        raise Unreadable(f"{file.name} has two columns {twice[0]}; rename one of them.")
    return {folded(n): header.index(folded(n)) for n in named if times[folded(n)]}


def _lacks(missing: Sequence[str], header: Sequence[str], file: Path) -> str:
    there = ", ".join(filter(None, header))
    has = there if len(there) <= 300 else f"{there[:300]}…"
    return f"{file.name} has no column {', '.join(missing)}; it has: {has}."


@dataclass(frozen=True)
class _Table:
    name: str
    width: int
    places: dict[str, int]
    taker: Taker
    empty: frozenset[str]  # words that mean nothing
    seen: set[bytes] = field(default_factory=set)  # marks of the ids so far, eight bytes each

    def record(self, line: Line) -> Undertaking | Rejected | None:
        """Return what a row is taken for; none for an empty one, and one that is not wanted."""
        at = f"{self.name[:LONGEST_FILE_NAME]}:{line.number}"
        if not line.fault and all(cell == "" for cell in line.cells):
            return None
        if fault := line.fault or self._misfit(line):
            return Rejected(at=at, external_id="", reason=fault)
        external_id = ""
        try:
            row = self._row(line)
            if not self.taker.wants(row):
                return None
            external_id = self.taker.external_id(row)
            self._refuse_a_second(external_id)
            return self.taker.undertaking(row, external_id, at)
        except (Wrong, ValidationError) as wrong:
            return Rejected(at=at, external_id=external_id, reason=reason(wrong))

    def _misfit(self, line: Line) -> str:
        cells = len(line.cells)
        return "" if cells == self.width else f"has {cells} cells; the header has {self.width}"

    def _row(self, line: Line) -> Row:
        cells = {name: line.cells[place] for name, place in self.places.items()}
        return Row(cells, self.empty)

    def _refuse_a_second(self, external_id: str) -> None:
        mark = hashlib.blake2b(external_id.encode(), digest_size=8).digest()
        if mark in self.seen:
            raise Wrong("the id is that of an earlier row, too; every row needs one of its own")
        self.seen.add(mark)
