"""Reading a fetched set of projects as plain records."""

from collections.abc import Iterator
from pathlib import Path

from counterpart.sources.records import Progress, Reading
from counterpart.sources.worldbank.api.checking import checked, manifest_of
from counterpart.sources.worldbank.api.pages import Manifest, Named, Pages
from counterpart.sources.worldbank.api.project import undertaking
from counterpart.sources.worldbank.export import data_set


def read(folder: Path, *, progress: Progress | None = None) -> Reading:
    """
    Yield every project of a fetched set once, with the day of the fetch as its vintage.

    The set is checked as a whole before the first is yielded. One page is held at a time, and the
    ids of all.

    :raises Unreadable: if there is no whole set in the folder
    """
    whole = checked(folder)
    pages = Pages(folder)
    manifest = manifest_of(pages)
    where_from = data_set(manifest.begun.date())
    seen: set[str] = set()
    for name, page in _latest_first(pages, manifest):
        for number, record in page.projects.items():
            if number not in seen:
                seen.add(number)
                yield undertaking(number, record, where_from, name)
        if progress:
            progress(min(len(seen) / whole, 1.0))


def _latest_first(pages: Pages, manifest: Manifest) -> Iterator[Named]:
    """Yield the pages of the last turn first: of a project that both have, the later counts."""
    for turn in range(manifest.turn, 0, -1):
        yield from pages.of_turn(turn)
