"""A fresh copy of the repository, and an environment that knows nothing of this one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from counterpart.config.postgres.sockets import socket_folder

NOT_COPIED = (".git", ".venv", "var", "build", "*.egg-info", "__pycache__", ".*_cache")
DATA = ("var", "var/test")  # of the instance, and of its tests
OURS = ("COUNTERPART_", "DATABASE_", "DJANGO_", "VIRTUAL_ENV", "PYTHONPATH")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """
    Give a folder for the length of a `with`, and leave nothing behind.

    Anybody may pass through it: started by root, the database runs as a user of its own, which
    would else be given a place outside.
    """
    with TemporaryDirectory(prefix="counterpart-fresh-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        sockets = [socket_folder(data) for data in (folder / "counterpart" / d for d in DATA)]
        yield folder
    for made in sockets:
        with suppress(FileNotFoundError):
            made.rmdir()


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
