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


# Programmes are scored without the votes that a coded family has, and have a floor of their own,
# derived the same way on 2026-11-26 by `python -m benchmarks.programme_floor` from the programmes
# of the World Bank: the higher of where judged precision falls to one half (0.22) and where one
# statement in ten that is beside the point still gets a programme (0.26). French and Spanish were
# not measured: few programmes are told in them.
PROGRAMME_FLOORS = {"en": 0.26, "fr": 0.30, "es": 0.30}


def programme_floor(language: str) -> float:
    """Return the score below which a programme is not offered to a question in this language."""
    return PROGRAMME_FLOORS.get(language, max(PROGRAMME_FLOORS.values()))
