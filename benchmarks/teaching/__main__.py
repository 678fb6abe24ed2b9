"""`python -m benchmarks.teaching LESSON.json.gz`: see `benchmarks.teaching.lesson`."""

import sys

from benchmarks.inside import run

if __name__ == "__main__":
    sys.exit(run("benchmarks.teaching.lesson", with_library=True))
