"""Which indicators fit a problem: how near its words come to any of theirs."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

OF_THE_NEAREST = 0.7
"""Weight of an indicator's nearest text; the rest is the mean of its texts, which steadies it."""


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
        best, mean = own.max(axis=1), own.mean(axis=1)
        fit = float((OF_THE_NEAREST * best + (1 - OF_THE_NEAREST) * mean).max())
        scores.append((fit, number))
    return sorted(scores, key=lambda found: (-found[0], found[1]))
