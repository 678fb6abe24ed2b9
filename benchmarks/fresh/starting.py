"""Starting the platform in a fresh copy, waiting for its first page, stopping it."""

import re
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from counterpart.foundation.errors import Refusal

PATIENCE = 900  # seconds from the start to an address, everything being fetched and built
LAST_WORDS = 2000  # characters of what it printed, when it did not start
STOPPING = 60  # seconds
_ADDRESS = re.compile(r"http://[\w.]+:\d+")


class DidNotStart(Refusal):
    pass


@contextmanager
def running(place: Path, variables: Mapping[str, str]) -> Iterator[str]:
    """
    Run `script/run` on any free port while the block lasts, and give its address.

    :raises DidNotStart: with the last that it printed
    """
    printed = place.with_name("printed")
    with printed.open("wb") as output:
        process = subprocess.Popen(
            ["script/run", "--port", "0"],
            cwd=place,
            env=dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _address(process, printed)
    finally:
        process.terminate()
        process.wait(STOPPING)


def _address(process: subprocess.Popen[bytes], printed: Path) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if found := _ADDRESS.search(printed.read_text(errors="replace")):
            return found.group()
        time.sleep(0.05)
    raise DidNotStart(printed.read_text(errors="replace")[-LAST_WORDS:])


def first_page(address: str) -> None:
    """Read the first page; an address that was printed must answer at once."""
    with urllib.request.urlopen(address, timeout=60) as response:  # noqa: S310 - our own instance
        response.read()
