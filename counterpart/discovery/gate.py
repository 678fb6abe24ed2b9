"""The gate: whether a question is about a public matter that a library of reforms can speak to."""

import math
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("gate.npz")


def is_a_public_matter(vector: NDArray[np.float32]) -> bool:
    """
    Tell whether a question is worth a search, by a linear classifier on its vector.

    :param vector: the question in English, of unit length, shape (384,)
    """
    weights, start, least = _taught()
    return 1 / (1 + math.exp(-float(weights @ vector) - start)) >= least


@cache
def _taught() -> tuple[NDArray[np.float32], float, float]:
    """Return what `python -m benchmarks.five --gate` wrote; see docs/benchmarks.md."""
    with np.load(FILE, allow_pickle=False) as told:
        return told["weights"].astype(np.float32), float(told["start"]), float(told["least"])
