"""Workbooks that were built to do harm are refused, each in one sentence."""

import zipfile
from pathlib import Path

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.tables import archive
from tests.sources.tables.making import (
    SHEET,
    STRINGS,
    only,
    rebuilt,
    taken,
    with_part,
    with_strings,
    workbook,
)

ENTITIES = (
    '<?xml version="1.0" encoding="{0}"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
)

STRINGS_XML = (
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<si><t>id</t></si><si><t>title</t></si><si><r><t>We</t></r><r><t>lls</t></r></si></sst>"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path, [["id", "title"], ["a", "Wells"]])


def added(file: Path, part: str, content: bytes = b"x") -> Path:
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr(part, content)
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml"])
def test_entities_are_refused_in_any_encoding(tmp_path: Path, encoding: str, part: str) -> None:
    file = with_part(tmp_path, part, ENTITIES.format(encoding).encode(encoding))

    with pytest.raises(Unreadable, match="declares a document type or entities"):
        taken(file)


def test_entities_in_shared_strings_are_refused(tmp_path: Path) -> None:
    file = with_strings(tmp_path, ENTITIES.format("utf-8").encode())

    with pytest.raises(Unreadable, match=r"xl/sharedStrings\.xml declares"):
        taken(file)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = with_part(tmp_path, SHEET, b"\0" * 20_000_000)

    with pytest.raises(Unreadable, match="unfolds to far more than any table does"):
        taken(file)


@pytest.mark.parametrize("part", ["../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "a\\b.xml"])
def test_a_name_that_leads_out_of_the_archive_is_refused(book: Path, part: str) -> None:
    with pytest.raises(Unreadable, match="whose name leads out of it"):
        taken(added(book, part))


def test_macros_are_refused(book: Path) -> None:
    with_macros = rebuilt(
        book,
        lambda _, part: part.replace(
            b"openxmlformats-officedocument.spreadsheetml.sheet.main",
            b"ms-excel.sheet.macroEnabled.main",
        ),
    )

    with pytest.raises(Unreadable, match="has macros; save it as a workbook without them"):
        taken(with_macros)


def test_what_is_not_of_the_cells_is_never_handed_on(tmp_path: Path) -> None:
    book = with_strings(tmp_path, STRINGS_XML)
    for part in (
        "xl/externalLinks/externalLink1.xml",
        "xl/media/image1.svg",
        "docProps/core.xml.x",
    ):
        added(book, part, b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")

    with archive.safe_copy(book) as copy, zipfile.ZipFile(copy.file) as clean:
        parts = set(clean.namelist())

    assert parts == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        STRINGS,
        "xl/styles.xml",
        "xl/workbook.xml",
        SHEET,
    }
    assert only(book).titles == {"": "Wells"}


def test_the_last_filled_row_is_known(book: Path) -> None:
    with archive.safe_copy(book) as copy:
        assert copy.last_row == 2


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_file_that_breaks_off_is_refused(book: Path, cut: float) -> None:
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * cut)])

    with pytest.raises(Unreadable, match="is damaged"):
        taken(book)


def test_a_part_that_was_changed_is_refused(tmp_path: Path) -> None:
    book = workbook(tmp_path, [["id", "title"], *([n, f"Wells {n}"] for n in range(2_000))])
    with zipfile.ZipFile(book) as parts:
        start = parts.getinfo(SHEET).header_offset
    content = bytearray(book.read_bytes())
    content[start + 2_000 : start + 2_020] = bytes(20)
    book.write_bytes(content)

    with pytest.raises(Unreadable, match="damaged"):
        taken(book)


def test_a_directory_too_large_is_not_even_read(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_DIRECTORY", 100)

    with pytest.raises(Unreadable, match="too many parts"):
        taken(book)


def test_a_file_too_large_is_not_even_opened(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 100)

    with pytest.raises(Unreadable, match="save it as CSV"):
        taken(book)


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    with zipfile.ZipFile(file, "w") as letter:
        letter.writestr("word/document.xml", "<x/>")

    with pytest.raises(Unreadable, match="is no workbook as Excel saves it"):
        taken(file)


def test_an_old_or_locked_workbook_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "old.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000))

    with pytest.raises(Unreadable, match=r"save it as \.xlsx without a password"):
        taken(file)


def test_an_archive_with_a_comment_behind_is_refused(book: Path) -> None:
    with zipfile.ZipFile(book, "a") as parts:
        parts.comment = b"x" * 100

    with pytest.raises(Unreadable, match="no workbook as Excel saves it"):
        taken(book)
