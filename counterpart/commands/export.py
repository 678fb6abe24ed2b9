"""`counterpart export cases`: everything that the library holds, with sources and licences."""

from argparse import ArgumentParser
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from counterpart.foundation.errors import Refusal
from counterpart.library.export.files import FORMATS, written
from counterpart.library.export.rows import KINDS, rows_of


class NotWritten(Refusal):
    pass


def run(argv: list[str]) -> int:
    parser = ArgumentParser(
        prog="counterpart export",
        description="Write cases and programmes to a file, with sources and licences.",
    )
    parser.add_argument("what", choices=["cases"], metavar="cases")
    parser.add_argument("file", type=Path, metavar="FILE", help="new.csv or new.jsonl, also .gz")
    parser.add_argument("--only", choices=KINDS, help="cases that people wrote up, or programmes")
    wanted = parser.parse_args(argv)
    if wanted.file.exists():
        raise NotWritten(f"{wanted.file} is there already; name a new file.")
    if not any(wanted.file.name.removesuffix(".gz").endswith(f".{name}") for name in FORMATS):
        raise NotWritten("Name a file that ends in .csv or .jsonl, or one of these and .gz.")
    sealed = written(wanted.file, rows_of(only=wanted.only))
    Console(highlight=False, soft_wrap=True).print(
        f"{sealed.rows} rows in {escape(str(wanted.file))}, SHA-256 of the rows {sealed.sha256}"
    )
    return 0
