"""
How wide words are in a drawing, and where they turn to the next line.

A server does not know the reader's font. The widths here are those of a wide sans serif, so that
words end a little earlier than reckoned and never later.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

SIZE: Final = 13
"""Pixels: the size of letters in charts, the same as in charts.css."""

LINE: Final = 16
"""Pixels from one line of words to the next."""

BOLD: Final = 1.08
"""How much wider bold letters are."""

_THIN, _WIDE = frozenset("iljI.,:;'’|!·-()[]ftr "), frozenset("mwMW@%—")
_BY_CLASS: Final = {"Lu": 0.70, "Nd": 0.59, "Mn": 0.0, "Me": 0.0, "Cf": 0.0, "Mc": 0.4}
_NOT_FIRST: Final = frozenset({"Po", "Pe", "Pf", "Zs"})
"""Classes of signs that must not begin a line: commas, what closes, blanks."""

_BLANKS: Final = re.compile(r"[ \t\r\n]+")
"""Where words part; a no-break space, as in numbers, is none."""

CUT: Final = "…"


@cache
def _em(letter: str) -> float:
    """Return the width of one letter in parts of its size."""
    if letter in _THIN:
        return 0.38
    if letter in _WIDE:
        return 0.93
    if _is_wide(letter):
        return 1.02
    if unicodedata.bidirectional(letter) == "AL" and unicodedata.category(letter) == "Lo":
        return 0.52
    return _BY_CLASS.get(unicodedata.category(letter), 0.61)


def width(text: str, *, size: float = SIZE, is_bold: bool = False) -> float:
    """Return the width in pixels that a text takes at most, in an ordinary font."""
    return sum(map(_em, text)) * size * (BOLD if is_bold else 1.0)


def wrapped(
    text: str, room: float, *, most: int = 99, size: float = SIZE, is_bold: bool = False
) -> list[str]:
    """
    Break a text into lines, between words or Chinese signs; within a word only if it must be.

    :param room: pixels that a line may take
    :param most: lines; what is left over is cut, with the sign that something is missing
    """
    lines = [""]
    for piece in _pieces(_BLANKS.sub(" ", text.strip())):
        for part in _fitting(piece, room, size, is_bold):
            if width((lines[-1] + part).rstrip(), size=size, is_bold=is_bold) > room and lines[-1]:
                lines.append("")
            lines[-1] += part if lines[-1] else part.lstrip()
    lines = [line.rstrip() for line in lines]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _cut(lines[most - 1], room, size, is_bold)]


def shortened(text: str, room: float, *, is_bold: bool = False) -> str:
    """Return a text that fits on one line, cut if it must be."""
    if width(text, is_bold=is_bold) <= room:
        return text
    return _cut(text, room, SIZE, is_bold)


def runs_right_to_left(text: str) -> bool:
    """Tell by its first letter with a direction whether a text runs from right to left."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((d for d in strong if d in ("L", "R", "AL")), "L") != "L"


def _pieces(text: str) -> Iterator[str]:
    """Cut after blanks and around Chinese signs; a sign that may not begin a line stays behind."""
    piece = ""
    for letter in text:
        may_part = _is_wide(letter) or piece.endswith(" ") or _is_wide(piece[-1:])
        if piece and may_part and unicodedata.category(letter) not in _NOT_FIRST:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _is_wide(letter: str) -> bool:
    return bool(letter) and unicodedata.east_asian_width(letter) in "WF"


def _fitting(piece: str, room: float, size: float, is_bold: bool) -> Iterator[str]:
    """Cut a piece that is wider than a line."""
    part = ""
    for letter in piece:
        if part and width((part + letter).rstrip(), size=size, is_bold=is_bold) > room:
            yield part
            part = ""
        part += letter
    yield part


def _cut(text: str, room: float, size: float, is_bold: bool) -> str:
    while text and width(text + CUT, size=size, is_bold=is_bold) > room:
        text = text[:-1]
    return text.rstrip() + CUT
