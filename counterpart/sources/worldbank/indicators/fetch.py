"""
Fetching indicators from the World Bank's Indicators API, version 2, page after page.

Each page is written to a folder, so that a fetch that was broken off goes on where it was; an
indicator whose pages do not fit together is forgotten, and asked for anew the next time.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from counterpart.sources.records import Progress, Unreadable
from counterpart.sources.worldbank.api.asking import patiently
from counterpart.sources.worldbank.api.connection import Connection, Passing
from counterpart.sources.worldbank.api.patience import PATIENCE, Patience
from counterpart.sources.worldbank.api.refusals import LOOK_UP, TELL, sentence
from counterpart.sources.worldbank.api.rules.question import fault_of, host_of
from counterpart.sources.worldbank.indicators.rules.answers import (
    MOST_PAGES,
    NotAnAnswer,
    Page,
    Refused,
    Told,
    gathered,
    page_of,
)

ADDRESS = "https://api.worldbank.org/v2"
ROWS = 5_000  # of one page; an indicator has about 9,600
FIRST_YEAR = 1990
SOURCE = "2"  # the World Development Indicators


@dataclass(frozen=True)
class Wanted:
    """An indicator by the Bank's code, and the day of the last change of what is held."""

    code: str
    held: date | None = None


def fetch(
    *,
    address: str,
    folder: Path,
    wanted: list[Wanted],
    now: datetime,
    pause: Callable[[float], None],
    progress: Progress | None = None,
    patience: Patience = PATIENCE,
) -> Iterator[Told | Refused]:
    """
    Give each indicator as it is fetched, or why it is not believed.

    :param folder: belongs to this alone; pages of less than `patience.fresh` ago are not asked
        again
    :param now: with its time zone
    :raises Unreadable: if the address cannot be used, or the server does not answer at all; what
        was
        fetched is gone on with next time
    """
    if fault := fault_of(address):
        raise Unreadable(sentence(host_of(address) or address, f"is not asked: {fault}", LOOK_UP))
    with Connection(address, patience) as connection:
        asker = _Asker(connection, host_of(address), folder, now, pause, patience)
        for number, one in enumerate(wanted, 1):
            pages = asker.pages(one.code)
            told = gathered(one.code, pages, today=now.date(), held=one.held)
            if isinstance(told, Refused):
                asker.forget(one.code)
            if progress:
                progress(number / len(wanted))
            yield told


class _Asker:
    def __init__(
        self,
        connection: Connection,
        host: str,
        folder: Path,
        now: datetime,
        pause: Callable[[float], None],
        limits: Patience,
    ) -> None:
        self._connection, self._host, self._folder = connection, host, folder
        self._now, self._pause, self._limits = now, pause, limits
        self._has_asked = False

    def pages(self, code: str) -> list[Page]:
        """Return all pages of an indicator, from the folder as far as they are there and fresh."""
        first = self._page(code, 1)
        if first.pages > MOST_PAGES:
            what = f"has {first.pages:,} pages of {code}, more than any indicator can have"
            raise Unreadable(sentence(self._host, what, TELL))
        return [first, *(self._page(code, n) for n in range(2, first.pages + 1))]

    def forget(self, code: str) -> None:
        shutil.rmtree(self._folder / code, ignore_errors=True)

    def _page(self, code: str, number: int) -> Page:
        file = self._folder / code / f"{number}.json"
        if self._is_fresh(file):
            try:
                return page_of(file.read_bytes())
            except NotAnAnswer:
                file.unlink()
        body = patiently(
            lambda: self._asked(code, number),
            host=self._host,
            pause=self._pause,
            limits=self._limits,
        )
        _write(file, body)
        return page_of(body)

    def _is_fresh(self, file: Path) -> bool:
        try:
            age = self._now.timestamp() - file.stat().st_mtime
        except OSError:
            return False
        return age < self._limits.fresh.total_seconds()

    def _asked(self, code: str, number: int) -> bytes:
        if self._has_asked:
            self._pause(self._limits.between)
        self._has_asked = True
        body = self._connection.answer(
            question(number, self._now.year), path=f"/country/all/indicator/{code}"
        )
        try:
            page_of(body)
        except NotAnAnswer as error:
            raise Passing(str(error)) from None
        return body


def question(number: int, year: int) -> Mapping[str, str]:
    """Return what a page is asked with."""
    return {
        "format": "json",
        "source": SOURCE,
        "date": f"{FIRST_YEAR}:{year}",
        "per_page": str(ROWS),
        "page": str(number),
    }


def _write(file: Path, body: bytes) -> None:
    """Write a page whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    begun = file.with_suffix(".new")
    begun.write_bytes(body)
    begun.replace(file)
