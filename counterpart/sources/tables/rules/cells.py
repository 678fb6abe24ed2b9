"""The cells of a table, of text or of a workbook, and rows of them by name of column."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from counterpart.sources.rules.text import cleaned

Cell = str | Decimal | date
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
LONGEST_SHOWN = 40  # characters of a cell that a report shows


class Line(NamedTuple):
    """One row as the file has it. `number` counts from 1; a row with a fault cannot be used."""

    number: int
    cells: Sequence[Cell]
    fault: str = ""


class Wrong(ValueError):
    """A row holds what it must not; the message is one clause that says what would be right."""


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """Return the name of a column, or a word, without case and double spaces."""
    return cleaned(name).casefold()


def text_of(cell: Cell) -> str:
    """Return a cell as text: a number in full, a day as ISO 8601 writes it."""
    if isinstance(cell, Decimal):
        return format(cell.normalize(), "f")
    return cell.isoformat() if isinstance(cell, date) else cell.strip()


def shown(cell: Cell) -> str:
    """Return a cell as a report quotes it."""
    text = cleaned(text_of(cell))
    return f"“{text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + '…'}”"


class Row:
    """The cells that a mapping names, by column; words that mean nothing read as empty."""

    def __init__(self, cells: Mapping[str, Cell], empty: Set[str] = frozenset()) -> None:
        """
        :param cells: by the folded name of their column; what lacks reads as empty
        :param empty: the folded words that mean nothing
        """
        self._cells, self._empty = cells, empty

    def cell(self, column: str) -> Cell:
        """
        Return the cell of a column; the empty text where there is none.

        :raises Wrong: if a spreadsheet left the sign of an error there
        """
        cell = self._cells.get(folded(column), "")
        if not isinstance(cell, str):
            return cell
        text = cell.strip()
        if text in ERRORS:
            raise Wrong(f"column {column} holds {text}, the error of a spreadsheet; leave it empty")
        return "" if self._empty and folded(text) in self._empty else text

    def text(self, column: str) -> str:
        return text_of(self.cell(column))
