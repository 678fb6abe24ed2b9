"""What a page costs on the line, as the browser itself counts it."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

FETCHED_LINKS = """
    [...document.querySelectorAll(
        'link[rel~=icon], link[rel~=stylesheet], link[rel~=preload], link[rel~=manifest],'
        + 'img, script[src], iframe, object, embed, source, video, audio, use, image'
    )].map(e => e.src || e.data || e.href?.baseVal || e.href || '')
      .filter(address => address && !address.startsWith('data:') && !address.startsWith('#'))
"""


@dataclass
class Transfer:
    """One request: its address, what it was for, and the bytes that came, headers included."""

    address: str
    purpose: str  # as Chromium calls it: Document, Stylesheet, Font ...
    bytes: float = 0
    is_done: bool = False


class Wire:
    """Counts what a page transfers from now on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._seen: dict[str, Transfer] = {}
        self._session = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._begun)
        self._session.on("Network.loadingFinished", self._ended)
        self._session.on("Network.loadingFailed", self._ended)
        self._session.send("Network.enable")

    def _begun(self, event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if not address.startswith("data:"):
            self._seen[event["requestId"]] = Transfer(address, event.get("type", ""))

    def _ended(self, event: dict[str, Any]) -> None:
        if transfer := self._seen.get(event["requestId"]):
            transfer.bytes = event.get("encodedDataLength", 0)
            transfer.is_done = True

    def transfers(self) -> list[Transfer]:
        """Wait until nothing is under way and return all of them."""
        while not all(t.is_done for t in self._seen.values()):
            self._page.wait_for_timeout(10)
        return list(self._seen.values())


def linked(page: Page) -> list[str]:
    """Return the addresses that a page makes a browser fetch, an icon too, but for data: ones."""
    return list(page.evaluate(FETCHED_LINKS))
