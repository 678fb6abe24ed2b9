"""A server on this machine, and limits that make no test wait."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counterpart.sources.records import Progress
from counterpart.sources.worldbank.api.fetch import Fetched, fetch
from counterpart.sources.worldbank.api.patience import Patience
from tests.sources.worldbank.api.invented import projects
from tests.sources.worldbank.api.server import Bank, serving

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
LIMITS = Patience(rows=10, silence=20, page_seconds=20)


@pytest.fixture
def bank() -> Iterator[Bank]:
    """A server with 25 projects."""
    with serving(Bank(projects(25))) as serving_bank:
        yield serving_bank


@dataclass
class Fetching:
    """Fetches from the server into a folder, and notes for how long it would have waited."""

    bank: Bank
    folder: Path
    waits: list[float] = field(default_factory=list)

    def __call__(
        self,
        *,
        later: timedelta = timedelta(0),
        limits: Patience = LIMITS,
        pause: Callable[[float], None] | None = None,
        progress: Progress | None = None,
    ) -> Fetched:
        return fetch(
            address=self.bank.address,
            folder=self.folder,
            now=NOW + later,
            pause=pause or self.waits.append,
            progress=progress,
            patience=limits,
        )


@pytest.fixture
def fetching(bank: Bank, tmp_path: Path) -> Fetching:
    return Fetching(bank, tmp_path / "fetched")
