"""Days are read in ISO 8601 and in the ways a mapping names, and in no other."""

from datetime import date

import pytest

from counterpart.sources.tables.rules.cells import Cell, Wrong
from counterpart.sources.tables.rules.dates import contradiction, day

MARCH = date(2021, 3, 5)


@pytest.mark.parametrize(
    ("cell", "patterns"),
    [
        ("2021-03-05", ()),
        ("2021-03-05 00:00:00", ()),
        ("2021-03-05T10:00:00Z", ()),
        (MARCH, ()),
        ("05/03/2021", ("DD/MM/YYYY",)),
        ("5/3/2021", ("DD/MM/YYYY",)),
        ("3/5/2021", ("MM/DD/YYYY",)),
        ("05.03.2021", ("YYYY/MM/DD", "DD.MM.YYYY")),
        ("20210305", ("YYYYMMDD",)),
        ("2021-03-05", ("DD/MM/YYYY",)),
    ],
)
def test_a_day_is_read(cell: Cell, patterns: tuple[str, ...]) -> None:
    assert day(cell, patterns, "column start") == MARCH


def test_an_empty_cell_is_no_day() -> None:
    assert day("", (), "column start") is None


@pytest.mark.parametrize(
    "cell",
    [
        "05/03/2021",
        "2021",
        "2021-02-30",
        "0021-03-05",
        date(1850, 1, 1),
        "\u0662\u0660\u0662\u0661-03-05",
        "x",
    ],
)
def test_anything_else_is_wrong_and_what_is_right_is_told(cell: Cell) -> None:
    with pytest.raises(Wrong) as wrong:
        day(cell, ("DD.MM.YYYY",), "column start")

    assert str(wrong.value).startswith("column start: “")
    assert str(wrong.value).endswith("1900 to 2100, written 2021-03-31 or DD.MM.YYYY")


def test_two_patterns_that_cannot_be_told_apart_are_told() -> None:
    assert "cannot be told apart" in contradiction(["DD/MM/YYYY", "MM/DD/YYYY"])
    assert contradiction(["DD/MM/YYYY", "DD.MM.YYYY", "YYYY/MM/DD"]) == ""
