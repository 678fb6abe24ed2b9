"""
The gate: whether a question is about a public matter that a library of reforms can speak to.

What a question is about, by a linear classifier on its vector, and how near the nearest thing comes
are weighed together: an odd question may pass if the library plainly holds an answer, and a thing
that is only somewhat near is not shown to a question that is hardly a public matter.
"""

import math
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterpart.discovery.encoder import encoder

FILE = Path(__file__).with_name("gate.npz")
WEIGHT_OF_THE_BEST = 2.0  # of the nearest thing's log-odds, beside those of the classifier
_NEVER = 1e-6


def lets_through(vector: NDArray[np.float32], best: float, *, handicap: float = 0.0) -> bool:
    """
    Tell whether a question is to be answered.

    :param vector: the question in English, of unit length, shape (384,)
    :param best: the highest relevance of anything, 0 to 1
    :param handicap: log-odds that were taken from it because the words are a glossary's
    :returns: True with an encoder by which the gate was not taught; then the floors decide alone
    """
    weights, start, least, taught_by = _taught()
    if taught_by != encoder().name:
        return True
    return (
        float(weights @ vector) + start + WEIGHT_OF_THE_BEST * (log_odds(best) + handicap) >= least
    )


def log_odds(share: float) -> float:
    """Return the natural logarithm of the odds; finite for 0 and 1 too."""
    kept = min(max(share, _NEVER), 1 - _NEVER)
    return math.log(kept / (1 - kept))


@cache
def _taught() -> tuple[NDArray[np.float32], float, float, str]:
    """Return what `python -m benchmarks.five --gate` wrote; see docs/benchmarks.md."""
    with np.load(FILE, allow_pickle=False) as told:
        weights = told["weights"].astype(np.float32)
        return weights, float(told["start"]), float(told["least"]), str(told["encoder"])
