"""Which figure of a case stands for it where only one can be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from counterpart.library.rules.case_text import EVIDENCE

_STRONGEST_FIRST = get_args(EVIDENCE)


@dataclass(frozen=True)
class Candidate:
    """A figure that could be chosen: how it is known, and whether the author wants it."""

    evidence: str
    is_key: bool = False


def choose(*, results: Sequence[Candidate], scales: Sequence[Candidate]) -> int | None:
    """
    Return the place, in results and scales laid end to end, of the figure to show; None if none.

    The author's own wish comes first. Else the result with the strongest evidence, not the one
    that looks best; among equals, the author's order, which has outcomes before outputs. A result
    with a baseline has no precedence: it is as often a side finding. Else the first of the scale.
    """
    everything = [*results, *scales]
    wanted = [place for place, candidate in enumerate(everything) if candidate.is_key]
    ranked = sorted(
        range(len(results)), key=lambda place: _STRONGEST_FIRST.index(results[place].evidence)
    )
    return next(iter([*wanted, *ranked, *range(len(results), len(everything))]), None)
