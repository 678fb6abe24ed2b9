"""One score: how near in meaning, how much of the wording is shared, and what neighbours say."""

import math
from collections import defaultdict
from collections.abc import Mapping

# The share that wording has in a score, meaning having the rest, by the language of the question.
# English: as measured on a hold-out of everyday statements. The encoder knows other languages less,
# so there wording weighs more; chosen on the development statements.
WEIGHT_OF_WORDS = {"en": 0.3}
WEIGHT_ELSEWHERE = 0.6
WEIGHT_OF_NEIGHBOURS = (
    0.2  # enough to break ties between kinds of problem, too little to drown words
)
NEIGHBOURS = 10  # cases that vote
K1 = 1.2  # the saturation of BM25 as tantivy computes it


def weight_of_words(language: str) -> float:
    """Return the share of wording in the score of a question in this language, 0 to 1."""
    return WEIGHT_OF_WORDS.get(language, WEIGHT_ELSEWHERE)


def fused(
    meanings: Mapping[int, float], shares: Mapping[int, float], *, of_words: float
) -> dict[int, float]:
    """
    Return one score for everything found either way.

    :param meanings: cosine of question and passage by id, -1 to 1
    :param shares: share of the wording by id, 0 to 1
    :param of_words: the weight of the second, 0 to 1
    :returns: weighted sum by id; both scales are absolute, so that one floor serves all questions
    """
    return {
        found: (1 - of_words) * meanings.get(found, 0.0) + of_words * shares.get(found, 0.0)
        for found in meanings.keys() | shares.keys()
    }


def voted(scores: Mapping[int, float], families: Mapping[int, str]) -> dict[int, float]:
    """
    Let the nearest cases vote on the kind of problem, and give their family part of each score.

    :param scores: of `fused`, by id
    :param families: the kind of problem of each of these, by id
    :returns: by id, the score and, at a fixed weight, which share of the votes its family has

    A question about something else has neighbours of many kinds, so that none of them gains much.
    Nearest neighbours, weighted: Dudani 1976, "The Distance-Weighted k-Nearest-Neighbor Rule".
    """
    votes = _votes(scores, families)
    cast = sum(votes.values()) or 1.0
    own = 1 - WEIGHT_OF_NEIGHBOURS
    return {
        found: own * score + WEIGHT_OF_NEIGHBOURS * votes[families[found]] / cast
        for found, score in scores.items()
    }


def leading_family(scores: Mapping[int, float], families: Mapping[int, str]) -> str:
    """Return the kind of problem that has at least half of the votes; empty where none has."""
    votes = _votes(scores, families)
    leading = max(votes, key=lambda family: votes[family], default="")
    return leading if leading and votes[leading] * 2 >= sum(votes.values()) > 0 else ""


def _votes(scores: Mapping[int, float], families: Mapping[int, str]) -> dict[str, float]:
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
