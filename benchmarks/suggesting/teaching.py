"""
Teach the classifiers that suggest: `python -m benchmarks.suggesting --train`.

Lead approach and family learn from `training.tsv`, the definitions and the written-up cases; sector
from what the World Bank itself says of its projects. The penalty is chosen, and confidence fitted,
by four-fold cross-validation on the training programmes; the blind codings in `first.tsv` and
`second.tsv` are not looked at. Needs the World Bank's data in the library (`counterpart import`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.results import show
from benchmarks.suggesting.coded import coded
from benchmarks.suggesting.fitting import Floats, fitted, heated, predicted
from benchmarks.suggesting.texts import cases, definitions, vectors_of_projects
from counterpart.discovery.encoder import encoder
from counterpart.discovery.heads import FILE
from counterpart.discovery.passages import texts_of
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.programmes.vocabulary import Sector
from counterpart.library.vocabulary import Approach, Family

PENALTIES = (1e-4, 3e-4, 1e-3)
FOLDS = 4
WEIGHT_OF_DEFINITIONS, WEIGHT_OF_CASES = 2.0, 0.5  # a coded programme counts 1
RIGHT = {"family": 0.85, "lead_approach": 0.65, "sector": 0.75}  # share of what is suggested
SECTOR_EXAMPLES = 2_000


@dataclass(frozen=True)
class Examples:
    """Texts with their labels; those of `beside` are learnt from, but never tested on."""

    vectors: Floats
    labels: list[int]
    beside_vectors: Floats
    beside_labels: list[int]
    beside_weights: Floats


def main(argv: list[str]) -> None:
    lists = {
        "family": ["", *Family.values],
        "lead_approach": ["", *Approach.values],
        "sector": ["", *Sector.values],
    }
    examples = {
        "family": _coded("family", lists["family"]),
        "lead_approach": _coded("lead_approach", lists["lead_approach"]),
        "sector": _sectors(lists["sector"]),
    }
    arrays: dict[str, object] = {}
    rows = []
    for name, words in lists.items():
        weights, told = _taught(examples[name], len(words), RIGHT[name])
        rows.append([name, len(examples[name].labels), *told])
        arrays |= {
            f"{name}_words": np.array(words),
            f"{name}_weights": weights.astype(np.float16),
            f"{name}_least": np.float32(told[-1]),
        }
    arrays["encoder"] = np.array(encoder().name)
    np.savez_compressed(FILE, **arrays)  # type: ignore[arg-type]
    show("Taught", ["what", "programmes", "penalty", "heat", "right", "least confidence"], rows)
    print(f"\nWritten to {FILE}")


def _coded(what: str, words: list[str]) -> Examples:
    told = coded("training")
    vectors = vectors_of_projects(told)
    names = [name for name in told if name in vectors]
    of_list, defined = definitions(what)
    of_cases, done = cases(what)
    return Examples(
        vectors=np.array([vectors[name] for name in names], np.float32),
        labels=[words.index(getattr(told[name], what)) for name in names],
        beside_vectors=np.vstack([defined, done]),
        beside_labels=[words.index(word) for word in (*of_list, *of_cases)],
        beside_weights=np.array(
            [WEIGHT_OF_DEFINITIONS] * len(of_list) + [WEIGHT_OF_CASES] * len(of_cases), np.float32
        ),
    )


def _sectors(words: list[str]) -> Examples:
    told = programmes_offered().filter(data_set="worldbank", sector_confidence=None)
    held = list(told.exclude(sector="").order_by("digest")[:SECTOR_EXAMPLES])
    vectors = encoder().encode([texts_of(p)[p.language] for p in held])
    labels = [words.index(p.sector) for p in held]
    return Examples(
        vectors, labels, np.empty((0, vectors.shape[1]), np.float32), [], np.empty(0, np.float32)
    )


def _taught(
    examples: Examples, words: int, wanted: float
) -> tuple[Floats, tuple[float, float, float, float]]:
    """
    Return the weights; penalty, heat, share right in cross-validation; the least confidence.

    From that confidence on, what is suggested was right as often as `wanted` in cross-validation.
    """
    tried = {penalty: _crossed(examples, words, penalty) for penalty in PENALTIES}
    own = np.array(examples.labels)
    right = {p: float((shares.argmax(1) == own).mean()) for p, shares in tried.items()}
    best = max(PENALTIES, key=lambda p: right[p])
    heat = heated(tried[best], examples.labels)
    weights = _fit(examples, range(len(own)), words, best) * heat
    return weights, (best, heat, right[best], _least(_heated(tried[best], heat), own, wanted))


def _heated(shares: Floats, heat: float) -> Floats:
    raised = np.maximum(shares, 1e-12) ** heat
    told: Floats = (raised / raised.sum(1, keepdims=True)).astype(np.float32)
    return told


def _least(shares: Floats, own: NDArray[np.int64], wanted: float) -> float:
    """Return the least confidence from which suggestions are right often enough."""
    best, sure = shares.argmax(1), shares.max(1)
    for least in np.arange(0.2, 1.0, 0.02):
        made = (sure >= least) & (best != 0)  # the first word of each list is "none"
        if made.any() and (best[made] == own[made]).mean() >= wanted:
            return round(float(least), 2)
    return 1.0


def _crossed(examples: Examples, words: int, penalty: float) -> Floats:
    """Return what is predicted of each text by what was learnt from the others."""
    found = np.zeros((len(examples.labels), words), np.float32)
    for fold in range(FOLDS):
        held_out = range(fold, len(found), FOLDS)
        others = [n for n in range(len(found)) if n % FOLDS != fold]
        weights = _fit(examples, others, words, penalty)
        found[held_out] = predicted(weights, examples.vectors[held_out])
    return found


def _fit(examples: Examples, places: Sequence[int], words: int, penalty: float) -> Floats:
    chosen = list(places)
    return fitted(
        np.vstack([examples.vectors[chosen], examples.beside_vectors]),
        [*(examples.labels[n] for n in chosen), *examples.beside_labels],
        np.concatenate([np.ones(len(chosen), np.float32), examples.beside_weights]),
        words=words,
        penalty=penalty,
    )
