"""One score from two: how near in meaning, and how much of the wording is shared."""

import math
from collections.abc import Mapping

WEIGHT_OF_WORDS = 0.3  # as measured on a hold-out of everyday statements; meaning has the rest
K1 = 1.2  # the saturation of BM25 as tantivy computes it


def fused(meanings: Mapping[int, float], shares: Mapping[int, float]) -> dict[int, float]:
    """
    Return one score for everything found either way.

    :param meanings: cosine of question and passage by id, -1 to 1
    :param shares: share of the wording by id, 0 to 1
    :returns: weighted sum by id; both scales are absolute, so that one floor serves all questions
    """
    return {
        found: (1 - WEIGHT_OF_WORDS) * meanings.get(found, 0.0)
        + WEIGHT_OF_WORDS * shares.get(found, 0.0)
        for found in meanings.keys() | shares.keys()
    }


def highest_score(frequencies: Mapping[str, int], texts: int) -> float:
    """
    Return the BM25 score that no text can pass for these terms.

    :param frequencies: in how many texts each term of the question occurs
    :param texts: how many texts there are

    Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond": the
    weight of a term saturates at its inverse frequency times K1 + 1.
    """
    return (K1 + 1) * sum(math.log(1 + (texts - n + 0.5) / (n + 0.5)) for n in frequencies.values())
