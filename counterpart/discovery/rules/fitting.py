"""Which indicators fit a problem: how near its words come to any of theirs."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NEAREST = 6
"""Of how many of an indicator's texts the nearness is the mean: one alone may be near by chance."""


def ranked_by_fit(
    asked: NDArray[np.float32], texts: NDArray[np.float32], owners: Sequence[int]
) -> list[tuple[float, int]]:
    """
    Return score and number of every indicator, the best fitting first.

    :param asked: a problem, of unit length, shape (384,), or pieces of it, shape (pieces, 384); of
        an indicator the best piece counts
    :param texts: texts of all indicators, of unit length, shape (texts, 384)
    :param owners: the number of the indicator that each text belongs to, from 0, ascending
    """
    near = np.atleast_2d(asked) @ texts.T
    owned = np.asarray(owners)
    scores = []
    for number in range(int(owned[-1]) + 1 if len(owned) else 0):
        own = near[:, owned == number]
        nearest = np.sort(own, axis=1)[:, -NEAREST:]
        scores.append((float(nearest.mean(axis=1).max()), number))
    return sorted(scores, key=lambda found: (-found[0], found[1]))
