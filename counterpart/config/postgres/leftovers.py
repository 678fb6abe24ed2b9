"""What a killed server leaves behind: processes on their way out, and files with old numbers."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
LEAVE_BY_THEMSELVES_SECONDS = 3  # a backend notices within one wait; only a long query does not
HEAD_LEAVES_SECONDS = 15  # it was told to stop when its parent died; then it is stuck


def processes_in(cluster: Path) -> list[int]:
    """Return the numbers of the PostgreSQL processes at work in this folder of tables."""
    return sorted(int(p.name) for p in PROC.glob("[0-9]*") if _works_in(p, cluster))


def _works_in(process: Path, cluster: Path) -> bool:
    """PostgreSQL works in the folder of its tables; a shell may stand there too."""
    try:
        in_it = (process / "cwd").readlink() == cluster
        return in_it and (process / "comm").read_text().strip() == "postgres"
    except OSError:
        return False  # it is gone, or another user's


def makers_of(draft: Path) -> list[int]:
    """Return the numbers of the processes that make this folder of tables, or remove it again."""
    return sorted(int(p.name) for p in PROC.glob("[0-9]*") if _makes(p, draft))


def _makes(process: Path, draft: Path) -> bool:
    """`initdb` works from elsewhere, and when it is told to stop it removes what it has made."""
    try:
        arguments = (process / "cmdline").read_bytes().split(b"\0")
        return (process / "comm").read_text().strip() == "initdb" and bytes(draft) in arguments
    except OSError:
        return False


class Leftovers:
    """The remains of the last server on one folder of tables."""

    def __init__(self, cluster: Path, sockets: Path) -> None:
        self._cluster, self._sockets = cluster, sockets
        self._seen_at: float | None = None

    def are_gone(self) -> bool:
        """
        Tell whether a new server may start, and remove the files that would hinder it.

        Such a file names a process that may meanwhile be anybody's, so it is never believed: it
        is removed once no PostgreSQL works here. Orphans that do not leave by themselves are told
        to; a server that still has its head is given longer. Its parent is dead, because we hold
        the data folder, and what was committed survives an immediate stop.
        """
        if not (left := processes_in(self._cluster)):
            self._seen_at = None
            self._pid_file.unlink(missing_ok=True)
            (self._sockets / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
            return True
        self._seen_at = self._seen_at or time.monotonic()
        waited = time.monotonic() - self._seen_at
        if waited > (HEAD_LEAVES_SECONDS if self._head() in left else LEAVE_BY_THEMSELVES_SECONDS):
            _dismiss(left)
        return False

    def sentence(self) -> str:
        """Say what still stands in the way."""
        return (
            f"PostgreSQL processes {processes_in(self._cluster)} still use {self._cluster}; end "
            "them and start again."
        )

    @property
    def _pid_file(self) -> Path:
        return self._cluster / "postmaster.pid"

    def _head(self) -> int | None:
        """Return the number of the server that last started here, as it wrote it down."""
        try:
            return int(self._pid_file.read_text().split("\n", 1)[0])
        except (OSError, ValueError):
            return None


def _dismiss(left: list[int]) -> None:
    for pid in left:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGQUIT)
