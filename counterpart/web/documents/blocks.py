"""
What a document is made of: text as its writers wrote it, never markup.

Words come in the document's language. A line feed within a text begins a new line.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]
Anchor = Literal["start", "middle", "end"]
Tone = Literal["soft", "ink", "accent"]


@dataclass(frozen=True)
class Heading:
    """A heading; `level` 1 to 3, of which none is left out on the way down."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Text to read; `leads` sets it larger, as the sentence that tells all."""

    text: str
    leads: bool = False


@dataclass(frozen=True)
class Facts:
    """Labels with what they say, one below the other."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Branch:
    """A text, a short tag beside it, and what grows from it."""

    text: str
    branches: tuple["Branch", ...] = ()
    tag: str = ""


@dataclass(frozen=True)
class Tree:
    """Nested text, such as a problem, its causes and theirs."""

    root: Branch


@dataclass(frozen=True)
class Table:
    """
    Rows under a head that is repeated on every page.

    :ivar rows: each as long as the head, or shorter
    :ivar numeric: the columns, counted from 0, that stand at the line's end
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()
    caption: str = ""


@dataclass(frozen=True)
class Lettering:
    """Words in a drawing: pixels from its left and to their foot, from its top; their look."""

    text: str
    x: float
    y: float
    size: float = 13
    anchor: Anchor = "start"
    tone: Tone = "soft"
    is_bold: bool = False


@dataclass(frozen=True)
class Drawing:
    """
    A drawing of ours, never one that a visitor sent; `drawing.for_paper` makes it of a chart.

    :ivar svg: a whole SVG without words
    :ivar width: in pixels, as the height and the places of the words
    """

    svg: str
    width: float
    height: float
    letters: tuple[Lettering, ...] = ()


@dataclass(frozen=True)
class Chart:
    """
    A drawing, and what it shows in words.

    :ivar alternative: read aloud instead of the drawing
    """

    drawing: Drawing
    alternative: str
    title: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Note:
    """An aside: how something was reckoned, what it does not prove."""

    text: str


@dataclass(frozen=True)
class Source:
    """Where something comes from: name, publisher, vintage, licence; an address is printed too."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class Sources:
    """Sources, numbered from 1."""

    sources: tuple[Source, ...]


Block = Heading | Paragraph | Facts | Tree | Table | Chart | Note | Sources


@dataclass(frozen=True)
class Document:
    """
    A document in one language.

    :ivar language: its code as in the addresses of pages: "fr", "zh-hans"
    :ivar notice: stands below the title: what the reader should know before all else
    :ivar made_on: the day of its making; the same blocks of the same day are the same bytes
    :ivar sources: stand at its end, under a heading of their own
    """

    title: str
    language: str
    direction: Direction
    notice: str
    made_on: datetime.date
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
