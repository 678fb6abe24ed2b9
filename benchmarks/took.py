"""
How long a running instance takes to answer: 200 varied questions through the JSON API, in turn.

`took_ms` is what the instance itself says it needed; the round trip is what a program on this
machine waits, with a new connection for each question. No question is left out, the first ones of
each process neither. The promise: `took_ms` at the 95th percentile is at most 60.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence

import numpy as np

from benchmarks.questions import two_hundred_questions
from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, Timing, address_of_the_instance, asked

MOST_MS = 60.0
Measured = tuple[str, Timing]  # of which kind the question is


def main(argv: Sequence[str]) -> int:
    parser = ArgumentParser(prog="python -m benchmarks.took", description=__doc__)
    parser.add_argument("address", nargs="?", help="such as http://127.0.0.1:8000")
    try:
        address = address_of_the_instance(parser.parse_args(argv).address)
        measured = [(kind, asked(address, one)) for kind, one in two_hundred_questions()]
    except NothingRuns as refusal:
        print(f"benchmarks: {refusal}", file=sys.stderr)
        return 1
    told = _told(measured)
    columns = ["", "questions", "median", "95th", "99th", "most"]
    rows = [[name, *row.values()] for name, row in told.items()]
    show("Milliseconds", columns, rows, decimals=1)
    reached = told["took_ms"]["95th"]
    print(
        f"\nPromised: took_ms at the 95th percentile at most {MOST_MS:.0f} ms: {reached:.1f} ms, "
        f"{'kept' if reached <= MOST_MS else 'BROKEN'}"
    )
    keep("took", {"milliseconds": told})
    return 0


def _told(measured: Sequence[Measured]) -> dict[str, dict[str, float]]:
    rows = {
        "took_ms": _spread([t.took for _kind, t in measured]),
        "round trip": _spread([t.round_trip for _kind, t in measured]),
    }
    for wanted in sorted({kind for kind, _t in measured}):
        rows[f"took_ms: {wanted}"] = _spread([t.took for kind, t in measured if kind == wanted])
    return rows


def _spread(milliseconds: list[float]) -> dict[str, float]:
    median, high, higher = np.quantile(milliseconds, [0.5, 0.95, 0.99]).tolist()
    return {
        "questions": len(milliseconds),
        "median": round(median, 1),
        "95th": round(high, 1),
        "99th": round(higher, 1),
        "most": round(max(milliseconds), 1),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
