"""Multinomial logistic regression with an L2 penalty, and how sure it may be taken to be."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
STEPS, RATE, MOMENTUM = 400, 8.0, 0.9
NEWTON_STEPS = 30


def fitted(
    vectors: Floats, labels: Sequence[int], weights: Floats, *, words: int, penalty: float
) -> Floats:
    """
    Return weights of shape (words, dimensions + 1) by gradient descent with momentum.

    :param vectors: unit length, shape (texts, dimensions)
    :param weights: how much each text counts, shape (texts,)
    """
    inputs = np.hstack([vectors, np.ones((len(vectors), 1), np.float32)])
    wanted = np.eye(words, dtype=np.float32)[list(labels)]
    share = (weights / weights.sum())[:, None]
    found = np.zeros((words, inputs.shape[1]), np.float32)
    speed = np.zeros_like(found)
    for _step in range(STEPS):
        slope = ((_shares(inputs @ found.T) - wanted) * share).T @ inputs
        slope[:, :-1] += penalty * found[:, :-1]
        speed = MOMENTUM * speed - RATE * slope
        found += speed
    return found


def mixed(clues: Floats, is_it: NDArray[np.int_], weights: Floats, *, penalty: float) -> Floats:
    """
    Return what each clue counts and the start, shape (clues + 1,): logistic regression.

    By Newton's method, which few clues allow; they should be scaled alike, for the penalty.

    :param weights: how much each text counts, shape (texts,)
    """
    inputs = np.hstack([clues, np.ones((len(clues), 1))]).astype(np.float64)
    share = weights / weights.sum()
    ridge = 2 * penalty * np.diag([*[1.0] * clues.shape[1], 0.0])
    found = np.zeros(inputs.shape[1])
    for _step in range(NEWTON_STEPS):
        sure = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (share * (sure - is_it)) + ridge @ found
        bend = (inputs * (share * sure * (1 - sure))[:, None]).T @ inputs + ridge
        found -= np.linalg.solve(bend, slope)
    return found.astype(np.float32)


def predicted(found: Floats, vectors: Floats) -> Floats:
    """Return the share that each word has, shape (texts, words)."""
    return _shares(vectors @ found[:, :-1].T + found[:, -1])


def heated(shares: Floats, labels: Sequence[int]) -> float:
    """
    Return by what to multiply the weights so that confidence means frequency.

    Temperature scaling: Guo et al. 2017, "On Calibration of Modern Neural Networks".
    """
    logs, own = np.log(np.maximum(shares, 1e-12)), list(labels)
    heats = np.linspace(0.5, 4.0, 71)
    losses = [-np.log(_shares(heat * logs)[range(len(own)), own] + 1e-12).mean() for heat in heats]
    return float(heats[int(np.argmin(losses))])


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
