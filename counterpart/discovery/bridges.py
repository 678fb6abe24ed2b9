"""
Bridges between everyday and official words: `bridges.npz` beside this file.

Each is an everyday statement of a problem and the programme or case that dealt with it, as two
vectors. The statements nearest to a question speak as she does; what they lead to speaks as the
library does. The middle of these is a second way to look at every text: by relevance that people
told rather than by words (Rocchio 1971, "Relevance Feedback in Information Retrieval", with the
feedback of earlier questions; Cui et al. 2002, "Probabilistic Query Expansion Using Query Logs").
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterpart.discovery.encoder import encoder

FILE = Path(__file__).with_name("bridges.npz")
NEAREST = 10  # statements that are followed
HEAT = 0.05  # of the weights by which they are mixed: the nearest counts most

Vectors = NDArray[np.float32]


def across(vector: Vectors) -> Vectors:
    """
    Return where the everyday statements nearest to a question lead.

    :param vector: the question in English, of unit length, shape (384,)
    :returns: of unit length, shape (384,); the question itself, with an encoder that did not make
        the bridges
    """
    told, answers, _made_by = _bridges()
    if not know_the_encoder():
        return vector
    likeness = told @ vector
    near = np.argsort(-likeness)[:NEAREST]
    weights = np.exp((likeness[near] - likeness[near].max()) / HEAT)
    middle = weights @ answers[near]
    unit: Vectors = middle / max(float(np.linalg.norm(middle)), 1e-9)
    return unit


def statements() -> Vectors:
    """Return the everyday statements that are known, each of unit length, shape (number, 384)."""
    return _bridges()[0]


def know_the_encoder() -> bool:
    """Tell whether the bridges, and the scores fitted with them, are of the encoder in use."""
    return _bridges()[-1] == encoder().name


@cache
def _bridges() -> tuple[Vectors, Vectors, str]:
    """Return what `python -m benchmarks.five --bridges` wrote; see docs/benchmarks.md."""
    with np.load(FILE, allow_pickle=False) as told:
        said, answers = (told[name].astype(np.float32) for name in ("statements", "answers"))
        return said, answers, str(told["encoder"])
