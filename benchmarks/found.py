"""
How soon a new programme is found by a running instance, and that a withdrawn one is gone.

An invented row is taken in by a command beside the instance, as an operator would; from the moment
that command says it is in, the instance is asked until it answers with the row. Then it is taken
back, and the first question after that must not bring it. The promise: found within 3 seconds.
What is measured includes encoding by the worker; other programmes that wait come first.
"""

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, address_of_the_instance

MOST_SECONDS = 3.0
PATIENCE = 60.0  # seconds
TRIES = 5
QUESTION = "The keepers of our lighthouses cannot dance the waltz"
AIM = "To bring dance masters to every lighthouse so that keepers learn the slow waltz"
MAPPING = "data_set: {key: benchmark, title: Benchmark, publisher: Nobody, licence: CC0}\n"


def main(argv: Sequence[str]) -> int:
    ArgumentParser(prog="python -m benchmarks.found", description=__doc__).parse_args(argv)
    try:
        address = address_of_the_instance(None)
    except NothingRuns as refusal:
        print(f"benchmarks: {refusal}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        rows = [_once(address, Path(folder), str(n)) for n in range(1, TRIES + 1)]
    show("A new programme", ["try", "found after, seconds", "gone once withdrawn"], rows)
    slowest = max(float(row[1]) for row in rows)
    kept = slowest <= MOST_SECONDS and all(row[2] == "yes" for row in rows)
    verdict = "kept" if kept else "BROKEN"
    print(f"\nPromised: found within {MOST_SECONDS:.0f} s, gone at once: {verdict}")
    keep("found", {"seconds": [row[1] for row in rows], "slowest": slowest})
    return 0 if kept else 1


def _once(address: str, folder: Path, number: str) -> tuple[str, float, str]:
    run = f"{time.time_ns()}-{number}"
    table, mapping = folder / f"{run}.csv", folder / "mapping.yaml"
    table.write_text(
        f"id,title,objective,country,status\n{run},Dancing keepers {run},{AIM},Fiji,finished\n"
    )
    mapping.write_text(MAPPING)
    _counterpart("import", "table", str(table), "--mapping", str(mapping))
    began = time.perf_counter()
    while not _is_found(address, run):
        if time.perf_counter() - began > PATIENCE:
            break
        time.sleep(0.05)
    took = round(time.perf_counter() - began, 2)
    _counterpart("withdraw", f"benchmark:{run}")
    return number, took, "no" if _is_found(address, run) else "yes"


def _is_found(address: str, run: str) -> bool:
    told = {"text": QUESTION, "country": "LSO", "from": "programmes", "limit": 40}
    request = urllib.request.Request(  # noqa: S310 - the instance on this machine
        f"{address}/api/v1/ask",
        data=json.dumps(told).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE) as response:  # noqa: S310
        return run in response.read().decode()


def _counterpart(*arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "counterpart", *arguments], check=True, capture_output=True
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
