"""How a table writes days, numbers and texts, as its mapping says."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from counterpart.sources.rules.people import without_people
from counterpart.sources.rules.text import CUT, cleaned
from counterpart.sources.tables.rules import dates, values
from counterpart.sources.tables.rules.cells import Row
from counterpart.sources.tables.rules.origins import Origin


@dataclass(frozen=True)
class Manner:
    """Reads the value of one field; a field that comes from nowhere is none."""

    decimal_mark: str = "."
    dates: tuple[str, ...] = ()
    removes_people: bool = True

    def day(self, row: Row, origin: Origin | None) -> date | None:
        """:raises Wrong: if it holds something else; so do the others"""
        return dates.day(origin.cell(row), self.dates, origin.named) if origin else None

    def number(self, row: Row, origin: Origin | None) -> Decimal | None:
        if origin is None:
            return None
        return values.number(origin.cell(row), self.decimal_mark, origin.named)

    def year(self, row: Row, origin: Origin | None) -> int | None:
        return values.year(origin.cell(row), origin.named) if origin else None

    def percent(self, row: Row, origin: Origin | None) -> float | None:
        if origin is None:
            return None
        return values.percent(origin.cell(row), self.decimal_mark, origin.named)

    def prose(self, text: str) -> str:
        """Return a text on one line, without markup and without names of people."""
        line = cleaned(text)
        kept = without_people(line) if self.removes_people else line
        return line if kept == line else cleaned(kept)


def word(row: Row, origin: Origin | None, longest: int) -> str:
    """Return a word or two of the source's own, on one line, cut where it is too long."""
    return cut(origin.text(row), longest) if origin else ""


def cut(text: str, longest: int) -> str:
    line = cleaned(text)
    return line if len(line) <= longest else line[: longest - 1] + CUT
