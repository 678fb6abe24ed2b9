"""
How relevant a thing is to a question: the share of the highest grade that a reader would give it.

Logistic regression on a few clues (Fuhr 1989, "Optimum Polynomial Retrieval Functions Based on the
Probability Ranking Principle"), so that scores mean the same for every question and one floor
serves them all. The weights are fitted to the development half of the judged statements by
`python -m benchmarks.five --weigh`.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Clues:
    """
    What is known of a thing beside a question.

    `meaning` is the cosine of question and text. `bridge` is a second way to the same: of a
    programme the cosine of its text and the middle of the texts nearest to the question (Rocchio
    1971, as pseudo-relevance feedback), of a case that of its nearest sentence. `wording` is the
    share of the wording, 0 to 1.
    """

    meaning: float
    bridge: float
    wording: float


@dataclass(frozen=True)
class Weights:
    """What each clue weighs; `start` is what counts before any."""

    start: float
    meaning: float
    bridge: float


OF_CASES = Weights(start=-4.4, meaning=5.4, bridge=4.4)
OF_PROGRAMMES = Weights(start=-4.9, meaning=2.3, bridge=4.3)

# Everyday words are seldom those of the sector: in a sentence they tell next to nothing beside the
# meaning. A few words without a sentence are mostly the sector's own, and are meant as written.
FEW_WORDS = 5
OF_WORDS_ALONE, OF_WORDS_IN_A_SENTENCE = 3.0, 0.3


def trust_in_words(words: int) -> float:
    """Return what sharing all the wording weighs in a question of so many words."""
    return OF_WORDS_ALONE if words <= FEW_WORDS else OF_WORDS_IN_A_SENTENCE


def relevance(clues: Clues, weights: Weights, of_words: float) -> float:
    """
    Return the expected share of the highest grade, 0 to 1.

    :param of_words: what the wording weighs (`trust_in_words`)
    """
    sum_of_clues = (
        weights.start
        + weights.meaning * clues.meaning
        + weights.bridge * clues.bridge
        + of_words * clues.wording
    )
    return 1 / (1 + math.exp(-sum_of_clues))
