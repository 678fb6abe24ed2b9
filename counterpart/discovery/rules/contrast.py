"""
Choosing experiences that are relevant and yet differ.

xQuAD (Santos, Macdonald and Ounis 2010, "Exploiting Query Reformulations for Web Search Result
Diversification"), with lead approaches as the aspects of a question. A thing has one lead approach,
so that the formula comes down to its relevance, less a share of it where others already chosen
lead with the same. The share, SPREAD, is read off a curve: `python -m benchmarks.five --spread`.
Then a sober case takes a seat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

SEATS = 5
SPREAD = 0.1  # lambda: the share of relevance that a way not yet shown is worth, and no more
TIE = 0.04  # of relevance: what strong evidence and a like context together may make up for
BEGAN = 0.04  # of relevance: what it makes up for that a country began where hers is
SOBER_COST = 0.3  # share of relevance, of the best of them, that the sober seat may cost
HALF_NEW = 0.5  # how far a thing whose approach nobody knows is taken to differ


@dataclass(frozen=True)
class Candidate:
    """
    A case or a programme with its score: what the choice needs to know, and no more.

    The lead approach of a programme is a suggestion, or empty where none is sure enough;
    `sureness` says how sure, 0 to 1. `score` is how much of the highest grade a reader would give
    it, 0 to 1, and `floor` the score from which it is offered. `strength` of the evidence and
    `likeness` of the country to the asker's are 0 to 1, as is `began_alike`: whether it stood, when
    this began, where the asker's stands by the measure of the problem.
    """

    case: int
    country: str
    lead_approach: str
    is_sober: bool
    score: float
    floor: float
    is_programme: bool = False
    sureness: float = 1.0
    strength: float = 0.0
    likeness: float = 0.0
    began_alike: float = 0.0

    @property
    def worth(self) -> float:
        """Relevance, with a little for evidence, context and beginning: enough to break a tie."""
        fit = TIE * (self.strength + self.likeness) / 2 + BEGAN * self.began_alike
        return self.score * (1 + fit)

    @property
    def order(self) -> tuple[float, bool, int]:
        """The worthiest first; at equal worth what people wrote up, then the elder."""
        return (-self.worth, self.is_programme, self.case)


def experiences(
    candidates: Sequence[Candidate], *, asker: str, seats: int = SEATS, spread: float = SPREAD
) -> list[Candidate]:
    """
    Choose up to `seats` experiences, the most relevant first.

    None is the asker's own or below its floor, and no country has two. Passing over a thing for one
    that differs costs at most the share `spread` of its worth. A sober case above its floor has a
    seat. The order of `candidates` is no matter.
    """
    eligible = sorted(
        (c for c in candidates if c.score >= c.floor and c.country != asker),
        key=lambda c: c.order,
    )
    chosen: list[Candidate] = []
    best = eligible[0].worth if eligible else 1.0
    while len(chosen) < seats and (rest := _of_other_countries(eligible, chosen)):
        # `rest` is in order, so that of equal values the first wins.
        chosen.append(max(rest, key=lambda c: _value(c, chosen, spread, best)))
    chosen = _with_a_sober_seat(chosen, eligible)
    return sorted(chosen, key=lambda c: c.order)


def ranked(candidates: Sequence[Candidate], *, asker: str) -> list[Candidate]:
    """Return all that may be offered, the most relevant first, several of a country too."""
    offered = [c for c in candidates if c.score >= c.floor and c.country != asker]
    return sorted(offered, key=lambda c: c.order)


def _value(c: Candidate, chosen: Sequence[Candidate], spread: float, best: float) -> float:
    """
    Return what xQuAD gives a candidate beside those chosen.

    (1 - spread) P(d|q) + spread P(a|q) P(d|q, a) times what the chosen leave of the aspect a, all
    aspects being alike worthy; probabilities are worths as shares of the best.
    """
    left = HALF_NEW
    if c.lead_approach:
        alike = [o for o in chosen if o.lead_approach == c.lead_approach]
        left = prod(1 - o.worth / best * o.sureness * c.sureness for o in alike)
    return c.worth * (1 - spread + spread * left)


def _of_other_countries(
    candidates: Sequence[Candidate], chosen: Sequence[Candidate]
) -> list[Candidate]:
    taken = {c.country for c in chosen}
    return [c for c in candidates if c.country not in taken]


def _with_a_sober_seat(
    chosen: Sequence[Candidate], eligible: Sequence[Candidate]
) -> list[Candidate]:
    """
    Give a seat to a sober case, not more than SOBER_COST less relevant than the best of them.

    The most relevant experience gives up its seat only where no other can; then the swap counts
    that keeps most approaches, then most relevance.
    """
    sober = [c for c in eligible if c.is_sober]
    if not sober or any(c.is_sober for c in chosen):
        return list(chosen)
    near = [c for c in sober if c.worth >= sober[0].worth * (1 - SOBER_COST)]
    first = min(chosen, key=lambda c: c.order)
    swaps = [
        [*(c for c in chosen if c is not leaving), coming]
        for coming in near
        for leaving in chosen
        if coming.country not in {c.country for c in chosen if c is not leaving}
    ]
    gentle = [swap for swap in swaps if first in swap] or swaps
    return max(gentle, key=lambda s: (_ways(s), sum(c.worth for c in s)))


def _ways(chosen: Sequence[Candidate]) -> int:
    return len({c.lead_approach for c in chosen if c.lead_approach})
