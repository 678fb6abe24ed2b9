"""
How relevant a thing is to a question: the share of the highest grade that a reader would give it.

Logistic regression on a few clues (Fuhr 1989, "Optimum Polynomial Retrieval Functions Based on the
Probability Ranking Principle"), so that scores mean the same for every question and one floor
serves them all. The weights are fitted to the development half of the judged statements by
`python -m benchmarks.five --weigh`.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import median


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


OF_CASES = Weights(start=-5.1, meaning=6.6, bridge=5.0)
OF_PROGRAMMES = Weights(start=-5.7, meaning=3.7, bridge=5.2)
# Where there are few programmes the middle of the nearest is that of nearly all, and no bridge.
FEW_PROGRAMMES = 100
OF_FEW_PROGRAMMES = Weights(start=-4.4, meaning=8.6, bridge=0.0)

# Everyday words are seldom those of the sector: in a sentence they tell next to nothing beside the
# meaning. A few words without a sentence are mostly the sector's own, and are meant as written.
FEW_WORDS = 5
OF_WORDS_ALONE, OF_WORDS_IN_A_SENTENCE = 3.0, 0.6


def trust_in_words(words: int) -> float:
    """Return what sharing all the wording weighs in a question of so many words."""
    return OF_WORDS_ALONE if words <= FEW_WORDS else OF_WORDS_IN_A_SENTENCE


LESS_SURE = 0.8  # log-odds that a score in a language that the encoder does not know is less sure


def less_sure(weights: Weights) -> Weights:
    """Return the weights for readings in a language that the encoder does not know."""
    return replace(weights, start=weights.start - LESS_SURE)


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


# The middle cosine of all cases to an everyday question in the language that the encoder knows.
MIDDLE_OF_SECTIONS, MIDDLE_OF_SENTENCES = 0.07, 0.13
STRETCH = 2.0  # French and Spanish: the nearest is 0.19 above the median, in English 0.40


def brought_to_scale(clues: Mapping[int, Clues]) -> dict[int, Clues]:
    """
    Return clues of a language that the encoder does not know, on the scale of the one that it does.

    To such an encoder all texts in a strange language are near to each other: what tells them apart
    is how far each stands above their middle, and that by half as much. Cosines are shifted and
    stretched so that the median, and what the nearest is above it, are those of English.
    """
    if not clues:
        return {}
    meaning = median(c.meaning for c in clues.values())
    bridge = median(c.bridge for c in clues.values())
    return {
        found: Clues(
            MIDDLE_OF_SECTIONS + STRETCH * (c.meaning - meaning),
            MIDDLE_OF_SENTENCES + STRETCH * (c.bridge - bridge),
            c.wording,
        )
        for found, c in clues.items()
    }


def relevances(
    clues: Mapping[int, Clues], weights: Weights, *, words: int, is_on_scale: bool
) -> dict[int, float]:
    """
    Return the relevance of everything found to one reading of a question.

    :param words: how many the reading has
    :param is_on_scale: whether the encoder knows its language
    """
    of_words = trust_in_words(words)
    if not is_on_scale:
        clues, weights = brought_to_scale(clues), less_sure(weights)
    return {found: relevance(told, weights, of_words) for found, told in clues.items()}
