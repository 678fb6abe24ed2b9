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

    `meaning` is the cosine of question and text, of a case of its nearest section. `bridge` is the
    cosine with where everyday statements like the question lead (`discovery.bridges`). `wording` is
    the share of the wording, 0 to 1.
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


OF_CASES = Weights(start=-5.1, meaning=4.6, bridge=5.4)
OF_PROGRAMMES = Weights(start=-3.9, meaning=3.2, bridge=3.3)
# Everyday words are seldom those of the sector: in a sentence they tell next to nothing beside the
# meaning. A few words without a sentence are mostly the sector's own, and are meant as written.
FEW_WORDS = 5
OF_WORDS_ALONE, OF_WORDS_IN_A_SENTENCE = 3.0, 0.6


def trust_in_words(words: int) -> float:
    """Return what sharing all the wording weighs in a question of so many words."""
    return OF_WORDS_ALONE if words <= FEW_WORDS else OF_WORDS_IN_A_SENTENCE


LESS_SURE = 0.5  # log-odds that a score is less sure when the words are not those she wrote


def less_sure(weights: Weights) -> Weights:
    """Return the weights for a reading in a glossary's English, or one that is not on scale."""
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


# The middle cosines of all cases with an everyday question, and with its bridge's end, in the
# language that the encoder knows.
MIDDLE_OF_MEANING, MIDDLE_OF_BRIDGES = 0.06, 0.08
STRETCH = 2.0  # French and Spanish: the nearest is 0.20 above the median, in English 0.39


def brought_to_scale(clues: Mapping[int, Clues]) -> dict[int, Clues]:
    """
    Return clues of another encoder, or of a language that it does not know, on the usual scale.

    All texts in a strange language are near to each other: what tells them apart is how far each
    stands above their middle, and that by half as much. Cosines are shifted and stretched so that
    the median, and what the nearest is above it, are those of English.
    """
    if not clues:
        return {}
    meaning = median(c.meaning for c in clues.values())
    bridge = median(c.bridge for c in clues.values())
    return {
        found: Clues(
            MIDDLE_OF_MEANING + STRETCH * (c.meaning - meaning),
            MIDDLE_OF_BRIDGES + STRETCH * (c.bridge - bridge),
            c.wording,
        )
        for found, c in clues.items()
    }


def with_words_of(clues: Mapping[int, Clues], others: Mapping[int, Clues]) -> dict[int, Clues]:
    """Return clues to which what else shares the wording of the same things is added."""
    return {
        found: replace(c, wording=min(1.0, c.wording + others[found].wording))
        if found in others
        else c
        for found, c in clues.items()
    }


def relevances(
    clues: Mapping[int, Clues],
    weights: Weights,
    *,
    words: int,
    is_on_scale: bool,
    is_glossed: bool = False,
) -> dict[int, float]:
    """
    Return the relevance of everything found to one reading of a question.

    :param words: how many the reading has
    :param is_on_scale: whether the encoder knows its language, and scores were fitted with it
    :param is_glossed: whether a glossary said it in English
    """
    of_words = trust_in_words(words)
    if not is_on_scale:
        clues = brought_to_scale(clues)
    if is_glossed or not is_on_scale:
        weights = less_sure(weights)
    return {found: relevance(told, weights, of_words) for found, told in clues.items()}
