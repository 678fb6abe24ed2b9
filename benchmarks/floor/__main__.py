"""`python -m benchmarks.floor`"""

import sys

from benchmarks.inside import run

sys.exit(run("benchmarks.floor.derivation", with_library=True))
