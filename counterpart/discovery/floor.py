"""The score below which nothing is offered."""

# Derived by `python -m benchmarks.five --floor`; see docs/decisions/0005-the-floor.md.
FLOOR = 0.25
PROGRAMME_FLOOR = 0.2


def floor() -> float:
    """Return the relevance, 0 to 1, below which a written-up case is not offered."""
    return FLOOR


def programme_floor() -> float:
    """Return the relevance below which a programme is not offered."""
    return PROGRAMME_FLOOR
