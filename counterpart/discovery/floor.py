"""The score below which a case is not offered."""

# The higher of two scores, derived by `python -m benchmarks.floor --language en` on 2026-11-26 from
# benchmarks/statements/*_development*.tsv and the starter library of that day: where judged
# precision falls to one half (0.31; French 0.29, Spanish 0.31), and where one off-topic statement
# in ten still gets something (0.39; 0.33; 0.34). See docs/decisions/0005-the-floor.md. Scores of
# two languages cannot be compared: the encoder knows English best.
FLOORS = {"en": 0.39, "fr": 0.33, "es": 0.34}


def floor(language: str) -> float:
    """Return the floor for questions in this language."""
    return FLOORS.get(language, max(FLOORS.values()))
