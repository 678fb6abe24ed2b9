"""`python -m benchmarks.five`: see `benchmarks.five.comparing`."""

import sys

from benchmarks.inside import run

if __name__ == "__main__":
    sys.exit(run("benchmarks.five.comparing", with_library=True))
