"""Who reads: in which light, on how wide a screen, in which language and direction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
LOCALES = {"en": "en-GB", "fr": "fr-FR", "ar": "ar"}


@dataclass(frozen=True)
class Reader:
    """A reader's language in the address, and what is special about her browser."""

    language: str = "en"
    lite: bool = False
    options: dict[str, Any] = field(default_factory=lambda: {"viewport": DESK})

    @property
    def has_scripts(self) -> bool:
        return bool(self.options.get("java_script_enabled", True))


READERS = {
    "desk": Reader(),
    "phone": Reader(options={"viewport": PHONE}),
    "dark": Reader(options={"viewport": {"width": 768, "height": 900}, "color_scheme": "dark"}),
    "without scripts": Reader(options={"viewport": DESK, "java_script_enabled": False}),
    "right to left": Reader("ar"),
    "right to left phone": Reader("ar", options={"viewport": PHONE}),
    "French": Reader("fr"),
    "French phone": Reader("fr", options={"viewport": PHONE}),
    "lite": Reader(lite=True, options={"viewport": PHONE}),
    "lite in French": Reader("fr", lite=True, options={"viewport": PHONE}),
    "lite right to left": Reader("ar", lite=True, options={"viewport": PHONE}),
}


@contextmanager
def browsing(chromium: Browser, reader: Reader, site: str) -> Iterator[BrowserContext]:
    """Give the reader a browser of her own: nothing remembered but the view she has chosen."""
    context = chromium.new_context(**{"locale": LOCALES[reader.language], **reader.options})
    context.set_default_timeout(15_000)
    if reader.lite:
        context.add_cookies([{"name": "view", "value": "lite", "url": site}])
    yield context
    context.close()


def new_page(context: BrowserContext, wrong: list[str], site: str) -> Page:
    """Open a page that writes down what no page may do: foreign requests, faults, errors."""
    page = context.new_page()
    own = (f"{site}/", "data:", "file:")
    page.on("request", lambda r: None if r.url.startswith(own) else wrong.append(f"asks {r.url}"))
    page.on(
        "response",
        lambda r: (
            wrong.append(f"{r.status} for {r.url}")
            if r.status >= 400 and not r.request.is_navigation_request()
            else None
        ),
    )
    page.on("pageerror", lambda error: wrong.append(f"fault: {error}"))
    # A page that says 404 on purpose is told as a failed resource; of others, see `response`.
    page.on(
        "console",
        lambda m: (
            wrong.append(f"console: {m.text}")
            if m.type == "error" and not m.text.startswith("Failed to load resource")
            else None
        ),
    )
    return page
