"""`python -m benchmarks.measuring`: see `benchmarks.measuring.measuring`."""

import sys

from benchmarks.inside import run

if __name__ == "__main__":
    sys.exit(run("benchmarks.measuring.measuring", with_library=True))
