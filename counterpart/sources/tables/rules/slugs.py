"""Ids made of words, for tables that have no column of ids."""

import hashlib
import unicodedata
from collections.abc import Iterable

LONGEST = 120  # characters; a longer one is cut, and a mark of the whole tells it from others
_LETTERS_AND_DIGITS = ("L", "M", "N")
_FIRST_ACCENT, _LAST_ACCENT = "\u0300", "\u036f"  # of Latin, Greek and Cyrillic


def slug(parts: Iterable[str]) -> str:
    """Return words of any script as small letters and digits with single hyphens between."""
    folded = unicodedata.normalize("NFKD", " ".join(parts).casefold())
    kept = "".join(
        c if unicodedata.category(c)[0] in _LETTERS_AND_DIGITS else " "
        for c in folded
        if not _FIRST_ACCENT <= c <= _LAST_ACCENT
    )
    whole = "-".join(unicodedata.normalize("NFC", kept).split())
    if len(whole) <= LONGEST:
        return whole
    mark = hashlib.blake2b(whole.encode(), digest_size=4).hexdigest()
    return f"{whole[:LONGEST].rstrip('-')}-{mark}"
