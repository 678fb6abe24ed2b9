"""Why a problem persists: a tree of causes, the problem at its top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from counterpart.web.charts.lettering import LINE, runs_right_to_left, wrapped

MOST_COLUMNS: Final = 4
COLUMN, BETWEEN = 212, 24
"""Pixels: the width of a column of causes, and the least between two; charts.css has the sums."""

ALONE: Final = 2 * COLUMN + BETWEEN
"""Pixels: the width of a column that has no other beside it."""

HEAD: Final = 15
"""Pixels: the letters of the problem, the same as in charts.css."""

HEAD_LINE: Final = 20
"""Pixels from one line of the problem to the next."""

INDENT, TRUNK, PAD = 16, 14, 8
"""Pixels: a step deeper; from the column's edge to its boxes; from a box to its words."""

GAP, GAP_OF_BRANCHES = 10, 20
"""Pixels between boxes, and between the causes right below the problem with all theirs."""

LETTERS: Final = 12
"""Pixels from the top of a line to the foot of its letters."""

NARROWEST_BOX: Final = 96
"""Pixels: however deep, a box is not narrower; deeper ones stand below one another."""


@dataclass(frozen=True)
class Node:
    """A problem or a cause in her words, and what in turn causes it."""

    text: str
    children: tuple["Node", ...] = ()
    is_ours: bool = False
    """Whether she can act here."""


@dataclass(frozen=True)
class Words:
    """Lines of text: where they begin, from which side, and their class."""

    style: str
    x: str
    y: int
    lines: list[str]
    dx: int = 0


@dataclass(frozen=True)
class Column:
    """Some causes with all theirs: paths of boxes and of what joins them, and words."""

    x: str
    joins: str
    boxes: str
    ours: str
    words: list[Words]
    height: int


@dataclass(frozen=True)
class Tree:
    """What `parts/chart_tree.html` draws where there is room, and tells as a list."""

    name: str
    root: Node
    head: Words
    head_width: str
    head_height: int
    columns: list[Column]
    height: int

    @property
    def wide(self) -> str:
        """Return the class that says from which width on the tree is drawn."""
        return f"causes{len(self.columns)}"


def tree(root: Node) -> Tree:
    """
    Return the drawing of these causes: branches side by side, each step of "why?" below the last.

    Boxes and letters never shrink: charts.css shows the list alone where columns lack room.
    """
    number = min(len(root.children), MOST_COLUMNS)
    column = COLUMN if number > 1 else ALONE
    branches = [_Branch(node, column) for node in root.children]
    lines = wrapped(
        root.text, max(number * (COLUMN + BETWEEN), ALONE) - 40, size=HEAD, is_bold=True
    )
    top = HEAD_LINE * len(lines) + 2 * PAD
    runs = deal([branch.height + GAP_OF_BRANCHES for branch in branches], number)
    columns = [
        _column([branches[i] for i in run], f"{100 * n / number:.4g}%", top, column)
        for n, run in enumerate(runs)
    ]
    head_width = "100%" if number > 1 else str(ALONE)
    return Tree(
        name=_name(root),
        root=root,
        head=_head(lines, head_width),
        head_width=head_width,
        head_height=top,
        columns=columns,
        height=max((column.height for column in columns), default=top) + 1,
    )


def deal(heights: Sequence[int], number: int) -> list[range]:
    """Return runs of neighbours, as many as columns, so that the highest column is lowest."""
    if number <= 1:
        return [range(len(heights))] if heights else []
    best: dict[tuple[int, int], tuple[int, list[range]]] = {
        (end, 1): (sum(heights[:end]), [range(end)]) for end in range(len(heights) + 1)
    }
    for columns in range(2, number + 1):
        for end in range(columns, len(heights) + 1):
            best[end, columns] = min(
                (
                    (
                        max(best[cut, columns - 1][0], sum(heights[cut:end])),
                        [*best[cut, columns - 1][1], range(cut, end)],
                    )
                    for cut in range(columns - 1, end)
                ),
                key=lambda found: found[0],
            )
    return best[len(heights), number][1]


@dataclass(frozen=True)
class _Box:
    """A cause with its place below the top of its branch; `parent` counts in the branch."""

    node: Node
    x: int
    y: int
    lines: list[str]
    tag: list[str]
    parent: int | None

    @property
    def height(self) -> int:
        return LINE * (len(self.lines) + len(self.tag)) + 2 * PAD

    @property
    def middle(self) -> int:
        return self.y + PAD + LINE // 2


class _Branch:
    """One cause right below the problem, with all of its own in boxes below it."""

    def __init__(self, node: Node, width: int) -> None:
        self.width = width
        self.boxes: list[_Box] = []
        self.height = 0
        self._add(node, 0, None)
        self.height -= GAP

    def _add(self, node: Node, depth: int, parent: int | None) -> None:
        x = min(TRUNK + INDENT * depth, self.width - NARROWEST_BOX)
        room = self.width - x - 2 * PAD
        tag = wrapped(_("We can act here"), room, is_bold=True) if node.is_ours else []
        box = _Box(node, x, self.height, wrapped(node.text, room), tag, parent)
        self.boxes.append(box)
        self.height += box.height + GAP
        own = len(self.boxes) - 1
        for child in node.children:
            self._add(child, depth + 1, own)


def _column(branches: Sequence[_Branch], x: str, top: int, width: int) -> Column:
    joins, boxes, ours, words = "", "", "", []
    y, trunk = top, top
    for branch in branches:
        y += GAP_OF_BRANCHES
        for box in branch.boxes:
            joins += _join(box, branch, y, trunk)
            frame = f"M{box.x} {y + box.y}H{width}v{box.height}H{box.x}z"
            boxes, ours = (boxes, ours + frame) if box.node.is_ours else (boxes + frame, ours)
            words += _words_of(box, y, width)
        trunk = y + branch.boxes[0].middle
        y += branch.height
    return Column(x, joins, boxes, ours, words, y)


def _join(box: _Box, branch: _Branch, y: int, trunk: int) -> str:
    """Return the way from a cause's edge to what it causes: left, then up."""
    if box.parent is None:
        return f"M{box.x} {y + box.middle}H1V{trunk}"
    parent = branch.boxes[box.parent]
    left = min(parent.x + INDENT // 2, box.x - 4)
    return f"M{box.x} {y + box.middle}H{left}V{y + parent.y + parent.height}"


def _words_of(box: _Box, y: int, width: int) -> list[Words]:
    left, right, top = box.x + PAD, width - PAD, y + box.y + PAD
    found = [_words("", box.lines, left, right, top)]
    if box.tag:
        found.append(_words("ours", box.tag, left, right, top + LINE * len(box.lines)))
    return found


def _words(style: str, lines: list[str], left: int, right: int, top: int) -> Words:
    """Return lines that begin on the side on which their script does."""
    if runs_right_to_left(" ".join(lines)):
        return Words(f"{style} rtl".strip(), str(right), top + LETTERS, lines)
    return Words(style, str(left), top + LETTERS, lines)


def _head(lines: list[str], width: str) -> Words:
    if runs_right_to_left(" ".join(lines)):
        return Words("head rtl", width, PAD + HEAD, lines, -PAD)
    return Words("head", str(PAD), PAD + HEAD, lines)


def _name(root: Node) -> str:
    causes = list(_below(root))
    ours = [node.text for node in causes if node.is_ours]
    said = [_("Tree of causes: %(problem)s.") % {"problem": root.text.rstrip(".")}]
    said += [node.text.rstrip(".") + "." for node in root.children]
    said.append(
        ngettext("%(number)s cause.", "%(number)s causes in all.", len(causes))
        % {"number": len(causes)}
    )
    if ours:
        said.append(_("We can act here: %(causes)s.") % {"causes": "; ".join(ours)})
    return " ".join([*said, _("The list says the same.")])


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _below(child)
