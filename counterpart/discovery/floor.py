"""The score below which a case is not offered."""

# Where judged precision falls to one half. Derived by `benchmarks/floor.py` on 2026-11-24, on the
# statements and the starter library of that day.
FLOOR = 0.30
