"""Finding and starting the browser that the journeys drive."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-smooth-scrolling",  # so that a test sees where the focus is, not where it glides
]


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium where there is one, else Playwright's own."""
    with sync_playwright() as playwright:
        started = _start(playwright)
        try:
            yield started
        finally:
            started.close()


def _start(playwright: Playwright) -> Browser:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)


if __name__ == "__main__":
    with browser() as found:
        print(found.version)  # noqa: T201 - script/browser asks whether one starts
