"""`python -m benchmarks.off_topic`"""

import sys

from benchmarks.inside import run

sys.exit(run("benchmarks.off_topic.asking", with_library=True))
