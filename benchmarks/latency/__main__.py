"""`python -m benchmarks.latency`: see `benchmarks.latency` and `benchmarks.latency.measuring`."""

import os
import subprocess
import sys
import time
from argparse import ArgumentParser

from benchmarks.inside import run
from benchmarks.latency.sizes import NAME_OF_SIZES, PLANNED
from counterpart.config.environment import data_folder
from counterpart.foundation.running import running_instance

PATIENCE_SECONDS = 180


def main() -> int:
    parser = ArgumentParser(prog="python -m benchmarks.latency", description=__doc__)
    parser.add_argument("--passages", type=int, nargs="+", default=PLANNED)
    wanted = parser.parse_args()
    if "COUNTERPART_DATA" not in os.environ:
        print("benchmarks: name a data folder of its own in COUNTERPART_DATA.", file=sys.stderr)
        return 1
    os.environ[NAME_OF_SIZES] = " ".join(str(n) for n in sorted(wanted.passages))
    command = [sys.executable, "-m", "counterpart", "up", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as instance:
        try:
            return _measured(instance)
        finally:
            instance.terminate()


def _measured(instance: "subprocess.Popen[bytes]") -> int:
    until = time.monotonic() + PATIENCE_SECONDS
    while not running_instance(data_folder()):
        if instance.poll() is not None or time.monotonic() > until:
            print("benchmarks: the platform does not start there.", file=sys.stderr)
            return 1
        time.sleep(0.2)
    return run("benchmarks.latency.measuring", with_library=True)


if __name__ == "__main__":
    sys.exit(main())
