"""What neighbours say of the kind of a problem, and what a share of the wording is a share of."""

import math
from collections import defaultdict
from collections.abc import Mapping

NEIGHBOURS = 10  # cases that vote
K1 = 1.2  # the saturation of BM25 as tantivy computes it


def leading_family(scores: Mapping[int, float], families: Mapping[int, str]) -> str:
    """Return the kind of problem that has at least half of the votes; empty where none has."""
    votes = _votes(scores, families)
    leading = max(votes, key=lambda family: votes[family], default="")
    return leading if leading and votes[leading] * 2 >= sum(votes.values()) > 0 else ""


def _votes(scores: Mapping[int, float], families: Mapping[int, str]) -> dict[str, float]:
    """
    Let the nearest vote by their scores on the kind of problem.

    Dudani 1976, "The Distance-Weighted k-Nearest-Neighbor Rule".
    """
    nearest = sorted(scores, key=lambda found: (-scores[found], found))[:NEIGHBOURS]
    votes: dict[str, float] = defaultdict(float)
    for found in nearest:
        votes[families[found]] += max(scores[found], 0.0)
    return votes


def highest_score(frequencies: Mapping[str, int], texts: int) -> float:
    """
    Return the BM25 score that no text can pass for these terms.

    :param frequencies: in how many texts each term of the question occurs
    :param texts: how many texts there are

    Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond": the
    weight of a term saturates at its inverse frequency times K1 + 1.
    """
    return (K1 + 1) * sum(math.log(1 + (texts - n + 0.5) / (n + 0.5)) for n in frequencies.values())
