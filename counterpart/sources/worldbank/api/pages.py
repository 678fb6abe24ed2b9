"""The pages of a fetch in a folder, and a small manifest beside them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import AwareDatetime

from counterpart.sources.records import Record, Unreadable
from counterpart.sources.worldbank.api.rules.answers import Page

MANIFEST = "manifest.json"
FORM = 1  # of the manifest and of the pages; another is not read
_PAGES = "page-*.json"
_PARTS = "*.part"  # of what was being written when it was killed


class Manifest(Record):
    """What was asked for, where and when; `turn` is how often it is being gone through."""

    form: int = FORM
    address: str
    query: dict[str, str]
    begun: AwareDatetime
    turn: int = 1
    total: int | None = None  # projects, as the first page says
    is_finished: bool = False


class Named(NamedTuple):
    """A page and the name of its file."""

    name: str
    page: Page


class Pages:
    """A folder of pages. Every file is written whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def manifest(self) -> Manifest | None:
        """Return the manifest, or None where there is none, or one of another form."""
        try:
            manifest = Manifest.model_validate_json((self.folder / MANIFEST).read_bytes())
        except (OSError, ValueError):
            return None
        return manifest if manifest.form == FORM else None

    def note(self, manifest: Manifest) -> None:
        """
        Write the manifest.

        :raises Unreadable: if the folder cannot be written, as do `keep` and `forget`
        """
        self._write(MANIFEST, manifest.model_dump_json(indent=1))

    def forget(self) -> None:
        """Take everything away, the manifest first, so that no pages stand under a wrong one."""
        try:
            for file in (self.folder / MANIFEST, *self._files()):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise self._refusal(error) from None

    def _files(self) -> list[Path]:
        return [file for pattern in (_PAGES, _PARTS) for file in self.folder.glob(pattern)]

    def keep(self, turn: int, offset: int, page: Page) -> None:
        form = {"total": page.total, "projects": page.projects}
        self._write(_name(turn, offset), json.dumps(form))

    def page(self, turn: int, offset: int) -> Page | None:
        """Return a page that was kept; None where there is none, or a damaged one."""
        return _page(self.folder / _name(turn, offset))

    def of_turn(self, turn: int) -> Iterator[Named]:
        """
        Yield the pages of a turn, in the order they were asked for.

        :raises Unreadable: at a damaged one
        """
        for file in sorted(self.folder.glob(f"page-{turn}-*.json")):
            if (page := _page(file)) is None:
                raise Unreadable(f"{file.name} is damaged; fetch the projects again.")
            yield Named(file.name, page)

    def _write(self, name: str, text: str) -> None:
        part = self.folder / f"{name}.part"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.folder / name)
        except OSError as error:
            raise self._refusal(error) from None

    def _refusal(self, error: OSError) -> Unreadable:
        return Unreadable(
            f"The folder {self.folder} cannot be written ({error.strerror}): nothing was taken in, "
            "and the library stays as it was; make room or mend its rights, then fetch again."
        )


def _name(turn: int, offset: int) -> str:
    return f"page-{turn}-{offset:06}.json"


def _page(file: Path) -> Page | None:
    try:
        form = json.loads(file.read_bytes())
        return Page(int(form["total"]), dict(form["projects"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
