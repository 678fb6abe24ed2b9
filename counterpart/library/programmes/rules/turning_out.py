"""What came of a programme, from the verdicts of others; the same rule as for written cases."""

from collections.abc import Iterable

from counterpart.sources.records import Rating, Status, Undertaking

# The World Bank's six points as docs/case-format.md maps them for cases.
OUTCOMES = {
    "world-bank-outcome": {
        "highly satisfactory": "achieved",
        "satisfactory": "achieved",
        "moderately satisfactory": "achieved",
        "moderately unsatisfactory": "mixed",
        "unsatisfactory": "not-achieved",
        "highly unsatisfactory": "not-achieved",
    }
}
UNKNOWN, MIXED = "unknown", "mixed"


def outcome(parts: Iterable[Undertaking], *, status: Status) -> str:
    """
    Return the outcome on which all rated parts agree; where they differ it is mixed.

    What is not finished has none yet, whatever was said of an early part.
    """
    if status is not Status.FINISHED:
        return UNKNOWN
    found = {told for part in parts for r in part.ratings if (told := _of(r)) != UNKNOWN}
    if len(found) > 1:
        return MIXED
    return found.pop() if found else UNKNOWN


def evidence(outcome: str, parts: Iterable[Undertaking]) -> str:
    """Return how it is known: judged from outside, or by the programme's own counts, or not."""
    if outcome != UNKNOWN:
        return "independent-rating"
    has_results = any(p.actual is not None for u in parts for r in u.results for p in r.periods)
    return "monitoring" if has_results else UNKNOWN


def _of(rating: Rating) -> str:
    words = OUTCOMES.get(rating.scale, {}) if rating.of == "outcome" else {}
    return words.get(rating.words.lower(), UNKNOWN)
