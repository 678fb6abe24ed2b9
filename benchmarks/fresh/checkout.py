"""A fresh copy of the repository, and an environment that knows nothing of this one."""

import os
import shutil
import subprocess
from pathlib import Path

NOT_COPIED = (".git", ".venv", "var", "build", "*.egg-info", "__pycache__", ".*_cache")
OURS = ("COUNTERPART_", "DATABASE_", "DJANGO_", "VIRTUAL_ENV", "PYTHONPATH")


def clone(repository: Path, place: Path) -> None:
    """Clone the last commit; what is not committed is not part of it."""
    subprocess.run(["git", "clone", "--quiet", "--no-local", repository, place], check=True)


def copy(repository: Path, place: Path) -> None:
    """Copy the files as they stand, committed or not, but nothing that was made from them."""
    shutil.copytree(repository, place, ignore=shutil.ignore_patterns(*NOT_COPIED))


def environment(*, pip_cache: bool) -> dict[str, str]:
    """Return the variables a stranger has; without pip's cache every package is fetched anew."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return kept if pip_cache else kept | {"PIP_NO_CACHE_DIR": "1"}
