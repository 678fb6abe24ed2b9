"""
What taking in the World Bank's projects needs, encoding included: `python -m benchmarks.opendata`.

On a fresh data folder, twice: the first time everything is new, the second time nothing is. Memory
is the proportional share (PSS) of the command and of the database that it starts, looked at twice a
second. With IATI files named, these are taken in afterwards, and their figures shown beside. The
promises: at most 12 minutes and 600 MB; again, at most 60 seconds and no change.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.results import keep, show
from counterpart.config.environment import ROOT

WORLD_BANK = ROOT.parent / "shared" / "data" / "worldbank"
MB = 1_000_000
MOST_SECONDS, MOST_SECONDS_AGAIN, MOST_MB = 720, 60, 600
LOOK_EVERY = 0.5  # seconds
_COUNTS = re.compile(r"(\d+) added, (\d+) changed, (\d+) as they were, (\d+) refused")


@dataclass(frozen=True)
class Taken:
    seconds: float
    peak: float  # MB
    counts: tuple[int, ...]  # added, changed, left, refused


def main(argv: Sequence[str]) -> int:
    parser = ArgumentParser(prog="python -m benchmarks.opendata", description=__doc__)
    parser.add_argument("iati", nargs="*", type=Path, help="IATI files to take in afterwards")
    wanted = parser.parse_args(argv)
    files = sorted(WORLD_BANK.glob("*.csv.gz"))
    if not files:
        print(f"benchmarks: skipped, there is no export in {WORLD_BANK}", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as data:
        _run(data, "prepare")
        told = {
            "World Bank": _run(data, "import", "worldbank", *map(str, files)),
            "the same again": _run(data, "import", "worldbank", *map(str, files)),
        }
        told |= {file.name: _run(data, "import", "iati", str(file)) for file in wanted.iati}
    columns = ["", "seconds", "peak, MB", "added", "changed", "as they were", "refused"]
    rows = [[name, t.seconds, t.peak, *t.counts] for name, t in told.items()]
    show("Taking in open data, encoding included", columns, rows, decimals=1)
    first, again = told["World Bank"], told["the same again"]
    kept = (
        first.seconds <= MOST_SECONDS
        and max(first.peak, again.peak) <= MOST_MB
        and again.seconds <= MOST_SECONDS_AGAIN
        and again.counts[:2] == (0, 0)
    )
    print(f"\nPromised: 12 minutes, 600 MB; again 60 s, no change: {'kept' if kept else 'BROKEN'}")
    keep("opendata", {name: vars(t) for name, t in told.items()})
    return 0 if kept else 1


def _run(data: str, *arguments: str) -> Taken:
    """Run a command of the product on this data folder, and watch it."""
    began, peak = time.perf_counter(), 0.0
    process = subprocess.Popen(
        [sys.executable, "-m", "counterpart", *arguments],
        env={**os.environ, "COUNTERPART_DATA": data},
        stdout=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None:
        peak = max(peak, _held(process.pid))
        time.sleep(LOOK_EVERY)
    said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(f"benchmarks: counterpart {arguments[0]} ended badly: {said}")
    counts = [tuple(map(int, told)) for told in _COUNTS.findall(said)]
    return Taken(round(time.perf_counter() - began, 1), round(peak, 1), (counts or [()])[0])


def _held(pid: int) -> float:
    """Return what a process and its children hold, in MB."""
    try:
        process = psutil.Process(pid)
        family = [process, *process.children(recursive=True)]
        return sum(p.memory_full_info().pss for p in family) / MB
    except psutil.Error:
        return 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
