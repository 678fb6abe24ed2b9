"""The score below which nothing is offered."""

# 2026-11-26: what one in ten development statements that are off the topic of the cases still
# reaches at best; below the other hardly anything is relevant (`benchmarks.five --floor`).
# See docs/decisions/0005-the-floor.md.
FLOOR = 0.33
PROGRAMME_FLOOR = 0.2


def floor() -> float:
    """Return the relevance, 0 to 1, below which a written-up case is not offered."""
    return FLOOR


def programme_floor() -> float:
    """Return the relevance below which a programme is not offered."""
    return PROGRAMME_FLOOR
