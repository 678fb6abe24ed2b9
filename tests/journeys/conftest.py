"""A real instance, started as a user starts it, and a real browser."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser import browser
from tests.journeys.open_data import take_in
from tests.journeys.pseudo import write_catalogue

PROGRAM = Path(sys.executable).parent / "counterpart"
STARTS_WITHIN_SECONDS = 120


@dataclass
class Instance:
    """A running Counterpart: its address, its data, and all that it has said."""

    address: str
    data: Path
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def folder(self) -> Path:
        """Where a test may put what it saves."""
        return self.log.parent

    def environment(self) -> dict[str, str]:
        return clean_environment(self.data)


def clean_environment(data: Path) -> dict[str, str]:
    ours = ("COUNTERPART_", "DATABASE_", "DJANGO_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    return kept | {"COUNTERPART_DATA": str(data)}


@pytest.fixture(scope="session")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    folder = tmp_path_factory.mktemp("instance")
    write_catalogue(folder / "locale")
    log = folder / "log.txt"
    environment = clean_environment(folder / "data") | {
        "COUNTERPART_LOCALE": str(folder / "locale"),
        "COUNTERPART_DEVELOPMENT": "1",  # so that the style guide is looked at too
    }
    with log.open("wb") as said:
        process = subprocess.Popen(
            [PROGRAM, "up", "--port", "0"], env=environment, stdout=subprocess.PIPE, stderr=said
        )
        try:
            started = Instance(_address(process, log), folder / "data", log, process)
            take_in(folder, started.environment())
            yield started
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    assert process.stdout
    for line in process.stdout:
        if b"ready at" in line:
            return line.split(b"ready at ")[1].split(b" ")[0].decode().rstrip("/")
    pytest.fail(f"it did not start: {log.read_text()[-3000:]}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for the tests of one file: while it runs, Django lets nobody ask its database."""
    with browser() as started:
        yield started
