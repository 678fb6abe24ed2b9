"""
Fetching all projects from the World Bank's projects API, version 3, page after page.

A fetch asks the server one thing at a time and pauses in between. It writes every page to a folder,
so that one that was killed goes on where it was. The pages are checked as a whole before it ends;
a set that is no whole set is forgotten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from counterpart.sources.records import Progress, Unreadable
from counterpart.sources.worldbank.api.asking import Asker
from counterpart.sources.worldbank.api.checking import checked, tally_of
from counterpart.sources.worldbank.api.connection import Connection
from counterpart.sources.worldbank.api.pages import Manifest, Pages
from counterpart.sources.worldbank.api.patience import PATIENCE, Patience
from counterpart.sources.worldbank.api.refusals import TELL, Broken, sentence
from counterpart.sources.worldbank.api.rules.answers import Page
from counterpart.sources.worldbank.api.rules.question import ADDRESS, fault_of, host_of, query

TURNS = 2  # how often the pages are gone through at most
FARTHEST = 100_000  # projects before a page; the server hands out no page behind them


@dataclass(frozen=True)
class Fetched:
    """A whole set of projects, ready to be read."""

    folder: Path
    projects: int
    begun: datetime


def fetch(
    *,
    address: str,
    folder: Path,
    now: datetime,
    pause: Callable[[float], None],
    progress: Progress | None = None,
    patience: Patience = PATIENCE,
) -> Fetched:
    """
    Fetch all projects into a folder, which belongs to this alone.

    A fetch of the same address and question that was broken off less than `patience.fresh` ago is
    gone on with. Where projects are missing after the last page, all pages are asked for a second
    time, and `progress` begins again.

    :param now: with its time zone
    :param pause: waits for so many seconds
    :raises Unreadable: if the address cannot be used, the server declines or does not answer as it
        should, or the folder cannot be written; what was fetched is gone on with next time
    :raises Broken: if what the server hands out is no whole set; the next fetch begins anew
    """
    if fault := fault_of(address):
        raise Unreadable(
            f"The address of the World Bank's projects that is set cannot be used, {fault}: set "
            f"one such as {ADDRESS}."
        )
    pages, wanted = Pages(folder), Manifest(address=address, query=query(patience.rows), begun=now)
    manifest = _begun(pages, wanted, patience.fresh)
    try:
        with Connection(address, patience) as connection:
            server = Asker(connection, host_of(address), pause, patience)
            manifest = _Fetch(server, pages, patience, progress).done(manifest)
        projects = checked(folder)
    except Broken:
        pages.forget()
        raise
    pages.note(manifest.model_copy(update={"is_finished": True}))
    return Fetched(folder, projects, manifest.begun)


def _begun(pages: Pages, wanted: Manifest, fresh: timedelta) -> Manifest:
    """Return the manifest of a fetch that can be gone on with, else begin one."""
    known = pages.manifest()
    if known and not known.is_finished and _is_same(known, wanted, fresh):
        return known
    pages.forget()
    pages.note(wanted)
    return wanted


def _is_same(known: Manifest, wanted: Manifest, fresh: timedelta) -> bool:
    is_fresh = timedelta(0) <= wanted.begun - known.begun < fresh
    return is_fresh and (known.address, known.query) == (wanted.address, wanted.query)


class _Fetch:
    def __init__(
        self, server: Asker, pages: Pages, patience: Patience, progress: Progress | None
    ) -> None:
        self._server, self._pages, self._patience = server, pages, patience
        self._progress = progress

    def done(self, manifest: Manifest) -> Manifest:
        """Go through all pages, a second time where projects are missing."""
        manifest = self._gone_through(manifest)
        while manifest.turn < TURNS and tally_of(self._pages, manifest).is_short:
            manifest = manifest.model_copy(update={"turn": manifest.turn + 1})
            self._pages.note(manifest)
            manifest = self._gone_through(manifest)
        return manifest

    def _gone_through(self, manifest: Manifest) -> Manifest:
        """
        Ask for every page that is not kept yet.

        The next page begins behind what was handed out, not behind what was asked for: a server
        that hands out fewer rows skips none.
        """
        offset = 0
        for _ in range(self._patience.most_pages):
            page = self._page(manifest, offset)
            if manifest.total is None:
                manifest = manifest.model_copy(update={"total": page.total})
                self._pages.note(manifest)
            offset += len(page.projects)
            self._tell(offset, page.total)
            if not page.projects or offset >= page.total:
                return manifest
        raise self._broken(manifest, "hands out too few projects at a time")

    def _page(self, manifest: Manifest, offset: int) -> Page:
        if kept := self._pages.page(manifest.turn, offset):
            return kept
        page = self._server.page(offset)
        if page.total > FARTHEST:
            what = f"says that it has {page.total:,} projects, more than it can hand out"
            raise self._broken(manifest, what)
        self._pages.keep(manifest.turn, offset, page)
        return page

    def _broken(self, manifest: Manifest, what: str) -> Broken:
        return Broken(sentence(host_of(manifest.address), what, TELL))

    def _tell(self, offset: int, total: int) -> None:
        if self._progress:
            self._progress(min(offset / total, 1.0) if total else 1.0)
