"""
The World Bank's "Projects & Operations" export with the ratings of its evaluators.

Four tables, as published, in any order, plain or gzip: projects; sectors and themes, which say a
percentage; the Independent Evaluation Group's ratings. Each is known by the names of its columns.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from counterpart.sources.files import opened
from counterpart.sources.records import (
    DataSet,
    Progress,
    Rating,
    Reading,
    Sector,
    Unreadable,
)
from counterpart.sources.worldbank.project import Beside, undertaking
from counterpart.sources.worldbank.rules.labels import label

KEY = "worldbank"
EVALUATORS = "World Bank Independent Evaluation Group"
SCALES = {  # which column of the ratings is a verdict on what, by which list of words
    "Outcome": ("outcome", "world-bank-outcome"),
    "Quality at Entry": ("quality-at-entry", "world-bank-outcome"),
    "Bank Performance": ("bank-performance", "world-bank-outcome"),
    "M&E Quality": ("monitoring", "world-bank-monitoring"),
}
TABLES = {  # a column that only this table has
    "pdo": "projects",
    "Outcome": "ratings",
    "major_sector": "sectors",
    "level_1": "themes",
}
LONGEST_FIELD = 200_000  # characters
MOST_THEMES = 6
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def data_set(vintage: date | None) -> DataSet:
    return DataSet(
        key=KEY,
        title="World Bank Projects & Operations, with the ratings of its evaluators",
        publisher="World Bank",
        licence="CC BY 4.0",
        licence_address="https://creativecommons.org/licenses/by/4.0/",
        address="https://projects.worldbank.org/",
        vintage=vintage,
    )


def read(files: Sequence[Path], *, progress: Progress | None = None) -> Reading:
    """
    Yield every project of the export, with what the other tables say of it.

    :raises Unreadable: if a file is none of the four tables, or there is none of projects
    """
    tables = {_table_of(file): file for file in files}
    if "projects" not in tables:
        raise Unreadable("Name the file of projects too: it has the columns id and pdo.")
    beside = _all_beside(tables)
    projects = tables["projects"]
    vintage = _DAY.search(projects.name)
    where_from = data_set(date.fromisoformat(vintage.group()) if vintage else None)
    with _rows(projects, progress) as rows:
        for line, row in rows:
            at = f"{projects.name}:{line}"
            yield undertaking(row, beside.of(row.get("id") or ""), where_from, at)


@dataclass
class _AllBeside:
    """What the other tables say, by project."""

    ratings: dict[str, list[Rating]] = field(default_factory=dict)
    sectors: dict[str, list[Sector]] = field(default_factory=dict)
    themes: dict[str, list[str]] = field(default_factory=dict)

    def of(self, project: str) -> Beside:
        return Beside(
            ratings=tuple(self.ratings.get(project, ())),
            sectors=tuple(self.sectors.get(project, ())),
            themes=tuple(self.themes.get(project, ())[:MOST_THEMES]),
        )


def _all_beside(tables: Mapping[str, Path]) -> _AllBeside:
    found = _AllBeside()
    takers = {"ratings": _take_rating, "sectors": _take_sector, "themes": _take_theme}
    for name, take in takers.items():
        if file := tables.get(name):
            with _rows(file, None) as rows:
                for _line, row in rows:
                    take(found, row)
    return found


def _take_rating(found: _AllBeside, row: Mapping[str, str]) -> None:
    year = row.get("Evaluation FY") or ""
    verdicts = [
        Rating(
            scale=scale,
            words=row[column],
            by=EVALUATORS,
            of=of,
            year=int(year) if year.isdigit() else None,
        )
        for column, (of, scale) in SCALES.items()
        if row.get(column) and row[column] != "Not Rated"
    ]
    found.ratings.setdefault(row["Project ID"], []).extend(verdicts)


def _take_sector(found: _AllBeside, row: Mapping[str, str]) -> None:
    percent = row.get("sector_percent") or ""
    sector = Sector(
        scheme="world-bank",
        code=label(row["major_sector"])[:40],
        name=label(row.get("sector") or row["major_sector"]),
        percent=min(float(percent), 100.0) if percent.replace(".", "", 1).isdigit() else None,
    )
    found.sectors.setdefault(row["project_id"], []).append(sector)


def _take_theme(found: _AllBeside, row: Mapping[str, str]) -> None:
    """Keep the finest name of each line; the coarser ones stand on lines of their own."""
    finest = next(filter(None, (row.get(f"level_{n}") for n in (3, 2, 1))), "")
    name = label(finest)
    themes = found.themes.setdefault(row["project_id"], [])
    if row.get("level_3") and name and name not in themes:
        themes.append(name)


def _table_of(file: Path) -> str:
    with opened(file) as raw:
        header = raw.readline(100_000).decode("utf-8-sig", "replace")
    columns = set(next(csv.reader([header]), []))
    found = [table for column, table in TABLES.items() if column in columns]
    if not found:
        raise Unreadable(
            f"{file.name} is none of the World Bank's tables of projects, ratings, sectors and "
            "themes: its first line does not name their columns."
        )
    return found[0]


@contextmanager
def _rows(file: Path, progress: Progress | None) -> Iterator[Iterator[tuple[int, dict[str, str]]]]:
    csv.field_size_limit(LONGEST_FIELD)
    with opened(file, progress=progress) as raw:
        text = io.TextIOWrapper(raw, "utf-8-sig", errors="replace", newline="")
        yield _numbered(csv.DictReader(text), file)


def _numbered(reader: "csv.DictReader[str]", file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise Unreadable(f"{file.name}:{reader.line_num}: the table breaks off: {error}.") from None
