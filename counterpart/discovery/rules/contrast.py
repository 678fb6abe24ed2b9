"""
Choosing experiences that are relevant and yet differ.

The greedy choice of Carbonell and Goldstein 1998 ("The Use of MMR"), with the lead approach as
the only likeness that counts and with a bound: to differ may cost at most LARGEST_COST of the
relevance of the case that is passed over. Then a sober case takes a seat.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SEATS = 5
LARGEST_COST = 0.25  # share of relevance that difference may cost


@dataclass(frozen=True)
class Candidate:
    """
    A case or a programme with its score: what the choice needs to know, and no more.

    The lead approach of a programme is a suggestion, or empty where none is sure enough. `floor` is
    the score from which it is offered.
    """

    case: int
    country: str
    lead_approach: str
    is_sober: bool
    score: float
    floor: float
    is_programme: bool = False

    @property
    def order(self) -> tuple[float, bool, int]:
        """The most relevant first; at equal relevance what people wrote up, then the elder."""
        return (-self.score, self.is_programme, self.case)


def experiences(
    candidates: Sequence[Candidate], *, asker: str, seats: int = SEATS
) -> list[Candidate]:
    """
    Choose up to `seats` experiences, the most relevant first.

    None is the asker's own or below its floor, and no country has two. Each seat goes to the best
    case of an approach not yet chosen, unless it is more than LARGEST_COST less relevant than the
    best there is. A sober case above its floor has a seat. The order of `candidates` is no matter.
    """
    eligible = sorted(
        (c for c in candidates if c.score >= c.floor and c.country != asker),
        key=lambda c: c.order,
    )
    chosen: list[Candidate] = []
    while len(chosen) < seats and (rest := _of_other_countries(eligible, chosen)):
        chosen.append(_next(rest, chosen))
    chosen = _with_a_sober_seat(chosen, eligible)
    return sorted(chosen, key=lambda c: c.order)


def _of_other_countries(
    candidates: Sequence[Candidate], chosen: Sequence[Candidate]
) -> list[Candidate]:
    taken = {c.country for c in chosen}
    return [c for c in candidates if c.country not in taken]


def _next(rest: Sequence[Candidate], chosen: Sequence[Candidate]) -> Candidate:
    """`rest` is sorted, so the first that differs within the bound is the best of them."""
    led = {c.lead_approach for c in chosen}
    least = rest[0].score * (1 - LARGEST_COST)
    differing = (
        c for c in rest if c.lead_approach and c.lead_approach not in led and c.score >= least
    )
    return next(differing, rest[0])


def _with_a_sober_seat(
    chosen: Sequence[Candidate], eligible: Sequence[Candidate]
) -> list[Candidate]:
    """
    Give a seat to a sober case, not more than LARGEST_COST less relevant than the best of them.

    The most relevant experience gives up its seat only where no other can; then the swap counts
    that keeps most approaches, then most relevance.
    """
    sober = [c for c in eligible if c.is_sober]
    if not sober or any(c.is_sober for c in chosen):
        return list(chosen)
    near = [c for c in sober if c.score >= sober[0].score * (1 - LARGEST_COST)]
    first = chosen[0]
    swaps = [
        [*(c for c in chosen if c is not leaving), coming]
        for coming in near
        for leaving in chosen
        if coming.country not in {c.country for c in chosen if c is not leaving}
    ]
    gentle = [swap for swap in swaps if first in swap] or swaps
    return max(gentle, key=lambda s: (_ways(s), sum(c.score for c in s)))


def _ways(chosen: Sequence[Candidate]) -> int:
    return len({c.lead_approach for c in chosen if c.lead_approach})
