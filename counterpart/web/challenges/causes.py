"""Causes as they were told, as a tree that can be drawn."""

from collections.abc import Sequence

from counterpart.challenges.rules.described import CauseTold
from counterpart.web.charts.tree import Node, Tree, tree


def tree_of(problem: str, causes: Sequence[CauseTold]) -> Tree | None:
    """Return the tree below a problem; None where no cause was told."""
    if not causes:
        return None
    children, _rest = _children(list(causes), depth=1)
    return tree(Node(problem, children))


def _children(causes: list[CauseTold], depth: int) -> tuple[tuple[Node, ...], list[CauseTold]]:
    """Return the causes of one depth that stand first, each with its own, and what is left."""
    nodes = []
    while causes and causes[0].depth >= depth:
        cause, rest = causes[0], causes[1:]
        children, causes = _children(rest, cause.depth + 1)
        nodes.append(Node(cause.text, children, cause.is_ours))
    return tuple(nodes), causes
