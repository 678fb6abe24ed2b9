"""`python -m benchmarks.programme_floor`: the floor of programmes, see `benchmarks.floor`."""

import sys

from benchmarks.inside import run

if __name__ == "__main__":
    sys.exit(run("benchmarks.floor.programmes", with_library=True))
