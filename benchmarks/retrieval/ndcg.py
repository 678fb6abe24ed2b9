"""The yardstick of ranked finding."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import log2

DEPTH = 10


def ndcg(ranked: Sequence[int], gains: Mapping[int, int]) -> float:
    """
    Return nDCG at ten for one question: 1 where the ten best stand first in the best order.

    :param ranked: ids, the best first
    :param gains: gain of each judged id, 0 or more; an id without judgement gains nothing

    Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques", with linear
    gains and the discount log2(rank + 1), as `ndcg_cut` of trec_eval computes it.
    """
    reached = _discounted(gains.get(found, 0) for found in ranked)
    return reached / _discounted(sorted(gains.values(), reverse=True))


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(islice(gains, DEPTH), 1))
