"""The folder of the server's socket: found by every process without asking, closed to others."""

import hashlib
import os
from pathlib import Path

from counterpart.config.postgres.folders import made_open, made_private
from counterpart.config.processes import Account

OF_ROOT = Path("/run/counterpart")
# Where everyone may write; said plainly, because every process must come to the same answer,
# whatever TMPDIR it has.
TEMPORARY = Path("/tmp")  # noqa: S108
LONGEST_BYTES = 93  # a socket's address holds 107, of which its name takes 14


def digest(data: Path) -> str:
    """Return a short name for a data folder and user, the same in every process."""
    return hashlib.sha256(os.fsencode(data.resolve()) + b"\0%d" % os.geteuid()).hexdigest()[:16]


def socket_folder(data: Path) -> Path:
    """
    Return the folder of the server's socket, whether or not anything exists yet.

    It lies in the data folder, unless its path would be too long for a socket. For root it lies
    where only root may write, as the data folder may be closed to the server's own user.
    """
    if os.geteuid() == 0:
        return OF_ROOT / digest(data)
    beside = data.resolve() / "run"
    return beside if len(os.fsencode(beside)) <= LONGEST_BYTES else _of_this_user() / digest(data)


def _of_this_user() -> Path:
    return TEMPORARY / f"counterpart-{os.geteuid()}"


def make_socket_folder(data: Path, account: Account | None) -> Path:
    """
    Make the folder of the socket and return it.

    :raises NoPlace: if somebody else took its place
    """
    folder = socket_folder(data)
    if folder.is_relative_to(OF_ROOT):
        made_open(OF_ROOT)
    elif folder.parent == _of_this_user():
        made_private(_of_this_user(), None)
    made_private(folder, account)
    return folder
