"""
The judged benchmark of the five: `python -m benchmarks.five`.

Statements as officials speak them; for each, the ten best of every system compared (one for each
country) are graded 0, 1 or 2 by two readers who do not know which system found them: "would you
read this for that problem?". Systems are compared by these grades alone, never by labels.
"""
