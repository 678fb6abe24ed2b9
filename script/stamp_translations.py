"""
Write into translations of cases the version of the original that they were made from.

    python -m script.stamp_translations FILE...    of these, just brought up to date

Run it on a translation only after reading it beside its original: the stamp says that it fits.
"""

import re
import sys
from pathlib import Path

from counterpart.foundation import lined_yaml
from counterpart.library.rules.translation_text import HEADING, version_of


def version(original: Path) -> str:
    """Return the version of a case as it is in its file now."""
    _opening, head, body = original.read_text().split("---\n", 2)
    raw, _lines = lined_yaml.read(head)
    problem = re.split(r"^## ", body.split(f"{HEADING}\n", 1)[1], maxsplit=1, flags=re.M)[0]
    return version_of(raw["title"], raw["summary"], problem)


def main(files: list[str]) -> int:
    for file in map(Path, files):
        text = file.read_text()
        stamp = f'of: "{version(file.parent.parent / file.name)}"'
        file.write_text(re.sub(r"^of: .*$", stamp, text, count=1, flags=re.M))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
