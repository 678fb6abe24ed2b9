"""How far the floor would move with other statements of the same kinds."""

from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.floor.fitting import NoFloor
from benchmarks.floor.offers import Offer

SEED = 20261124
DRAWS = 1000
NINE_OF_TEN = (0.05, 0.95)


def interval(
    kinds: Sequence[Sequence[Offer]], fit: Callable[[Sequence[Offer]], float]
) -> tuple[float, float]:
    """
    Return between which values nine of ten floors lie when statements are drawn anew.

    Efron 1979, "Bootstrap Methods": whole statements are drawn with replacement, each kind by
    itself, so that the offers of one statement stay together.
    """
    chance = np.random.default_rng(SEED)
    floors = []
    for _draw in range(DRAWS):
        try:
            floors.append(fit([offer for kind in kinds for offer in _drawn(kind, chance)]))
        except NoFloor:
            continue
    low, high = np.quantile(floors, NINE_OF_TEN)
    return float(low), float(high)


def _drawn(kind: Sequence[Offer], chance: np.random.Generator) -> list[Offer]:
    by_statement: dict[str, list[Offer]] = {}
    for offer in kind:
        by_statement.setdefault(offer.statement.text, []).append(offer)
    groups = list(by_statement.values())
    return [offer for n in chance.integers(len(groups), size=len(groups)) for offer in groups[n]]
