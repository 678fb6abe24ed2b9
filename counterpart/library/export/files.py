"""Writing rows to a file that says itself whether it is whole."""

import csv
import gzip
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from counterpart.library.export.rows import COLUMNS, Row

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet might run


Out = IO[bytes] | gzip.GzipFile


@dataclass(frozen=True)
class Sealed:
    """How many rows a file has, and the SHA-256 of all lines before the last."""

    rows: int
    sha256: str


def written(file: Path, rows: Iterable[Row]) -> Sealed:
    """
    Write rows one by one; the last line holds their number and the SHA-256 of all lines before it.

    The file has its name only once it is whole. JSON Lines: one object a line, the last with `rows`
    and `sha256` alone. CSV: a header, lists and objects as JSON in their cell, a last line that
    begins with `#`; what a spreadsheet might take for a formula begins with an apostrophe.
    """
    name = file.name.removesuffix(".gz").rpartition(".")[2]
    draft = file.with_name(f"{file.name}.new")
    seal = hashlib.sha256()
    number = 0
    with ExitStack() as stack:
        raw = stack.enter_context(draft.open("wb"))
        packed: Out = raw
        if file.name.endswith(".gz"):
            packed = stack.enter_context(gzip.GzipFile(fileobj=raw, mode="wb", mtime=0))
        header, line, last = FORMATS[name]
        for text in filter(None, [header]):
            _write(packed, text, seal)
        for row in rows:
            number += 1
            _write(packed, line(row), seal)
        packed.write(last(number, seal.hexdigest()).encode())
    draft.replace(file)
    return Sealed(number, seal.hexdigest())


def _write(out: Out, text: str, seal: Any) -> None:
    line = text.encode()
    seal.update(line)
    out.write(line)


def _json_line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _json_end(rows: int, sha256: str) -> str:
    return _json_line({"rows": rows, "sha256": sha256})


def _csv_line(row: Mapping[str, Any]) -> str:
    return _cells([_cell(row[name]) for name in COLUMNS])


def _csv_end(rows: int, sha256: str) -> str:
    return _cells([f"# rows={rows} sha256={sha256}"])


def _cells(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


FORMATS: Mapping[str, tuple[str, Callable[[Row], str], Callable[[int, str], str]]] = {
    "csv": (_cells(COLUMNS), _csv_line, _csv_end),
    "jsonl": ("", _json_line, _json_end),
}
