"""The score below which a case is not offered."""

# The higher of two scores, derived by `python -m benchmarks.floor` on 2026-11-24 from statements
# in benchmarks/statements/*_development.tsv and the starter library of that day: where judged
# precision falls to one half (0.22), and where one off-topic statement in ten still gets something
# (0.27). See docs/decisions/0005-the-floor.md.
FLOOR = 0.27
