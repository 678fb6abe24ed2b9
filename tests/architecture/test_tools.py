"""What linter, formatter, types and import contracts say, as tests, so that one command tells."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
TOOLS = {
    "linter": ["ruff", "check", "."],
    "formatter": ["ruff", "format", "--check", "."],
    "types": ["mypy", "counterpart", "tests", "benchmarks"],
    "imports": ["lint-imports"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_it_is_content(tool: str) -> None:
    program, *arguments = TOOLS[tool]
    path = shutil.which(program, path=str(BIN))
    assert path, f"{program} is not installed; run script/setup"

    done = subprocess.run([path, *arguments], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
