"""Tables in text are read as programs write them, and none runs away with the memory."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from counterpart.sources.records import Rejected, Unreadable
from counterpart.sources.tables import delimited
from tests.sources.tables.making import only, reasons, table, taken


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_seen_in_the_header(tmp_path: Path, delimiter: str) -> None:
    file = table(tmp_path, "id,title,country\n1,Wells,Chad\n".replace(",", delimiter))

    assert only(file).places == ("Chad",)


def test_a_delimiter_inside_quotes_does_not_count(tmp_path: Path) -> None:
    file = table(tmp_path, 'id;title;"a,b,c,d"\n1;Wells;x\n')

    assert only(file).titles == {"": "Wells"}


def test_the_mapping_may_name_the_delimiter(tmp_path: Path) -> None:
    file = table(tmp_path, "id\ttitle\ta,b,c,d\n1\tWells\tx\n")

    assert only(file, "delimiter: tab\n").titles == {"": "Wells"}


def test_a_byte_order_mark_and_gzip_are_no_matter(tmp_path: Path) -> None:
    file = tmp_path / "table.csv.gz"
    file.write_bytes(gzip.compress("\ufeffid,title\n1,Été\n".encode()))

    assert only(file).titles == {"": "Été"}


def test_a_quoted_cell_may_have_several_lines(tmp_path: Path) -> None:
    file = table(tmp_path, 'id,title,description\r\n1,Wells,"one\r\ntwo, ""three"""\r\n2,B,c\r\n')

    first, second = taken(file)

    assert first.model_dump()["texts"][0]["text"] == 'one two, "three"'
    assert second.at == "table.csv:4"


def test_a_cell_of_two_hundred_thousand_characters_is_read(tmp_path: Path) -> None:
    text = "word " * (delimited.LONGEST_FIELD // 5)
    file = table(tmp_path, f'id,title,description\n1,Wells,"{text}"\n')

    assert only(file).texts[0].text.startswith("word word")


def test_a_longer_cell_is_rejected_and_reading_goes_on(tmp_path: Path) -> None:
    text = "x" * (delimited.LONGEST_FIELD + 1)
    file = table(tmp_path, f"id,title\n1,{text}\n2,Wells\n")

    rejected, read = taken(file)

    assert isinstance(rejected, Rejected)
    assert "longer than 200,000 characters" in rejected.reason
    assert rejected.at == "table.csv:2"
    assert read.external_id == "invented:2"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1,Wells", "has 2 cells; the header has 3"),
        ("1,Wells,Chad,", "has 4 cells; the header has 3"),
        ('1,"Wells"s,Chad', "a quotation mark stands inside a quoted cell; write it twice"),
        ('1,"Wells,Chad', "a quotation mark is opened and never closed"),
    ],
)
def test_a_row_that_does_not_fit_is_rejected(tmp_path: Path, row: str, reason: str) -> None:
    assert reasons(table(tmp_path, f"id,title,country\n{row}\n")) == [reason]


def test_empty_rows_are_passed_over(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title\n\n,\n1,Wells\n\n")).at == "table.csv:4"


def test_control_characters_are_harmless(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,start_date\n1\0,We\x07lls \u202egnp,2020-01-0\0001\n")

    wells = only(file)

    assert wells.external_id == "invented:1"
    assert wells.titles == {"": "We lls gnp"}
    assert wells.start_date == date(2020, 1, 1)


def test_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("id,title\n1,Été\n".encode("cp1252"))

    with pytest.raises(Unreadable, match=r"table\.csv:2: the text is not in UTF-8; save it"):
        taken(file)


def test_the_encoding_of_an_old_windows_may_be_named(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("id,title\n1,Été – “x”\n".encode("cp1252"))

    assert only(file, "encoding: cp1252\n").titles == {"": "Été – “x”"}


def test_the_header_may_stand_further_down(tmp_path: Path) -> None:
    file = table(tmp_path, "A table of the ministry\n\nid;title\n1;Wells\n")

    assert only(file, "header_row: 3\n").at == "table.csv:4"


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title\n1," + "x" * delimited.LONGEST_LINE)

    with pytest.raises(Unreadable, match=r"table\.csv:2: a line is longer than"):
        taken(file)


def test_a_row_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_ROW", 1_000)
    file = table(tmp_path, "id,title\n" + '"a\n",' * 1_000)

    with pytest.raises(Unreadable, match="a row is longer than"):
        taken(file)


def test_many_short_rows_are_not_taken_for_a_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "LONGEST_ROW", 100)
    file = table(tmp_path, "id,title\n" + "".join(f"{n},Wells\n" for n in range(100)))

    assert len(taken(file)) == 100


@pytest.mark.parametrize("content", ["", "\n", ",,\n1,2,3\n"])
def test_a_file_without_names_of_columns_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(Unreadable, match="has no names of columns in row 1"):
        taken(table(tmp_path, content))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="There is no file"):
        taken(tmp_path / "none.csv")
