"""From the readings of a question to one score for everything that is found."""

from collections.abc import Callable, Iterable, Mapping

from counterpart.discovery.readings import Reading
from counterpart.discovery.rules.relevance import Clues, Weights, relevances, with_words_of

CluesOf = Callable[[Reading], Mapping[int, Clues]]


def scores_of(read: Iterable[Reading], clues_of: CluesOf, weights: Weights) -> dict[int, float]:
    """
    Return the relevance of everything that a reading finds, by the best of its readings.

    The meaning of a language that the encoder does not know tells next to nothing, its words do:
    they are added to what other readings find of the same things. Only what no other reading finds
    is scored by such a one alone.
    """
    told = [(reading, clues_of(reading)) for reading in read]
    strange = [(reading, clues) for reading, clues in told if not reading.is_on_scale]
    found: dict[int, float] = {}
    for reading, clues in strange:
        found = _better(found, reading, clues, weights)
    known: dict[int, float] = {}
    for reading, clues in told:
        if reading.is_on_scale:
            for _reading, others in strange:
                clues = with_words_of(clues, others)
            known = _better(known, reading, clues, weights)
    return found | known


def _better(
    found: Mapping[int, float], reading: Reading, clues: Mapping[int, Clues], weights: Weights
) -> dict[int, float]:
    scores = relevances(
        clues,
        weights,
        words=len(reading.words.split()),
        is_on_scale=reading.is_on_scale,
        is_glossed=reading.is_glossed,
    )
    return dict(found) | {pk: max(score, found.get(pk, 0.0)) for pk, score in scores.items()}
