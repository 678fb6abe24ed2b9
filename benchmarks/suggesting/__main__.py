"""`python -m benchmarks.suggesting`: measure; with `--train`, teach anew first."""

import sys

from benchmarks.inside import run

if "--train" in sys.argv:
    sys.argv.remove("--train")
    status = run("benchmarks.suggesting.teaching", with_library=True)
    sys.exit(status)
sys.exit(run("benchmarks.suggesting.measuring", with_library=True))
