"""The XML of a workbook is looked through before anything else reads it."""

import pytest

from counterpart.sources.tables.rules import xml_parts
from counterpart.sources.tables.rules.xml_parts import Forbidden, Inspection

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def looked_through(rows: str, before: str = "") -> int:
    inspection = Inspection()
    text = f"{before}<worksheet {NAMESPACE}><sheetData>{rows}</sheetData></worksheet>"
    for start in range(0, len(text), 7):
        inspection.feed(text[start : start + 7].encode())
    inspection.close()
    return inspection.last_row


def test_the_last_row_with_a_filled_cell_is_known() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row><c/></row><row r="9"/>'

    assert looked_through(rows) == 1
    assert looked_through(rows + '<row><c><v>1</v></c></row><row r="99"/>') == 10


def test_a_prefix_of_the_namespace_is_no_matter() -> None:
    inspection = Inspection()

    inspection.feed(
        f"<x:worksheet {NAMESPACE.replace('xmlns', 'xmlns:x')}><x:sheetData>"
        '<x:row r="4"><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'.encode()
    )

    assert inspection.last_row == 4


@pytest.mark.parametrize(
    ("rows", "before", "reason"),
    [
        ("", "<!DOCTYPE x>", "declares a document type"),
        ("", '<!DOCTYPE x SYSTEM "http://a.example/x.dtd">', "declares a document type"),
        ('<row r="1048577"/>', "", "has a row 1048577; a sheet ends at 1,048,576"),
        ('<row r="99999999999"/>', "", "has a row 99999999999"),
        ('<row r="-1"/>', "", "has a row -1"),
        ('<row><c r="AAAA1"/></row>', "", "has a cell AAAA1, which is no place in a sheet"),
        ('<row><c r="A99999999"/></row>', "", "which is no place in a sheet"),
        ("<row>", "", "is damaged"),
        ("<row>" + "<c>" * 70 + "</c>" * 70 + "</row>", "", "more than a table can"),
    ],
)
def test_a_trick_is_refused(rows: str, before: str, reason: str) -> None:
    with pytest.raises(Forbidden, match=reason):
        looked_through(rows, before)


def test_a_row_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_parts, "MOST_IN_A_ROW", 10)

    assert looked_through(("<row>" + "<c/>" * 10 + "</row>") * 5) == 0
    with pytest.raises(Forbidden, match="more than a table can"):
        looked_through("<row>" + "<c/>" * 11 + "</row>")


def test_elements_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_parts, "MOST_ELEMENTS", 10)

    with pytest.raises(Forbidden, match="more than a table can"):
        looked_through("<other/>" * 11)
