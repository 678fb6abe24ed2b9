"""One stylesheet from many: a file per part while it is written, one request when it is read."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage

from counterpart.foundation import clock

FOLDER = Path(__file__).parents[1] / "static" / "css"
PARTS = (
    "tokens", "ground", "frame", "parts", "forms", "tables",
    "ask", "five", "map", "charts", "case", "library", "told", "challenge", "print",
)  # fmt: skip
LITE_PARTS = ("tokens", "lite")
NAME = "css/counterpart.css"


@cache
def joined(parts: tuple[str, ...]) -> str:
    """Return these parts in their order, without comments and indents; tokens come first."""
    text = "\n".join((FOLDER / f"{part}.css").read_text() for part in parts)
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", without_comments).strip() + "\n"


class _Made(Storage):
    """Holds the one file that is made, and not found; `path` is only its name in messages."""

    def _open(self, name: str, mode: str = "rb") -> "File[bytes]":
        return ContentFile(joined(PARTS).encode(), name)

    def path(self, name: str) -> str:
        return name

    def get_modified_time(self, name: str) -> datetime:
        return clock.now()  # made this moment, so that it is never taken for unchanged


class JoinedStylesheet(BaseFinder):
    """Lets `collectstatic` find the stylesheet that joins all parts."""

    def find(self, path: str, find_all: bool = False, **kwargs: object) -> Any:
        """Find nothing: static files are served from where they were collected."""
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        yield NAME, _Made()
