"""
Teaching the gate: `python -m benchmarks.five --gate`.

Two-class logistic regression on the vector of a question: public matters, of which
`benchmarks/teaching` and the development statements have many, against what is beside the point.
`least` is what the sum of the gate's clues must reach so that on folds not seen the share PASSED of
what officials say beside the point gets through; how many public matters do is printed.
"""

import numpy as np

from benchmarks.five.statements import statements
from benchmarks.results import show
from benchmarks.statements import (
    beside_the_point_development,
    off_topic_development,
    on_topic_development,
)
from benchmarks.suggesting.fitting import Floats, fitted, predicted
from benchmarks.teaching import beside, everyday, public, spoken
from counterpart.discovery import cases, gate, glossary, programmes
from counterpart.discovery.encoder import encoder
from counterpart.discovery.readings import readings
from counterpart.discovery.rules.question import question
from counterpart.discovery.rules.relevance import OF_CASES, OF_PROGRAMMES, relevances

FOLDS = 10
PENALTY = 1e-3
PASSED = 0.1  # of what officials say beside the point, on folds not seen
SEED = 20261126
SENTENCE = 6  # words from which a public matter counts for `least`


def main() -> None:
    said = [*spoken(), *(s.text for s in beside_the_point_development())]
    matters, other = _public(), [*(b for b in beside() if b not in set(said)), *said]
    texts = [*matters, *other]
    vectors = np.stack([_vector(text) for text in texts])
    is_public = np.array([1] * len(matters) + [0] * len(other))
    weights = np.where(is_public, 1 / len(matters), 1 / len(other)).astype(np.float32)
    sure = _of_unseen(vectors, is_public, weights)
    clues = np.array(
        [
            gate.log_odds(float(own)) + gate.WEIGHT_OF_THE_BEST * gate.log_odds(_best(text))
            for own, text in zip(sure, texts, strict=True)
        ]
    )
    # What is a bridge finds its own end, which no question does: it tells nothing of `least`.
    known = {statement for _programme, statement in everyday()}
    statements_only = [
        n for n, text in enumerate(matters) if len(text.split()) >= SENTENCE and text not in known
    ]
    of_officials = clues[-len(beside_the_point_development()) :]
    least = float(np.quantile(of_officials, 1 - PASSED))
    found = fitted(vectors, is_public.tolist(), weights, words=2, penalty=PENALTY)
    line = found[1] - found[0]
    np.savez(
        gate.FILE,
        weights=line[:-1].astype(np.float16),
        start=np.float32(line[-1]),
        least=np.float32(least),
        encoder=np.array(encoder().name),
    )
    of_public, of_other = clues[statements_only], clues[is_public == 0]
    last, spoken_ones = len(beside_the_point_development()), len(said)
    columns = ["", "statements", "of these let through"]
    rows = [
        ["public, whole sentences", len(statements_only), float((of_public >= least).mean())],
        ["beside the point", len(other), float((of_other >= least).mean())],
        ["of these, spoken", spoken_ones, float((of_other[-spoken_ones:] >= least).mean())],
        ["of these, by officials", last, float((of_other[-last:] >= least).mean())],
    ]
    show(f"The gate, at {least:.2f}, on folds not seen", columns, rows)


def _best(text: str) -> float:
    """Return the highest relevance of anything to a text, whoever asks."""
    reading = readings(question(text))[0]
    words = len(text.split())
    return max(
        score
        for near, weights in ((cases.clues_of, OF_CASES), (programmes.clues_of, OF_PROGRAMMES))
        for score in relevances(near(reading), weights, words=words, is_on_scale=True).values()
    )


def _public() -> list[str]:
    told = [*public(), *(statement for _programme, statement in everyday())]
    told += [s.text for s in on_topic_development() + off_topic_development()]
    told += [s.statement for s in statements("development")]
    for line in glossary.lines():
        if line["everyday"]:
            told += [line["en"], line["everyday"].split(glossary.SEPARATOR)[0].strip()]
    return told


def _vector(text: str) -> Floats:
    return encoder().encode_long(list(question(text).pieces))


def _of_unseen(vectors: Floats, is_public: np.ndarray, weights: Floats) -> Floats:
    """Return how sure a gate is of each statement that was taught without it."""
    folds = np.random.default_rng(SEED).integers(FOLDS, size=len(vectors))
    sure = np.zeros(len(vectors), np.float32)
    for fold in range(FOLDS):
        kept, left = folds != fold, folds == fold
        found = fitted(
            vectors[kept], is_public[kept].tolist(), weights[kept], words=2, penalty=PENALTY
        )
        sure[left] = predicted(found, vectors[left])[:, 1]
    return sure
