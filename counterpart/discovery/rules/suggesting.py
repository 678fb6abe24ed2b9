"""Suggesting a word of a closed list by the meaning of a text."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NONE = ""  # what stands in a list for "none of these"


@dataclass(frozen=True)
class Head:
    """
    A linear classifier on unit vectors: multinomial logistic regression.

    `weights` has the shape (words, 385): one column a dimension, the last for the bias. `least` is
    the confidence from which a suggestion is worth making.
    """

    words: Sequence[str]
    weights: NDArray[np.float32]
    least: float


@dataclass(frozen=True)
class Suggestion:
    """A word of the list with how sure it is, 0 to 1; empty where nothing is sure enough."""

    word: str
    confidence: float


def suggestions(head: Head, vectors: NDArray[np.float32]) -> list[Suggestion]:
    """
    Return one suggestion a text.

    :param vectors: of unit length, shape (texts, 384)
    """
    logits = vectors @ head.weights[:, :-1].T + head.weights[:, -1]
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    best = shares.argmax(axis=1)
    sure = [float(row[n]) for row, n in zip(shares, best, strict=True)]
    return [
        Suggestion(head.words[n] if share >= head.least else NONE, share)
        for n, share in zip(best, sure, strict=True)
    ]
