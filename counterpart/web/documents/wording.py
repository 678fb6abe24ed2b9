"""
Text made fit to be printed: without what reverses, hides or breaks a line, in letters that we have.

What is taken away cannot be seen in the page either; what cannot be printed leaves a mark.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from counterpart.web.documents.fonts import holds

MISSING: Final = "□"
"""Stands for a letter that none of the fonts has."""

LONGEST: Final = 40
"""Characters without a blank after which a line may break, or it would leave the page."""

_SHAPING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c"
_UNSEEN = dict.fromkeys(map(ord, _SHAPING))
_GONE = {"Cc", "Cf"}
_MARKS = {"Mn", "Mc", "Me"}
_SELECTORS = range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)
_UNBROKEN = re.compile(rf"[^\s\u200b\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]{{{LONGEST}}}(?=\S)")
_BLANK_LINE = re.compile(r"\n\s*\n")
_STRONG: Final[dict[str, Literal["ltr", "rtl"]]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """
    Return the text in letters of our fonts, a mark for each that none has.

    Controls go, and with them the marks that turn a direction around, so that nothing written
    can read otherwise on paper; line feeds and what Arabic and Persian letters need stay.
    """
    clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    kept = "".join(_clusters("".join(c for c in clean if not _is_gone(c))))
    return _UNBROKEN.sub(lambda run: run[0] + "\u200b", kept).strip()


def paragraphs(text: str) -> list[str]:
    """Return what blank lines divide, printable; none where there is nothing to read."""
    return [part for piece in _BLANK_LINE.split(text) if (part := printable(piece))]


def line(text: str, *, most: int = 0) -> str:
    """Return the text in one line; if `most` is given, cut to so many characters."""
    whole = " ".join(printable(text).replace("\u200b", "").split())
    return whole if not most or len(whole) <= most else f"{whole[: most - 1].rstrip()}…"


def direction(text: str, otherwise: Literal["ltr", "rtl"]) -> Literal["ltr", "rtl"]:
    """Return the direction of the first letter that has one, as `dir="auto"` does in the page."""
    for character in text:
        if found := _STRONG.get(unicodedata.bidirectional(character)):
            return found
    return otherwise


def _is_gone(character: str) -> bool:
    if character == "\n" or character in _SHAPING:
        return False
    code = ord(character)
    return unicodedata.category(character) in _GONE or any(code in run for run in _SELECTORS)


def _clusters(text: str) -> Iterator[str]:
    """Yield each letter with its marks, or what can be printed of them."""
    cluster = ""
    for character in text:
        if cluster and _joins(character):
            cluster += character
        else:
            yield _held(cluster)
            cluster = character
    yield _held(cluster)


def _joins(character: str) -> bool:
    if character in _SHAPING:
        return True
    return character > "\u02ff" and unicodedata.category(character) in _MARKS


def _held(cluster: str) -> str:
    letters = cluster.translate(_UNSEEN)
    if letters in ("", "\n") or holds(letters):
        return cluster
    return letters[0] if holds(letters[0]) else MISSING
