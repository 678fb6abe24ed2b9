"""Making folders of the right owner and mode, safe against what others may have put there."""

import os
import stat
from pathlib import Path

from counterpart.config.postgres.account import SYSTEM_USER
from counterpart.config.processes import Account
from counterpart.foundation.errors import Refusal


class NoPlace(Refusal):
    pass


def made_private(folder: Path, account: Account | None) -> None:
    """
    Make a folder that only its user may enter: the account's, or ours when there is none.

    What is there already is taken only when it is a folder of that user or ours; in a place where
    everybody may write, another user could have put a link or a folder of their own there.

    :raises NoPlace: if it is not
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        raise NoPlace(_not_ours(folder)) from None
    try:
        owner = os.fstat(handle).st_uid
        if owner not in (os.geteuid(), account.uid if account else os.geteuid()):
            raise NoPlace(_not_ours(folder))
        if account:
            os.fchown(handle, account.uid, account.gid)
        os.fchmod(handle, 0o700)
    finally:
        os.close(handle)


def _not_ours(folder: Path) -> str:
    return (
        f"Another user of this machine has put something at {folder}; have it removed, or name a "
        "data folder with a shorter path in COUNTERPART_DATA."
    )


def made_open(folder: Path) -> Path:
    """
    Make a folder of root's, and those missing above it, through which everyone may pass.

    :raises NoPlace: if they cannot be made
    """
    try:
        if not folder.parent.exists():
            made_open(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(0o755)  # whatever mask we were started with
    except OSError as error:
        raise NoPlace(
            f"The user {SYSTEM_USER}, under which PostgreSQL runs, needs the folder {folder}, "
            f"which cannot be made ({os.strerror(error.errno or 0).lower()}); start Counterpart "
            "as an ordinary user."
        ) from None
    return folder


def open_to_others(folder: Path) -> None:
    """Let everyone read what is in a folder and below, and enter and run what its owner may."""
    for found in (folder, *folder.rglob("*")):
        mode = stat.S_IMODE(found.stat().st_mode)
        found.chmod(mode | 0o044 | (mode & 0o100) // 0o10 | (mode & 0o100) // 0o100)
