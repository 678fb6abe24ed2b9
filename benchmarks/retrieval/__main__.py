"""`python -m benchmarks.retrieval`"""

import sys

from benchmarks.inside import run

sys.exit(run("benchmarks.retrieval.comparison", with_library=False))
