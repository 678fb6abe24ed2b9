"""What the directory of a workbook may not say."""

import zipfile

import pytest

from counterpart.sources.tables.rules.directory import (
    LARGEST_PART,
    LARGEST_SHEET,
    LARGEST_STRINGS,
    MOST_PARTS,
    Entry,
    refusal,
)

SHEET = Entry("xl/worksheets/sheet1.xml", 50_000_000, 2_000_000)


def test_an_ordinary_workbook_is_let_in() -> None:
    assert refusal([SHEET, Entry("xl/workbook.xml", 900, 300), Entry("xl/media/", 0, 0)]) == ""


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (Entry("../evil.xml", 1, 1), "leads out of it"),
        (Entry("xl/../../evil.xml", 1, 1), "leads out of it"),
        (Entry("/evil.xml", 1, 1), "leads out of it"),
        (Entry("c:evil.xml", 1, 1), "leads out of it"),
        (Entry("xl\\evil.xml", 1, 1), "leads out of it"),
        (Entry("xl/workbook.xml", 1, 1, 1), "locked with a password"),
        (Entry("xl/workbook.xml", 1, 1, 0, zipfile.ZIP_LZMA), "a way that Excel does not use"),
        (Entry("xl/worksheets/a.xml", LARGEST_SHEET + 1, LARGEST_SHEET), "400,000,001 bytes"),
        (Entry("xl/sharedStrings.xml", LARGEST_STRINGS + 1, LARGEST_STRINGS), "save it as CSV"),
        (Entry("xl/styles.xml", LARGEST_PART + 1, LARGEST_PART), "save it as CSV"),
        (Entry("[Content_Types].xml", LARGEST_PART + 1, LARGEST_PART), "save it as CSV"),
        (Entry("xl/worksheets/a.xml", 300_000_000, 1_000_000), "far more than any table"),
        (Entry("xl/media/a.png", 10_000_000, 0), "far more than any table"),
    ],
)
def test_a_part_with_a_trick_is_refused(entry: Entry, reason: str) -> None:
    assert reason in refusal([SHEET, entry])


def test_too_many_parts_and_too_much_in_all_are_refused() -> None:
    assert "more than 2,000 parts" in refusal([Entry(f"{n}", 1, 1) for n in range(MOST_PARTS + 1)])
    assert "unfolds to more than" in refusal(
        [Entry(f"xl/worksheets/{n}.xml", LARGEST_SHEET, LARGEST_SHEET) for n in range(3)]
    )


def test_two_parts_of_one_name_are_refused() -> None:
    assert "the same name" in refusal([SHEET, Entry("XL/worksheets/Sheet1.xml", 1, 1)])
