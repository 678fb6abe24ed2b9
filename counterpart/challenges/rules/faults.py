"""What may be wrong with a table of figures, and where."""

from dataclasses import dataclass
from enum import StrEnum


class RowFault(StrEnum):
    # Of one cell.
    NO_YEAR = "no year"
    FUTURE = "future"
    TOO_EARLY = "too early"
    NO_VALUE = "no value"
    NO_NUMBER = "no number"
    FORMULA = "formula"
    ERROR = "error"
    AMBIGUOUS = "ambiguous"
    OTHER_MARK = "other mark"
    SHARE = "share"
    TOO_LOW = "too low"
    TOO_HIGH = "too high"
    NO_PLACE = "no place"
    OTHER_PLACE = "other place"
    NO_KIND = "no kind"
    TOO_LONG = "too long"
    CUT_AT_COMMA = "cut at comma"
    TWICE = "twice"

    # Of one row.
    TOO_MANY_CELLS = "too many cells"
    TOO_FEW_CELLS = "too few cells"
    BROKEN = "broken"

    # Of the whole table.
    TOO_MANY_ROWS = "too many rows"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    WORKBOOK = "workbook"
    EMPTY = "empty"
    NO_COLUMN = "no column"
    TWO_COLUMNS = "two columns"
    YEARS_ACROSS = "years across"


@dataclass(frozen=True)
class Problem:
    """
    What is wrong with a table.

    :ivar row: counted from 1, as a spreadsheet does; 0 for the whole table
    :ivar column: its name in the table, or "A", "B" where it has none; empty for the whole row
    :ivar limit: what the value had to keep to, where there is such a limit
    """

    row: int
    column: str
    fault: RowFault
    shown: str = ""
    limit: str = ""
