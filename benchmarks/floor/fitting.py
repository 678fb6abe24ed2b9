"""At which score precision falls to one half, by two methods. Arrays have the shape (offers,)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ONE_HALF = 0.5
STEPS = 50  # Newton's method needs about ten
RIDGE = 1e-6  # keeps a fit finite where a score parts the two kinds without error


class NoFloor(Exception):
    """Relevance does not rise with the score, so that no score parts the two kinds."""


def by_logistic_regression(scores: Floats, relevant: Floats, weights: Floats) -> float:
    """
    Return the score at which the fitted probability of relevance is one half.

    :param relevant: 1 or 0
    :raises NoFloor: if relevance does not rise with the score

    Platt 1999, "Probabilistic Outputs for Support Vector Machines": a sigmoid of the score fitted
    by maximum likelihood, here by iteratively reweighted least squares.
    """
    mean, spread = float(scores.mean()), float(scores.std()) or 1.0
    rows = np.column_stack([np.ones_like(scores), (scores - mean) / spread])
    beta = np.zeros(2)
    for _step in range(STEPS):
        fitted = 1 / (1 + np.exp(-rows @ beta))
        slope = rows.T @ (weights * (relevant - fitted)) - RIDGE * beta
        curve = (rows * (weights * fitted * (1 - fitted))[:, None]).T @ rows + RIDGE * np.eye(2)
        beta += np.clip(np.linalg.solve(curve, slope), -5, 5)
    if beta[1] <= 0:
        raise NoFloor
    return mean - spread * float(beta[0] / beta[1])


def by_pooling_violators(scores: Floats, relevant: Floats, weights: Floats) -> float:
    """
    Return the lowest score from which fitted precision is at least one half.

    :raises NoFloor: if it never is

    Zadrozny and Elkan 2002, "Transforming Classifier Scores into Accurate Multiclass Probability
    Estimates": isotonic regression by pooling adjacent violators. It assumes no shape, only that
    relevance does not fall as the score rises.
    """
    order = np.argsort(scores, kind="stable")
    blocks: list[tuple[float, float, float]] = []  # lowest score, weight, weight that is relevant
    for n in order:
        block = (float(scores[n]), float(weights[n]), float(weights[n] * relevant[n]))
        while blocks and blocks[-1][2] / blocks[-1][1] >= block[2] / block[1]:
            lowest, weight, gained = blocks.pop()
            block = (lowest, weight + block[1], gained + block[2])
        blocks.append(block)
    for lowest, weight, gained in blocks:
        if gained / weight >= ONE_HALF:
            return lowest
    raise NoFloor
