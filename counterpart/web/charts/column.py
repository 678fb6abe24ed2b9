"""Names in a column beside a chart, pushed apart so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class _Block:
    """Names that touch: they move as one. `top` is what suits them best together."""

    wishes: list[float]
    height: float

    @property
    def top(self) -> float:
        return sum(self.wishes) / len(self.wishes)


def spaced(middles: Sequence[float], heights: Sequence[float], *, room: float) -> list[float]:
    """
    Return where the middle of each name comes to stand, as near to where it belongs as can be.

    Least squares with the order kept: names that would overlap are pooled and stand around the
    mean of their places (the pool-adjacent-violators algorithm: Barlow, Bartholomew, Bremner and
    Brunk (1972), Statistical Inference under Order Restrictions).

    :param middles: pixels from the top where each belongs, in any order
    :param heights: pixels that each takes, air included
    :param room: pixels of the column; at least the sum of the heights
    """
    order = sorted(range(len(middles)), key=lambda i: middles[i])
    blocks: list[_Block] = []
    for i in order:
        blocks.append(_Block([middles[i] - heights[i] / 2], heights[i]))
        while len(blocks) > 1 and _top(blocks[-2], room) + blocks[-2].height > _top(
            blocks[-1], room
        ):
            later, earlier = blocks.pop(), blocks.pop()
            wishes = earlier.wishes + [wish - earlier.height for wish in later.wishes]
            blocks.append(_Block(wishes, earlier.height + later.height))
    tops = [top for block in blocks for top in [_top(block, room)] * len(block.wishes)]
    found, reached = [0.0] * len(middles), 0.0
    for i, top in zip(order, tops, strict=True):
        start = max(top, reached)
        found[i], reached = start + heights[i] / 2, start + heights[i]
    return found


def _top(block: _Block, room: float) -> float:
    return min(max(block.top, 0.0), max(room - block.height, 0.0))
