"""The folder that holds all that this host keeps, and the lock on it."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counterpart.foundation.errors import Refusal
from counterpart.foundation.running import running_instance

LOCK = "lock"
PROBE_BYTES = 65_536  # more than a file system keeps free for small files


class CannotWrite(Refusal):
    pass


class InUse(Refusal):
    pass


def make_writable(data: Path) -> None:
    """
    Make the data folder when it is missing, and make sure that it can be written.

    :raises CannotWrite: if it cannot be made or written, or the disk is full
    """
    try:
        # Under root the database's own user must be able to pass through; nobody may list it.
        data.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data) as probe:
            probe.write(bytes(PROBE_BYTES))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        raise CannotWrite(_why_not(data, error)) from None


def _why_not(data: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk that holds {data} is full; free some space and start again."
    reason = os.strerror(error.errno or 0).lower()
    return (
        f"Counterpart cannot write in {data} ({reason}); make that a folder which this user may "
        "write, or name another in COUNTERPART_DATA."
    )


@contextmanager
def sole_use(data: Path) -> Iterator[bool]:
    """
    Hold the data folder for ourselves; the kernel lets go of it when we die.

    What it gives tells whether the last holder was killed.

    :raises InUse: if another process holds it
    :raises CannotWrite: if the lock cannot be opened
    """
    try:
        handle = os.open(data / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotWrite(_why_not(data, error)) from None
    try:
        _lock(handle, data)
        was_killed = os.read(handle, 1) != b""
        os.pwrite(handle, b"1", 0)
        try:
            yield was_killed
        finally:
            os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def _lock(handle: int, data: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise InUse(_who_holds(data)) from None


def _who_holds(data: Path) -> str:
    if address := running_instance(data):
        return (
            f"Counterpart already runs at {address}; use that one, or stop it first, or name "
            "another folder in COUNTERPART_DATA."
        )
    return f"Another Counterpart command is using {data}; wait until it has ended and try again."
