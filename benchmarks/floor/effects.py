"""What a floor would let through."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.floor.offers import Offer

SMALLEST_STEP = 0.0005  # half of the last digit that is printed


@dataclass(frozen=True)
class Effect:
    """
    What stands at or above a floor.

    `precision` weighs all statements alike, off-topic ones too; `precision_on_topic` leaves those
    out. `countries` is how many an on-topic statement may choose from, on average.
    """

    floor: float
    precision: float
    precision_on_topic: float
    off_topic_answered: int
    on_topic_unanswered: int
    countries: float


def effect(floor: float, on_topic: Sequence[Offer], off_topic: Sequence[Offer]) -> Effect:
    """Return what this floor does to the offers of on-topic and of off-topic statements."""
    wanted = [o for o in on_topic if o.score >= floor]
    unwanted = [o for o in off_topic if o.score >= floor]
    statements = {o.statement for o in on_topic}
    return Effect(
        floor=round(floor, 3),
        precision=_precision([*wanted, *unwanted]),
        precision_on_topic=_precision(wanted),
        off_topic_answered=len({o.statement for o in unwanted}),
        on_topic_unanswered=len(statements - {o.statement for o in wanted}),
        countries=round(fmean(sum(o.statement == s for o in wanted) for s in statements), 2),
    )


def floor_for_silence(off_topic: Sequence[Offer], *, most_answered: float) -> float:
    """
    Return the lowest floor at which no more than this share of off-topic statements is answered.

    Where silence is promised, it is this that must be compared with the floor by precision.
    """
    statements = {o.statement for o in off_topic}
    best = sorted(max(o.score for o in off_topic if o.statement == s) for s in statements)
    first_silenced = best[-1 - int(most_answered * len(best))]
    return first_silenced + SMALLEST_STEP


def _precision(offered: Sequence[Offer]) -> float:
    weight = sum(o.weight for o in offered)
    return round(sum(o.weight for o in offered if o.is_relevant) / weight, 3) if weight else 0.0
