"""Names as people type them: folding, looking near, sorting."""

import difflib
import unicodedata
from collections.abc import Iterable, Mapping

LANGUAGES = ("en", "fr", "es", "pt", "ar", "ru", "zh")
NEAR_ENOUGH = 0.6  # difflib's own measure of likeness, 0 to 1
_APOSTROPHES = str.maketrans({"’": "'", "\u02bc": "'", "`": "'", "-": " ", "–": " "})


def base_language(language: str) -> str:
    """Return `zh` for `zh-hans` and `pt` for `pt_BR`."""
    return language.replace("_", "-").split("-")[0].lower()


def folded(name: str) -> str:
    """Return the name without case, accents, sorts of apostrophe and dash, and double spaces."""
    parts = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES).casefold())
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(plain.replace("&", " and ").split())


def nearest(text: str, names: Iterable[str], *, most: int = 3) -> list[str]:
    """Return the names most like the text, the likest first; none if nothing is like it."""
    by_fold: Mapping[str, str] = {folded(name): name for name in names}
    close = difflib.get_close_matches(folded(text), list(by_fold), n=most, cutoff=NEAR_ENOUGH)
    return [by_fold[fold] for fold in close]


def sort_key(name: str, language: str) -> bytes:
    """
    Return a key that orders names as a reader of that language expects.

    Chinese goes by GB 18030, whose first level of characters (GB 2312) is in the order of pinyin;
    other languages by their letters without accents, Arabic without its article.
    """
    if base_language(language) == "zh":
        return name.encode("gb18030")
    return folded(name.removeprefix("ال")).encode()
