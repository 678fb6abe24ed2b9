"""
The gate: whether a question is about a public matter that a library of reforms can speak to.

Four clues are weighed: what a linear classifier says of the question's vector, how near the nearest
thing of the library comes, how near the nearest public matters come that are known (those of the
bridges among them), and how near the nearest statements that are beside the point. A line parts the
common from the odd; neighbours tell what lies in a corner of its own. So an odd question may pass
if the library plainly holds an answer, and a thing that is only somewhat near is not shown to a
question that is hardly a public matter.
"""

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterpart.discovery import bridges
from counterpart.discovery.encoder import encoder

FILE = Path(__file__).with_name("gate.npz")
PUBLIC_NEIGHBOURS, NEIGHBOURS_BESIDE = 5, 3
"""Of how many known statements of each kind the likeness to a question is the mean."""

_NEVER = 1e-6
Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class _Gate:
    """
    :ivar line: weights of the classifier and its start, shape (385,)
    :ivar mix: what each of the four clues counts, and the start, shape (5,)
    :ivar public: statements that are public matters, those of the bridges not among them
    """

    line: Vectors
    mix: Vectors
    least: float
    public: Vectors
    beside: Vectors
    encoder: str


def lets_through(vector: Vectors, best: float, *, handicap: float = 0.0) -> bool:
    """
    Tell whether a question is to be answered.

    :param vector: the question in English, of unit length, shape (384,)
    :param best: the highest relevance of anything, 0 to 1
    :param handicap: log-odds that were taken from it because the words are a glossary's
    :returns: True with an encoder by which the gate was not taught; then the floors decide alone
    """
    gate = _taught()
    if gate.encoder != encoder().name:
        return True
    clues = np.array(
        [
            gate.line[:-1] @ vector + gate.line[-1],
            log_odds(best) + handicap,
            _public(vector, gate),
            mean_of_nearest(gate.beside @ vector, NEIGHBOURS_BESIDE),
            1.0,
        ]
    )
    return float(gate.mix @ clues) >= gate.least


def _public(vector: Vectors, gate: _Gate) -> float:
    known = np.concatenate([bridges.statements() @ vector, gate.public @ vector])
    return mean_of_nearest(known, PUBLIC_NEIGHBOURS)


def mean_of_nearest(likeness: Vectors, number: int) -> float:
    """Return the mean of the so many highest cosines."""
    return float(np.partition(likeness, -number)[-number:].mean())


def log_odds(share: float) -> float:
    """Return the natural logarithm of the odds; finite for 0 and 1 too."""
    kept = min(max(share, _NEVER), 1 - _NEVER)
    return math.log(kept / (1 - kept))


@cache
def _taught() -> _Gate:
    """Return what `python -m benchmarks.five --gate` wrote; see docs/benchmarks.md."""
    with np.load(FILE, allow_pickle=False) as told:
        line, mix, public, beside = (
            told[name].astype(np.float32) for name in ("line", "mix", "public", "beside")
        )
        return _Gate(line, mix, float(told["least"]), public, beside, str(told["encoder"]))
