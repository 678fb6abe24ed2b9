"""Every string of the program that asks for a translation. Only development needs this."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "counterpart"
_PLAIN, _PLURAL = None, (1, 2)
_IN_CONTEXT, _PLURAL_IN_CONTEXT = ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    "_": _PLAIN,
    "gettext": _PLAIN,
    "gettext_lazy": _PLAIN,
    "gettext_noop": _PLAIN,
    "ngettext": _PLURAL,
    "ngettext_lazy": _PLURAL,
    "pgettext": _IN_CONTEXT,
    "pgettext_lazy": _IN_CONTEXT,
    "npgettext": _PLURAL_IN_CONTEXT,
    "npgettext_lazy": _PLURAL_IN_CONTEXT,
}
COMMENTS = ("Translators:",)
# Django makes a Python comment of it, which would swallow all strings behind it in its line.
_COMMENT_ENDS = re.compile(r"{%\s*endcomment\s*%}")


def program_strings(locale: str) -> Catalog:
    """Return all strings, not yet translated, with the files they stand in and notes on them."""
    if not settings.configured:
        settings.configure()  # Django's reader of templates asks for it
    catalogue = Catalog(locale=locale, fuzzy=False)
    for path in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html")]):
        where = str(path.relative_to(ROOT))
        for text, notes, context in _in(path):
            message = catalogue.add(text, auto_comments=notes, context=context)
            message.locations = sorted({*message.locations, (where, 0)})
    return catalogue


def _in(path: Path) -> Iterator[tuple[str | tuple[str, ...], list[str], str | None]]:
    source = path.read_text()
    if path.suffix == ".html":
        source = templatize(_COMMENT_ENDS.sub("\\g<0>\n", source))
    lines = io.BytesIO(source.encode())
    read = extract("python", lines, KEYWORDS, COMMENTS, strip_comment_tags=True)
    for _line, text, notes, context in read:
        if text:
            yield text, notes, context
