"""Which user of the machine runs PostgreSQL: never root."""

import os
import pwd
import subprocess
from contextlib import suppress
from pathlib import Path

from counterpart.config.processes import Account
from counterpart.foundation.errors import Refusal

SYSTEM_USER = "counterpart-db"


class NoAccount(Refusal):
    pass


def user_name(uid: int) -> str:
    """Return the name of a user of this machine, or its number when it has none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user number {uid}"


def our_own_name() -> str:
    """
    Return the name of the user that we are, as PostgreSQL will see it.

    :raises NoAccount: if this user number has no name, which PostgreSQL needs
    """
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise NoAccount(
            f"User number {os.geteuid()} has no name on this machine, and PostgreSQL needs one; "
            "add the user to /etc/passwd, or set DATABASE_URL."
        ) from None


def server_account() -> Account | None:
    """
    Return the user that PostgreSQL has to run as: None for ourselves, the system user under root.

    :raises NoAccount: if the system user is missing and cannot be made
    """
    if os.geteuid() != 0:
        return None
    entry = _system_user() or _made_system_user()
    return Account(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _system_user() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        return None


def _made_system_user() -> pwd.struct_passwd:
    home = ("--no-create-home", "--home-dir", "/nonexistent")
    command = ("useradd", "--system", *home, "--shell", "/usr/sbin/nologin", SYSTEM_USER)
    with suppress(OSError):  # no such program here; whether the user exists decides
        subprocess.run(command, check=False, capture_output=True)
    if entry := _system_user():  # another start may have made it at the same moment
        return entry
    raise NoAccount(
        f"PostgreSQL may not run as root, and the system user {SYSTEM_USER} could not be made; "
        "start Counterpart as an ordinary user."
    )


def may_enter(account: Account, folder: Path) -> bool:
    """Tell whether a user may pass through a folder and all the folders above it."""
    return all(_may_pass(account, part) for part in (folder, *folder.parents))


def _may_pass(account: Account, folder: Path) -> bool:
    found = folder.stat()
    if found.st_uid == account.uid:
        return bool(found.st_mode & 0o100)
    if found.st_gid == account.gid:
        return bool(found.st_mode & 0o010)
    return bool(found.st_mode & 0o001)
