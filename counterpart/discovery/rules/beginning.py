"""Whether a country began where hers is: two levels of one indicator beside each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Yardstick:
    """
    Where her country stands by one indicator: the measure that beginnings are compared by.

    :ivar kind: how her figure is known, as `countries.indicators.rules.series.Kind` has it
    """

    indicator: str
    value: float
    year: int
    kind: str


FAR: Final = 0.25
"""Share of all countries between two levels from which on one did not begin where the other is."""


def percentile(level: float, levels: Sequence[float]) -> float:
    """
    Return the share of levels below one, ties counted half: the mid-rank, 0 to 1.

    :param levels: of all countries, ascending, at least one
    """
    below, up_to = bisect_left(levels, level), bisect_right(levels, level)
    return (below + up_to) / 2 / len(levels)


def nearness(mine: float, theirs: float, levels: Sequence[float]) -> float:
    """
    Return 1 where two levels stand at the same place among all countries, 0 from FAR on.

    Places and not values are compared, so that one rule serves for shares, sums and scores.

    :param levels: of all countries, ascending
    """
    if not levels:
        return 0.0
    apart = abs(percentile(mine, levels) - percentile(theirs, levels))
    return max(0.0, 1 - apart / FAR)
