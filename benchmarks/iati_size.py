"""
What reading a large IATI file needs: seconds, and the memory of the whole process.

A file of 200 MB is made in a temporary folder from the real activity files of version 2, repeated
under new identifiers, and read as any file is: judged by the schema, every activity taken. The
promise: the process never holds more than 300 MB.
"""

import gzip
import resource
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

from benchmarks.results import keep, show
from counterpart.config.environment import ROOT
from counterpart.sources.iati.reader import read
from counterpart.sources.records import Rejected

KEPT_AT = ROOT.parent / "shared" / "data" / "iati"
MB = 1_000_000
SIZE = 200 * MB
MOST_MB = 300
CHUNK = 1 << 16  # bytes; the file is made piece by piece, so that making it holds no memory either
BEGINS, ENDS, IDENTIFIED = b"<iati-activity ", b"</iati-activity>", b"</iati-identifier>"
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'


def main(argv: Sequence[str]) -> int:
    ArgumentParser(prog="python -m benchmarks.iati_size", description=__doc__).parse_args(argv)
    files = [file for file in sorted(KEPT_AT.glob("*.xml.gz")) if _is_version_2(file)]
    if not files:
        print(f"benchmarks: skipped, there is no file of version 2 in {KEPT_AT}", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "large.xml"
        made = _make(large, files)
        before = _peak()
        began = time.perf_counter()
        verdicts = [isinstance(each, Rejected) for each in read(large)]
        took = time.perf_counter() - began
        size = large.stat().st_size / MB
    told = {
        "file, MB": round(size, 1),
        "activities": len(verdicts),
        "rejected": sum(verdicts),
        "seconds": round(took, 1),
        "peak before, MB": round(before, 1),
        "peak, MB": round(_peak(), 1),
    }
    show("Reading one large file", list(told), [list(told.values())], decimals=1)
    kept = told["peak, MB"] <= MOST_MB and len(verdicts) == made and not any(verdicts)
    print(f"\nPromised: all activities, at most {MOST_MB} MB: {'kept' if kept else 'BROKEN'}")
    keep("iati_size", told)
    return 0 if kept else 1


def _make(large: Path, files: Sequence[Path]) -> int:
    """Write the file; return how many activities it holds."""
    with large.open("wb") as out:
        out.write(HEAD)
        for made, activity in enumerate(_again_and_again(files)):
            if out.tell() >= SIZE:
                out.write(b"</iati-activities>\n")
                return made
            out.write(activity.replace(IDENTIFIED, b"-%d%s" % (made, IDENTIFIED), 1) + b"\n")
    raise AssertionError("real activities come again without end")


def _again_and_again(files: Sequence[Path]) -> Iterator[bytes]:
    for file in cycle(files):
        yield from _activities(file)


def _activities(file: Path) -> Iterator[bytes]:
    """Yield each activity as it stands in a file of version 2, in UTF-8."""
    held = b""
    with gzip.open(file) as raw:
        while chunk := raw.read(CHUNK):
            *whole, held = (held + chunk).split(ENDS)
            yield from (BEGINS + each.partition(BEGINS)[2] + ENDS for each in whole)


def _is_version_2(file: Path) -> bool:
    with gzip.open(file) as raw:
        return b'version="2' in raw.read(CHUNK).partition(BEGINS)[0]


def _peak() -> float:
    """Return the most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MB


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
