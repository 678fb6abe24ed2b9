"""The score below which nothing is offered."""

# Read off `python -m benchmarks.five --floor` and what statements that are off the topic of the
# cases reach at best, 2026-11-26: one in ten of these still gets a case. In a language that the
# encoder does not know scores are less sure, and the floor is higher. See
# docs/decisions/0005-the-floor.md.
FLOORS = {"en": 0.36}
FLOOR_ELSEWHERE = 0.55
PROGRAMME_FLOOR = 0.25


def floor(language: str) -> float:
    """Return the relevance, 0 to 1, below which a question in this language gets no case."""
    return FLOORS.get(language, FLOOR_ELSEWHERE)


def programme_floor() -> float:
    """Return the relevance below which a programme is not offered."""
    return PROGRAMME_FLOOR
