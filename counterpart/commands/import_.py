"""`counterpart import FORMAT FILE...`: takes programmes in from open data."""

import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from counterpart.commands.following import follow
from counterpart.commands.reporting import report, show_comparison, shown_progress
from counterpart.discovery.jobs import follow_soon
from counterpart.foundation.errors import Refusal
from counterpart.library.programmes.intake import compare, take_in_all
from counterpart.library.programmes.models import Intake
from counterpart.sources.iati import reader as iati
from counterpart.sources.records import Progress, Reading, Unreadable
from counterpart.sources.tables import reader as tables
from counterpart.sources.tables.mapping_files import read_mapping
from counterpart.sources.worldbank import export as worldbank

Read = Callable[[Progress | None], Reading]


class NothingNamed(Refusal):
    pass


def run(argv: list[str]) -> int:
    wanted = _arguments(argv)
    if missing := [str(file) for file in wanted.files if not file.is_file()]:
        raise NothingNamed(f"There is no such file: {', '.join(missing)}.")
    status = 0
    for name, files, read in _readings(wanted):
        try:
            _compare(name, read) if wanted.dry_run else _take_in(wanted.format, name, files, read)
        except Unreadable as unreadable:
            print(f"{name}: {unreadable}")
            status = 1
    if not wanted.dry_run:
        follow()
    return status


def _arguments(argv: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="counterpart import", description="Take programmes in from open data."
    )
    parser.add_argument("format", choices=list(READERS), metavar="FORMAT", help=", ".join(READERS))
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="plain or .gz")
    parser.add_argument(
        "--dry-run", action="store_true", help="tell what would be done, do nothing"
    )
    parser.add_argument("--mapping", help="table: a mapping file, or the name of a shipped one")
    parser.add_argument("--licence", default="", help="iati: the licence of the files")
    parser.add_argument("--licence-address", default="", help="iati: where the licence is told")
    wanted = parser.parse_args(argv)
    if wanted.format == "table" and not wanted.mapping:
        parser.error("a table needs --mapping; docs/importing-tables.md tells how to write one")
    return wanted


def _readings(wanted: Namespace) -> Sequence[tuple[str, Sequence[Path], Read]]:
    return READERS[wanted.format](wanted)


def _of_the_world_bank(wanted: Namespace) -> list[tuple[str, Sequence[Path], Read]]:
    files: Sequence[Path] = wanted.files
    return [("World Bank", files, lambda progress: worldbank.read(files, progress=progress))]


def _of_iati(wanted: Namespace) -> list[tuple[str, Sequence[Path], Read]]:
    def read(file: Path) -> Read:
        return lambda progress: iati.read(
            file,
            licence=wanted.licence,
            licence_address=wanted.licence_address,
            progress=progress,
        )

    return [(file.name, [file], read(file)) for file in wanted.files]


def _of_tables(wanted: Namespace) -> list[tuple[str, Sequence[Path], Read]]:
    mapping = read_mapping(wanted.mapping)

    def read(file: Path) -> Read:
        return lambda progress: tables.read(file, mapping=mapping, progress=progress)

    return [(file.name, [file], read(file)) for file in wanted.files]


READERS: Mapping[str, Callable[[Namespace], list[tuple[str, Sequence[Path], Read]]]] = {
    "worldbank": _of_the_world_bank,
    "iati": _of_iati,
    "table": _of_tables,
}


def _compare(name: str, read: Read) -> None:
    with shown_progress(name) as progress:
        found = compare(read(progress))
    show_comparison(name, found)


def _take_in(format_name: str, name: str, files: Sequence[Path], read: Read) -> None:
    with shown_progress(name) as progress:
        intake = take_in_all(
            lambda done: islice(read(progress), done, None),
            way=Intake.Way.FILE,
            name=format_name,
            input_digest=_digest(files),
            after_each=lambda _intake: follow_soon(),
        )
    report(name, intake)


def _digest(files: Sequence[Path]) -> str:
    """Return the SHA-256 of all files, whatever the order in which they are named."""
    digests = []
    for file in files:
        with file.open("rb") as raw:
            digests.append(hashlib.file_digest(raw, "sha256").hexdigest())
    return hashlib.sha256("".join(sorted(digests)).encode()).hexdigest()
