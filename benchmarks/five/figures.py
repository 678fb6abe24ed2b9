"""The yardsticks: what a ranked list is worth by the grades, and how sure that is."""

from collections.abc import Callable, Mapping, Sequence
from math import log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

SEATS = 5
DEPTH = 10
BEST = 2.0  # the highest grade
DRAWS = 2_000  # of the bootstrap
SEED = 20261126

Floats = NDArray[np.float64]


def graded_precision(ranked: Sequence[float]) -> float:
    """
    Return which share of the highest possible sum of grades the first five reach.

    :param ranked: grades, 0 to 2, in the order found; fewer than five leave seats empty
    """
    return sum(ranked[:SEATS]) / (BEST * SEATS)


def ndcg(ranked: Sequence[float], ideal: Sequence[float]) -> float:
    """
    Return nDCG at ten with linear gains.

    :param ideal: the best grades that the pool holds, one for each country
    :returns: 1 for the best order there is; 0 where nothing in the pool is relevant

    Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques".
    """
    best = _discounted(sorted(ideal, reverse=True))
    return _discounted(ranked) / best if best else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains[:DEPTH], 1))


def interval(values: Sequence[float], of: float = 0.95) -> tuple[float, float]:
    """Return the interval of the mean over questions, by the percentile bootstrap (Efron 1979)."""
    drawn = _drawn_means(np.asarray(values, dtype=np.float64))
    low, high = np.quantile(drawn, [(1 - of) / 2, (1 + of) / 2])
    return float(low), float(high)


def share_of_draws_ahead(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """
    Return in which share of the bootstrap's draws of questions we are ahead on average.

    :param ours: a figure for each question; `theirs` the same questions in the same order
    """
    apart = np.asarray(ours, dtype=np.float64) - np.asarray(theirs, dtype=np.float64)
    return float((_drawn_means(apart) > 0).mean())


def _drawn_means(values: Floats) -> Floats:
    draws = np.random.default_rng(SEED).integers(len(values), size=(DRAWS, len(values)))
    means: Floats = values[draws].mean(axis=1)
    return means


def weighted_kappa(pairs: Sequence[tuple[int, int]], grades: int = 3) -> float:
    """
    Return Cohen's kappa of two readers with linear weights: 1 whole agreement, 0 as by chance.

    :param pairs: the grades that both gave to the same things

    Cohen 1968, "Weighted kappa: nominal scale agreement with provision for scaled disagreement".
    """
    seen = np.zeros((grades, grades))
    for first, second in pairs:
        seen[first, second] += 1
    seen /= seen.sum()
    apart = np.abs(np.subtract.outer(np.arange(grades), np.arange(grades)))
    by_chance = np.outer(seen.sum(axis=1), seen.sum(axis=0))
    expected = float((apart * by_chance).sum())
    return 1.0 - float((apart * seen).sum()) / expected if expected else 1.0


def ideal(grades: Mapping[str, float], country_of: Callable[[str], str]) -> list[float]:
    """Return the best grade of each country in the pool of a question, the highest first."""
    best: dict[str, float] = {}
    for thing, grade in grades.items():
        country = country_of(thing)
        best[country] = max(grade, best.get(country, 0.0))
    return sorted(best.values(), reverse=True)


def mean(values: Sequence[Any]) -> float:
    return float(np.mean(values)) if len(values) else 0.0
