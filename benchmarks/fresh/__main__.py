"""
How long a stranger waits: from `git clone` to the first answered page through `script/run`.

With --tests also how long `script/test` takes there. Everything happens in a temporary folder;
what was started is stopped, and the folder is removed.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from benchmarks.fresh.checkout import clone, copy, environment, temporary_folder
from benchmarks.fresh.starting import first_page, running
from benchmarks.results import keep, show
from benchmarks.running import asked
from benchmarks.statements import on_topic_development
from counterpart.config.environment import ROOT
from counterpart.foundation.errors import Refusal

LAST_LINES = 15
TESTS_PATIENCE = 1800  # seconds


class TestsFailed(Refusal):
    """The time of tests that fail is not worth keeping."""


def main() -> int:
    wanted = _arguments()
    with temporary_folder() as folder:
        try:
            seconds = _timed(wanted, folder / "counterpart")
        except (Refusal, subprocess.SubprocessError) as error:
            print(f"benchmarks: nothing is kept, for it went wrong.\n{error}", file=sys.stderr)
            return 1
    show("Seconds", ["from the start to", "seconds"], list(seconds.items()), decimals=1)
    keep("fresh", {"seconds": seconds, "from": _source(wanted), "pip_cache": not wanted.no_cache})
    return 0


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.fresh", description=__doc__)
    parser.add_argument("--tests", action="store_true", help="run script/test there too")
    parser.add_argument("--no-cache", action="store_true", help="fetch every package anew")
    parser.add_argument(
        "--as-it-stands",
        action="store_true",
        help="copy the files as they are instead of cloning the last commit",
    )
    parser.add_argument("--repository", type=Path, default=ROOT)
    return parser.parse_args()


def _source(wanted: Namespace) -> str:
    return "files as they stood" if wanted.as_it_stands else "last commit"


def _timed(wanted: Namespace, place: Path) -> dict[str, float]:
    variables = environment(pip_cache=not wanted.no_cache)
    seconds: dict[str, float] = {}
    began = time.monotonic()
    (copy if wanted.as_it_stands else clone)(wanted.repository, place)
    seconds["having the files"] = time.monotonic() - began
    with running(place, variables) as address:
        seconds["the printed address"] = time.monotonic() - began
        first_page(address)
        seconds["the first page"] = time.monotonic() - began
        asked(address, on_topic_development()[0])
        seconds["the first answer"] = time.monotonic() - began
    if wanted.tests:
        _test(place, variables, seconds)
    return {what: round(taken, 1) for what, taken in seconds.items()}


def _test(place: Path, variables: dict[str, str], seconds: dict[str, float]) -> None:
    began = time.monotonic()
    done = subprocess.run(
        ["script/test"],
        cwd=place,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=TESTS_PATIENCE,
    )
    seconds["the end of script/test, counted from its own start"] = time.monotonic() - began
    print("\n".join(done.stdout.splitlines()[-LAST_LINES:]))
    if done.returncode:
        raise TestsFailed(f"script/test ended with {done.returncode}.\n{done.stderr[-1000:]}")


if __name__ == "__main__":
    sys.exit(main())
