"""
What a running instance keeps in memory after the 200 questions, by what each process is for.

RSS counts all that a process has mapped, PSS shares what several map among them; only PSS may be
added up, PostgreSQL's shared buffers being mapped by each of its processes. Promises: a web process
at most 350 MB (RSS, the stricter), everything at most 1 GB (PSS).
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import psutil

from benchmarks.questions import two_hundred_questions
from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, address_of_the_instance, asked
from counterpart.config.environment import data_folder
from counterpart.foundation.running import FILE

MB = 1_000_000
MOST_OF_A_WEB_PROCESS = 350  # MB
MOST_OF_ALL = 1000  # MB
WEB_WORKER = "web worker"


@dataclass(frozen=True)
class Use:
    """What one process holds, in MB."""

    role: str
    pid: int
    rss: float
    pss: float


def main(argv: Sequence[str]) -> int:
    ArgumentParser(prog="python -m benchmarks.memory", description=__doc__).parse_args(argv)
    try:
        address = address_of_the_instance(None)
        for _kind, one in two_hundred_questions():
            asked(address, one)
        uses = _uses()
    except (NothingRuns, psutil.AccessDenied) as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    _show(uses)
    keep("memory", {"processes": [asdict(use) for use in uses], "pss": round(_pss(uses), 1)})
    return 0


def in_memory() -> float:
    """Return what the running instance holds in all, in MB (PSS)."""
    return _pss(_uses())


def _uses() -> list[Use]:
    up = psutil.Process(json.loads((data_folder() / FILE).read_text())["pid"])
    uses = [_use("up", up)]
    for child in up.children():
        family = [child, *child.children(recursive=True)]
        uses += [_use(_role(child, one), one) for one in family]
    return uses


def _role(child: psutil.Process, one: psutil.Process) -> str:
    """Tell by the command line what a child of `up`, or a child of that child, is for."""
    words = child.cmdline()
    if "gunicorn" in words:
        return "web master" if one == child else WEB_WORKER
    return "worker" if "worker" in words else "postgres"


def _use(role: str, process: psutil.Process) -> Use:
    held = process.memory_full_info()
    return Use(role, process.pid, round(held.rss / MB, 1), round(held.pss / MB, 1))


def _pss(uses: Sequence[Use]) -> float:
    return sum(use.pss for use in uses)


def _show(uses: Sequence[Use]) -> None:
    rows = [[u.role, u.pid, u.rss, u.pss] for u in uses if u.role != "postgres"]
    postgres = [u for u in uses if u.role == "postgres"]
    rows += [["postgres", f"{len(postgres)} processes", "", round(_pss(postgres), 1)]]
    rows += [["everything", f"{len(uses)} processes", "", round(_pss(uses), 1)]]
    show("MB", ["process", "number", "RSS", "PSS"], rows, decimals=1)
    most = max((u.rss for u in uses if u.role == WEB_WORKER), default=0.0)
    _judge("A web process, RSS", most, MOST_OF_A_WEB_PROCESS)
    _judge("Everything, PSS", _pss(uses), MOST_OF_ALL)


def _judge(what: str, reached: float, most: int) -> None:
    verdict = "kept" if reached <= most else "BROKEN"
    print(f"{what}: {reached:.0f} MB, promised at most {most} MB: {verdict}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
