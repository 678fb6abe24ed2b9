"""
How well colours can be told apart, computed from the tokens themselves.

Relative luminance and contrast ratio as WCAG 2.2 defines them (https://www.w3.org/TR/WCAG22/).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

TEXT, SHAPE = 4.5, 3.0  # the least ratio for text, and for lines that carry a meaning
_BLOCK = re.compile(r"(?:@media \(?(?P<media>[^{)]+)\)?\s*{\s*)?:root\s*{(?P<body>[^}]*)}")
_COLOUR = re.compile(r"--([\w-]+):\s*#([0-9a-f]{6})\b")
MODES = {"light": None, "dark": "prefers-color-scheme: dark", "paper": "print"}


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, and the least contrast that it needs there."""

    colour: str
    ground: str
    least: float


GROUNDS = ("paper", "tint")
PAIRS = (
    *(Pair(c, g, TEXT) for c, g in product(("ink", "soft", "accent"), GROUNDS)),
    Pair("on-accent", "accent", TEXT),
    Pair("paper", "ink", TEXT),  # the numbers in their discs
    *(Pair("edge", g, SHAPE) for g in GROUNDS),
)
DECORATION = {"rule"}  # hairlines that never carry a meaning


def palettes(tokens: str) -> dict[str, dict[str, str]]:
    """Return for each mode the colours by token, `rrggbb`; a mode inherits what it leaves out."""
    found = {
        (m["media"] or "").strip() or None: dict(_COLOUR.findall(m["body"]))
        for m in _BLOCK.finditer(tokens)
    }
    return {mode: found[None] | found[media] for mode, media in MODES.items()}


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours `rrggbb`, from 1 (the same) to 21 (black and white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratios(palette: Mapping[str, str]) -> dict[Pair, float]:
    """Return the ratio that each pair reaches in one mode."""
    return {pair: contrast(palette[pair.colour], palette[pair.ground]) for pair in PAIRS}
