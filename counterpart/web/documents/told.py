"""A document as the template reads it: plain values, every text cleaned and with its direction."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import cache, singledispatch
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from babel.dates import format_date
from django.utils.translation import gettext as _
from django.utils.translation import override, to_locale

from counterpart.web.design.contrast import palettes
from counterpart.web.documents.blocks import (
    Block,
    Branch,
    Chart,
    Direction,
    Document,
    Facts,
    Heading,
    Lettering,
    Note,
    Paragraph,
    Source,
    Sources,
    Table,
    Tree,
)
from counterpart.web.documents.fonts import SANS, SERIF, families
from counterpart.web.documents.wording import MISSING, direction, line, paragraphs, printable

TOKENS: Final = Path(__file__).parents[1] / "static" / "css" / "tokens.css"

DEEPEST: Final = 8
"""Steps of a tree that are indented; deeper ones stand below one another."""

RUNNING: Final = 90
"""Characters of the title that stand at the head of later pages."""

WEB: Final = ("https://", "http://")
"""What an address begins with, to be a link."""

Told = dict[str, Any]


def told(document: Document) -> Told:
    """Return the document as values that JSON can hold."""
    language = document.language.partition("-")[0]
    with override(document.language):
        blocks = [_said(block, document.direction) for block in _levelled(_all(document))]
        found: Told = {
            "title": line(document.title) or "…",
            "running": line(document.title, most=RUNNING),
            "language": language,
            "direction": document.direction,
            "notice": _parts(document.notice, document.direction),
            "day": [document.made_on.year, document.made_on.month, document.made_on.day],
            "made_on": _day(document),
            "blocks": blocks,
            "serif": families(SERIF, language),
            "sans": families(SANS, language),
            "colours": _colours(),
        }
        found["missing"] = _on_missing(found)
    return found


def _day(document: Document) -> str:
    """Return the day in the manner of the language, in English the day before the month."""
    pattern = "d MMMM y" if document.language.startswith("en") else "long"
    return format_date(document.made_on, pattern, locale=to_locale(document.language))


def _on_missing(found: Told) -> str:
    if MISSING not in str(found["blocks"]) and MISSING not in found["title"]:
        return ""
    # Translators: at the end of a document; the page is the one from which it was made.
    return _(
        "□ stands for a letter that the fonts of this document do not have; the page shows it."
    )


@cache
def _colours() -> dict[str, str]:
    """Return the colours of the pages in the light, without the tint of their paper."""
    return palettes(TOKENS.read_text())["light"] | {"paper": "ffffff"}


def _all(document: Document) -> Iterator[Block]:
    yield from document.blocks
    if document.sources:
        yield Heading(_("Sources"))
        yield Sources(document.sources)


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with no level of heading left out, which a reader by ear would miss."""
    level = 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif line(block.text):
            level = max(1, min(block.level, level + 1, 3))
            yield Heading(block.text, level)


def _text(text: str, way: Direction) -> Told:
    clean = printable(text)
    return {"text": clean, "dir": direction(clean, way)}


def _parts(text: str, way: Direction) -> list[Told]:
    return [{"text": part, "dir": direction(part, way)} for part in paragraphs(text)]


@singledispatch
def _said(block: Block, way: Direction) -> Told:
    raise TypeError(f"A document has no block of the kind {type(block).__name__}.")


@_said.register
def _heading(block: Heading, way: Direction) -> Told:
    return {"kind": "heading", "level": block.level, **_text(line(block.text), way)}


@_said.register
def _paragraph(block: Paragraph, way: Direction) -> Told:
    return {"kind": "paragraph", "leads": block.leads, "parts": _parts(block.text, way)}


@_said.register
def _note(block: Note, way: Direction) -> Told:
    return {"kind": "note", "parts": _parts(block.text, way)}


@_said.register
def _facts(block: Facts, way: Direction) -> Told:
    facts = [{"label": _text(k, way), "parts": _parts(v, way)} for k, v in block.facts]
    return {"kind": "facts", "facts": [fact for fact in facts if fact["parts"]]}


@_said.register
def _tree(block: Tree, way: Direction) -> Told:
    return {"kind": "tree", "root": _branch(block.root, way, DEEPEST)}


def _branch(branch: Branch, way: Direction, room: int) -> Told:
    """Return a branch and those below it, of which the last that has room takes all deeper ones."""
    below = branch.branches if room > 1 else tuple(_deeper(branch))
    branches = [_branch(each, way, room - 1) for each in below] if room else []
    return {**_text(branch.text, way), "tag": line(branch.tag), "branches": branches}


def _deeper(branch: Branch) -> Iterator[Branch]:
    waiting = list(reversed(branch.branches))
    while waiting:
        here = waiting.pop()
        yield here
        waiting += reversed(here.branches)


@_said.register
def _table(block: Table, way: Direction) -> Told:
    columns = max((len(row) for row in (block.head, *block.rows)), default=0)
    return {
        "kind": "table",
        "columns": columns,
        "numeric": [number in block.numeric for number in range(columns)],
        "head": _row(block.head, columns, way),
        "rows": [_row(row, columns, way) for row in block.rows],
        "caption": _text(block.caption, way),
    }


def _row(row: tuple[str, ...], columns: int, way: Direction) -> list[Told]:
    cells = [text for text, _n in zip_longest(row, range(columns), fillvalue="")]
    return [_text(str(text), way) for text in cells]


@_said.register
def _chart(block: Chart, way: Direction) -> Told:
    drawing = block.drawing
    return {
        "kind": "chart",
        "svg": drawing.svg,
        "width": drawing.width,
        "height": drawing.height,
        "letters": [_lettering(each, way) for each in drawing.letters],
        "alternative": line(block.alternative) or line(block.title) or "…",
        "title": _text(block.title, way),
        "parts": _parts(block.caption, way),
    }


def _lettering(letters: Lettering, way: Direction) -> Told:
    text = line(letters.text)
    return {**asdict(letters), "text": text, "dir": direction(text, way)}


@_said.register
def _sources(block: Sources, way: Direction) -> Told:
    return {"kind": "sources", "sources": [_source(source, way) for source in block.sources]}


def _source(source: Source, way: Direction) -> Told:
    address = source.address.strip()
    is_link = address.startswith(WEB) and address.isprintable() and " " not in address
    return {
        **_text(source.text, way),
        "address": address if is_link else "",
        "shown": line(address),
    }
