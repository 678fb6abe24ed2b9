"""Runs of years told as spans: from when to when a country was what."""

from dataclasses import dataclass

from counterpart.countries.rules.runs import UNKNOWN, Runs, shortened


@dataclass(frozen=True)
class Span:
    """Calendar years, both included; `last` is None where it goes on, `value` where unknown."""

    first: int
    last: int | None
    value: str | None


def spans(runs: Runs, *, until: int | None = None) -> list[Span]:
    """
    Return what held and when, the earliest first; what came before the first year is not in it.

    :param until: the year in which a former state ended, with which its last span ends too
    """
    kept = shortened(runs)
    firsts = [year for year in sorted(kept) if until is None or year <= until]
    nexts = [*firsts[1:], None]
    return [
        Span(
            first,
            following - 1 if following else until,
            None if kept[first] == UNKNOWN else kept[first],
        )
        for first, following in zip(firsts, nexts, strict=False)
    ]
