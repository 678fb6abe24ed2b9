"""A pseudo-language: every string of the program, marked, under Arabic's name and direction."""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).parents[2] / "counterpart"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "_": None,
}
OPEN, SHUT = "\u27e6", "\u27e7"  # white square brackets, which no page uses otherwise


def messages() -> set[str | tuple[str, str]]:
    """Return every string that the program asks a translation for; plural ones as pairs."""
    found: set[str | tuple[str, str]] = set()
    for path in PACKAGE.rglob("*.py"):
        found |= _in(path.read_text())
    for path in PACKAGE.rglob("*.html"):
        found |= _in(templatize(path.read_text()))
    return found


def _in(source: str) -> set[str | tuple[str, str]]:
    read = extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS)
    texts = (message for _line, message, _comments, _context in read)
    return {tuple(t[:2]) if isinstance(t, tuple) else t for t in texts if t}  # type: ignore[misc]


def marked(text: str) -> str:
    """Mark a text and stretch it by a third, leaving its placeholders whole."""
    letters = re.sub(r"%\(\w+\)s|%[sd]", "", text)
    return f"{OPEN}{text}{' ~' * (len(letters) // 6)}{SHUT}"


def write_catalogue(folder: Path) -> None:
    """Write the catalogue into a folder for COUNTERPART_LOCALE."""
    catalogue = Catalog(locale="ar", fuzzy=False)
    for text in messages():
        if isinstance(text, tuple):
            catalogue.add(text, tuple(marked(text[1]) for _ in range(catalogue.num_plurals)))
        else:
            catalogue.add(text, marked(text))
    target = folder / "ar" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)
