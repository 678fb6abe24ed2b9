"""Small tables, workbooks and mappings for tests, made on the spot."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook

from counterpart.sources.records import Rejected, Undertaking
from counterpart.sources.tables.reader import read
from counterpart.sources.tables.rules.mapping import Mapping
from counterpart.sources.tables.rules.mapping_text import mapping_from

HEAD = "data_set:\n  key: invented\n  title: Invented programmes\n  publisher: Nobody\n"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
_STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_SHEET_XML = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData></worksheet>"
)


def mapping(rest: str = "") -> Mapping:
    """Return a mapping; `rest` follows the description of the data set."""
    return mapping_from(HEAD + rest, "invented.yaml")


def table(folder: Path, text: str, name: str = "table.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return file


def taken(file: Path, rest: str = "") -> list[Undertaking | Rejected]:
    return list(read(file, mapping=mapping(rest)))


def only(file: Path, rest: str = "") -> Undertaking:
    """Return the one undertaking of a table."""
    (record,) = taken(file, rest)
    assert isinstance(record, Undertaking), record.reason
    return record


def reasons(file: Path, rest: str = "") -> list[str]:
    """Return why rows were rejected."""
    return [record.reason for record in taken(file, rest) if isinstance(record, Rejected)]


def workbook(folder: Path, rows: Sequence[Sequence[object]], name: str = "book.xlsx") -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def rebuilt(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write a workbook anew, with its parts changed."""
    other = file.with_name(f"rebuilt-{file.name}")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            out.writestr(name, change(name, source.read(name)))
    return other


def with_sheet(folder: Path, rows: str) -> Path:
    """Return a workbook whose sheet is made of these rows, in its own XML."""
    return with_part(folder, SHEET, _SHEET_XML.format(rows).encode())


def with_part(folder: Path, part: str, content: bytes) -> Path:
    file = workbook(folder, [["id", "title"], ["a", "A"]])
    return rebuilt(file, lambda name, old: content if name == part else old)


def with_strings(folder: Path, strings: bytes) -> Path:
    """Return a workbook whose cells point to shared strings, as Excel writes them."""
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in range(2))
    rows = f'<row r="1">{cells}</row><row r="2"><c><v>1</v></c><c t="s"><v>2</v></c></row>'
    override = f'<Override PartName="/{STRINGS}" ContentType="{_STRINGS_TYPE}"/></Types>'
    file = rebuilt(
        with_sheet(folder, rows),
        lambda _, part: part.replace(b"</Types>", override.encode()),
    )
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr(STRINGS, strings)
    return file
