"""
The fonts of a document: wheels that the set-up installs, never what a machine happens to have.

Source Serif 4 and Source Sans 3 (Latin, Greek, Cyrillic), Amiri and IBM Plex Sans Arabic, Noto
Serif SC and Noto Sans SC (Chinese): all under the SIL Open Font License 1.1. Arabic fonts that
build a letter of several glyphs, as those of Noto do, cannot be copied or searched in a PDF.
"""

from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import typst

from counterpart.web.documents.coverage import covered

FOLDERS: Final = (
    ("fontpkg_source_serif_4", "files"),
    ("fontpkg_source_sans_3", "files"),
    ("fontpkg_amiri", "files"),
    ("fontpkg_ibm_plex_sans_arabic", "files"),
    ("pylopdf_fonts_zh_cn", ""),
)
"""The packages, and the folder in each that has the font files."""

SERIF: Final = ("Source Serif 4", "Amiri", "Noto Serif SC")
SANS: Final = ("Source Sans 3", "IBM Plex Sans Arabic", "Noto Sans SC")
"""Families by the names they bear, in the order in which a letter is looked for."""

FIRST: Final = {"ar": 1, "zh": 2}
"""The languages that have the first word in another family than that of Latin letters."""

Family = str | dict[str, str]


def folders() -> list[Path]:
    """Return where the fonts lie."""
    return [Path(str(files(package))) / folder for package, folder in FOLDERS]


def families(style: tuple[str, ...], language: str) -> list[Family]:
    """
    Return the families in the order that suits a language, as typst wants them.

    In Chinese, marks that both scripts have, such as quotes, are set as Chinese ones.
    """
    first = style[FIRST.get(language, 0)]
    others: list[Family] = [name for name in style if name != first]
    if language == "zh":
        return [{"name": style[0], "covers": "latin-in-cjk"}, first, *others]
    return [first, *others]


@cache
def fonts() -> typst.Fonts:
    """Return the fonts as typst knows them; a file is read when a letter first needs it."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[*folders()]
    )


@cache
def letters() -> tuple[frozenset[int], ...]:
    """Return the code points of each family that is in use: the serifs, then the sans."""
    paths = {
        font.family: Path(str(font.path)) for font in fonts().fonts() if font.style == "normal"
    }
    return tuple(covered(paths[family]) for family in (*SERIF, *SANS))


@lru_cache(maxsize=16384)
def holds(cluster: str) -> bool:
    """Say whether one serif and one sans each hold every character of this cluster."""
    codes = {ord(character) for character in cluster}
    having = [codes <= known for known in letters()]
    return any(having[: len(SERIF)]) and any(having[len(SERIF) :])
