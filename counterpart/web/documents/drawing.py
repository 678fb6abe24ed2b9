"""
A chart of a page laid out for paper: every measure a number, its look in the drawing itself.

Pages draw charts in percent of a width that the server does not know, and leave their look to
charts.css. Paper has one width; and what sets a PDF knows neither our files nor strokes that stay
as they are when a frame is stretched, nor how to find a font for Arabic within a drawing. So lines
are laid out here, and words are handed over apart, for the page to set in its own fonts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

from counterpart.web.design.contrast import palettes
from counterpart.web.documents.blocks import Anchor, Drawing, Lettering, Tone

WIDTH: Final = 604
"""Pixels: the width of the text on A4 where 13 pixels are letters of 9.75 points."""

TREES: Final = {1: 448, 2: 448, 3: 684}
"""Pixels that a tree of so many columns needs, as charts.css has them; broader ones are told."""

EDGE: Final = 2
"""Pixels around a drawing, so that strokes on its edge are whole."""

SIZE, HEAD = 13, 15
"""Pixels: letters, and those of the problem above a tree."""

ROOM_LEFT, ROOM_RIGHT = 8, 16
"""Pixels in a step of the classes `left3` and `right5`, as charts.css has them."""

CSS: Final = Path(__file__).parents[1] / "static" / "css"
SVG: Final = "http://www.w3.org/2000/svg"

_DRAWING = re.compile(r"<svg\b.*</svg>", re.DOTALL)
_AT_RULE = re.compile(r"@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_LEFT_OUT = re.compile(r"/\*.*?\*/|\bfont:[^;]+;")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_OURS = re.compile(r"^\.(chart|causes)\s[\w\s.,\[\]^=\"]+$")
_TOKEN = re.compile(r"var\(--([\w-]+)\)")
_PATH = re.compile(r"([MmLlHhVvZz])|(-?(?:\d+\.?\d*|\.\d+))")
_AXES = {"M": "xy", "L": "xy", "H": "x", "V": "y"}


@dataclass(frozen=True)
class Frame:
    """Where an element lies: corner and size in pixels; the tone of plain words; its stretch."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone = "soft"
    wide: float = 1
    high: float = 1

    def along(self, length: str | None) -> float:
        """Return pixels of a length along the width, from the corner of this frame."""
        return _pixels(length, self.width)

    def down(self, length: str | None) -> float:
        return _pixels(length, self.height)


def for_paper(figure: str) -> Drawing | None:
    """
    Return the drawing of a rendered chart, such as `parts/chart_trend.html`, laid out for A4.

    None where it holds none, as a chart without figures does, and where a tree has more columns
    than can be read on paper: tell it with the block `Tree`.
    """
    found, columns = _DRAWING.search(figure), _columns(figure)
    if not found or (columns and columns not in TREES):
        return None
    width = max(WIDTH, TREES.get(columns, 0))
    left, right = _room("left", figure) * ROOM_LEFT, _room("right", figure) * ROOM_RIGHT
    outer = etree.fromstring(found[0], etree.XMLParser(resolve_entities=False, no_network=True))
    height = float(outer.get("height", "0")) + 2 * EDGE
    paper = etree.Element("svg", {"xmlns": SVG, "width": f"{width}", "height": f"{height:g}"})
    etree.SubElement(paper, "style").text = _style()
    drawn = etree.SubElement(paper, "g", {"class": "chart causes" if columns else "chart"})
    letters: list[Lettering] = []
    inside, high = width - left - right - 2 * EDGE, height - 2 * EDGE
    frame = Frame(left + EDGE, EDGE, inside, high, "ink" if columns else "soft")
    drawn.extend(_laid(outer, frame, letters))
    return Drawing(etree.tostring(paper, encoding="unicode"), width, height, tuple(letters))


def _columns(figure: str) -> int:
    """Return how many columns a tree of causes has, 0 for any other chart."""
    found = re.search(r'class="chart causes causes(\d+)', figure)
    return int(found[1]) if found else 0


def _room(side: str, figure: str) -> int:
    found = re.search(rf'class="plot[^"]*\b{side}(\d)', figure)
    return int(found[1]) if found else 0


def _pixels(length: str | None, whole: float) -> float:
    if not length:
        return 0.0
    return float(length[:-1]) * whole / 100 if length.endswith("%") else float(length)


def _laid(
    element: etree._Element, frame: Frame, letters: list[Lettering]
) -> Iterator[etree._Element]:
    """Yield what is drawn within an element, each at its place on the paper; gather its words."""
    for child in element:
        name = etree.QName(child).localname
        if name == "svg":
            yield from _laid(child, _inner(child, frame), letters)
        elif name == "g":
            group = _like(child, "g")
            group.extend(_laid(child, frame, letters))
            yield group
        elif name == "text":
            letters += _letters(child, frame)
        else:
            yield _SHAPES[name](child, frame)


def _inner(element: etree._Element, frame: Frame) -> Frame:
    """Return the frame of a drawing within the drawing; only with a viewBox is it stretched."""
    width, height = element.get("width"), element.get("height")
    inner = Frame(
        frame.x + frame.along(element.get("x")),
        frame.y + frame.down(element.get("y")),
        frame.along(width) if width else frame.width,
        frame.down(height) if height else frame.height,
        frame.tone,
    )
    if not (box := element.get("viewBox")):
        return inner
    _left, _top, wide, high = map(float, box.split())
    return replace(inner, wide=inner.width / wide, high=inner.height / high)


def _like(element: etree._Element, name: str) -> etree._Element:
    style = element.get("class")
    return etree.Element(name, {"class": style} if style else {})


def _line(element: etree._Element, frame: Frame) -> etree._Element:
    made = _like(element, "line")
    for end in "12":
        made.set(f"x{end}", f"{frame.x + frame.along(element.get(f'x{end}')):g}")
        made.set(f"y{end}", f"{frame.y + frame.down(element.get(f'y{end}')):g}")
    return made


def _rect(element: etree._Element, frame: Frame) -> etree._Element:
    made = _like(element, "rect")
    made.set("x", f"{frame.x + frame.along(element.get('x')):g}")
    made.set("y", f"{frame.y + frame.down(element.get('y')):g}")
    made.set("width", f"{frame.along(element.get('width')):g}")
    made.set("height", f"{frame.down(element.get('height')):g}")
    return made


def _path(element: etree._Element, frame: Frame) -> etree._Element:
    made = _like(element, "path")
    made.set("d", "".join(_steps(element.get("d", ""), frame)))
    return made


_SHAPES = {"line": _line, "rect": _rect, "path": _path}


def _steps(path: str, frame: Frame) -> Iterator[str]:
    """Yield the steps of a path, each number stretched, and moved where it is a place."""
    path = path.lstrip()
    command, number = "", 0
    for letter, digits in _PATH.findall(path[:1].upper() + path[1:]):  # the first is always a place
        if letter:
            command, number = letter, 0
            yield letter
            continue
        axes = _AXES[command.upper()]
        axis = axes[number % len(axes)]
        number += 1
        stretched = float(digits) * (frame.wide if axis == "x" else frame.high)
        moved = (frame.x if axis == "x" else frame.y) if command.isupper() else 0
        yield f"{stretched + moved:.6g} "


def _letters(element: etree._Element, frame: Frame) -> Iterator[Lettering]:
    """Yield each line of a text with its place and look."""
    styles = (element.get("class") or "").split()
    x, y = element.get("x"), frame.y + frame.down(element.get("y"))
    for piece in (element, *element):
        y += float(piece.get("dy", "0"))
        if text := (piece.text or "").strip():
            at = frame.x + frame.along(piece.get("x") or x) + float(piece.get("dx", "0"))
            size = HEAD if "head" in styles else SIZE
            tone = _tone(styles, frame.tone)
            yield Lettering(text, at, y, size, _anchor(styles), tone, _is_bold(styles))


def _anchor(styles: list[str]) -> Anchor:
    """Return which end stands at the place; what reads from the right has its start there."""
    if "mid" in styles:
        return "middle"
    return "end" if "last" in styles or "rtl" in styles else "start"


def _tone(styles: list[str], plain: Tone) -> Tone:
    if {"hers", "aim", "ours"} & {*styles}:
        return "accent"
    return "ink" if any(style.startswith("p") for style in styles) else plain


def _is_bold(styles: list[str]) -> bool:
    return bool({"hers", "aim", "ours", "head", "p1"} & {*styles})


@cache
def _style() -> str:
    """Return what charts.css says of drawings, with the colours of paper in place of tokens."""
    colours = palettes((CSS / "tokens.css").read_text())["light"] | {"paper": "ffffff"}
    sheet = _AT_RULE.sub("", _LEFT_OUT.sub("", (CSS / "charts.css").read_text()))
    rules = [
        f"{selectors.strip()}{{{_TOKEN.sub(lambda name: '#' + colours[name[1]], body)}}}"
        for selectors, body in _RULE.findall(sheet)
        if all(_OURS.match(selector.strip()) for selector in selectors.split(","))
    ]
    return "".join(rules)
