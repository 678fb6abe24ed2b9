"""
Teaching the gate: `python -m benchmarks.five --gate`.

A two-class logistic regression on the vector of a question: public matters, of which
`benchmarks/teaching` and the development statements have many, against what is beside the point.
What it says of folds not seen is one of four clues (`counterpart.discovery.gate`); a second
regression mixes them, on the same folds. `least` is what the mix must reach so that on folds not
seen the share PASSED of the development statements of officials that are beside the point gets
through; how many public matters do is printed, of each kind.
"""

import numpy as np

from benchmarks.five.statements import statements
from benchmarks.results import show
from benchmarks.statements import (
    beside_the_point_development,
    off_topic_development,
    on_topic_development,
)
from benchmarks.suggesting.fitting import Floats, fitted, mixed
from benchmarks.teaching import beside, everyday, public, spoken
from counterpart.discovery import cases, gate, glossary, programmes
from counterpart.discovery.encoder import encoder
from counterpart.discovery.readings import readings
from counterpart.discovery.rules.question import question
from counterpart.discovery.rules.relevance import OF_CASES, OF_PROGRAMMES, relevances

FOLDS = 10
PENALTY = 1e-3
PENALTY_OF_THE_MIX = 1e-2
PASSED = 0.1  # of what officials say beside the point, on folds not seen
SEED = 20261126


def main() -> None:
    said = [*spoken(), *(s.text for s in beside_the_point_development())]
    matters, other = _public(), [*(b for b in beside() if b not in set(said)), *said]
    texts = [*matters, *other]
    vectors = np.stack([_vector(text) for text in texts])
    is_public = np.array([1] * len(matters) + [0] * len(other))
    clues = _of_unseen(vectors, is_public)
    clues[:, 1] = [gate.log_odds(_best(text)) for text in texts]
    # A bridge finds its own end, which no question does: it tells nothing of the mix.
    crossed = {statement for _programme, statement in everyday()}
    counted = np.array([text not in crossed for text in texts])
    mix, sure = _mixed(clues, is_public, counted)
    officials = len(beside_the_point_development())
    least = float(np.quantile(sure[-officials:], 1 - PASSED))
    found = _line(vectors, is_public)
    np.savez_compressed(
        gate.FILE,
        line=found.astype(np.float16),
        mix=mix.astype(np.float32),
        least=np.float32(least),
        public=vectors[(is_public == 1) & counted].astype(np.float16),
        beside=vectors[is_public == 0].astype(np.float16),
        encoder=np.array(encoder().name),
    )
    groups = {
        "statements of the five": [s.statement for s in statements("development")],
        "on the cases' topics": [s.text for s in on_topic_development()],
        "off them": [s.text for s in off_topic_development()],
        "public, hard to tell": public(),
        "beside the point": beside(),
        "of these, spoken": spoken(),
        "beside, of development": [s.text for s in beside_the_point_development()],
    }
    rows = []
    for name, told in groups.items():
        of_it = np.isin(texts, told)
        rows.append([name, int(of_it.sum()), float((sure[of_it] >= least).mean())])
    columns = ["", "statements", "of these let through"]
    show(f"The gate, at {least:.2f}, on folds not seen", columns, rows)


def _line(vectors: Floats, is_public: np.ndarray) -> Floats:
    """Return weights and start of the classifier, both kinds weighing alike."""
    weights = _evenly(is_public)
    found = fitted(vectors, is_public.tolist(), weights, words=2, penalty=PENALTY)
    line: Floats = found[1] - found[0]
    return line


def _evenly(is_public: np.ndarray) -> Floats:
    share = np.where(is_public, 1 / (is_public == 1).sum(), 1 / (is_public == 0).sum())
    shares: Floats = share.astype(np.float32)
    return shares


def _of_unseen(vectors: Floats, is_public: np.ndarray) -> Floats:
    """Return the clues of each statement that need no library, taught without its fold."""
    folds = _folds(len(vectors))
    clues = np.zeros((len(vectors), 4), np.float32)
    for fold in range(FOLDS):
        kept, left = folds != fold, folds == fold
        line = _line(vectors[kept], is_public[kept])
        likeness = vectors[left] @ vectors[kept].T
        for at, kind, number in ((2, 1, gate.PUBLIC_NEIGHBOURS), (3, 0, gate.NEIGHBOURS_BESIDE)):
            near = likeness[:, is_public[kept] == kind]
            clues[left, at] = [gate.mean_of_nearest(row, number) for row in near]
        clues[left, 0] = vectors[left] @ line[:-1] + line[-1]
    return clues


def _mixed(clues: Floats, is_public: np.ndarray, counted: np.ndarray) -> tuple[Floats, Floats]:
    """Return what each clue counts, with the start, and the mix of each statement not seen."""
    spread, middle = clues.std(axis=0), clues.mean(axis=0)
    scaled = (clues - middle) / spread
    folds = _folds(len(clues))
    sure = np.zeros(len(clues), np.float32)
    for fold in range(FOLDS):
        line = _mix(scaled, is_public, counted & (folds != fold))
        sure[folds == fold] = scaled[folds == fold] @ line[:-1] + line[-1]
    line = _mix(scaled, is_public, counted)
    weights = line[:-1] / spread
    mix: Floats = np.append(weights, line[-1] - weights @ middle).astype(np.float32)
    return mix, sure


def _mix(scaled: Floats, is_public: np.ndarray, taken: np.ndarray) -> Floats:
    kinds = is_public[taken]
    return mixed(scaled[taken], kinds, _evenly(kinds), penalty=PENALTY_OF_THE_MIX)


def _folds(number: int) -> np.ndarray:
    return np.random.default_rng(SEED).integers(FOLDS, size=number)


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
