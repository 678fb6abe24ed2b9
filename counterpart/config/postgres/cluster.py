"""Making the folder of tables, and saying who may connect to it."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from counterpart.config.environment import APPLICATION_ROLE, OWNER_ROLE
from counterpart.config.postgres.account import our_own_name
from counterpart.config.postgres.folders import made_private
from counterpart.config.postgres.leftovers import makers_of, processes_in
from counterpart.config.postgres.place import Place
from counterpart.config.postgres.roles import SUPERUSER
from counterpart.config.processes import Account, Program, launch
from counterpart.foundation.errors import Refusal

LEAST_FREE_BYTES = 300_000_000  # a new database takes 40 MB, and its journal may grow to 256 MB
LEFTOVERS_SECONDS = 30
# Nothing of ours goes in: no secret, no PG... variable of whoever started us.
ENVIRONMENT = {"LC_ALL": "C", "PATH": os.defpath}
INITDB = (
    *("--username", SUPERUSER, "--auth", "peer", "--encoding", "UTF8", "--locale", "C"),
    *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--no-instructions"),
)
ACCESS, NAMES = "pg_hba.conf", "pg_ident.conf"


class NotMade(Refusal):
    pass


def make_cluster(place: Place, account: Account | None) -> None:
    """
    Make the folder of tables when there is none: all of it, or nothing.

    :raises NotMade: if there is too little room, or PostgreSQL refuses
    """
    if place.cluster.exists():
        return
    free = shutil.disk_usage(place.cluster.parent).free
    if free < LEAST_FREE_BYTES:
        raise NotMade(
            f"Only {free // 1_000_000} MB are free on the disk of {place.cluster.parent}, and "
            f"the database needs {LEAST_FREE_BYTES // 1_000_000} MB; free some and start again."
        )
    draft = place.cluster.with_name(place.cluster.name + ".new")
    _remove_interrupted(draft)
    made_private(draft, account)
    _fill(draft, place.binaries, account)
    draft.rename(place.cluster)  # so that an interrupted making leaves nothing that looks finished


def _remove_interrupted(draft: Path) -> None:
    """Remove what a killed start left half made, once nothing writes there any more."""
    until = time.monotonic() + LEFTOVERS_SECONDS
    while left := [*makers_of(draft), *processes_in(draft)]:
        if time.monotonic() > until:
            raise NotMade(
                f"PostgreSQL processes {left} still use {draft}; end them and start again."
            )
        time.sleep(0.05)
    shutil.rmtree(draft, ignore_errors=True)


def _fill(draft: Path, binaries: Path, account: Account | None) -> None:
    program = Program(
        name="initdb",
        arguments=(str(binaries / "initdb"), *INITDB, "--pgdata", str(draft)),
        when_we_die=signal.SIGTERM,  # it removes what it has made
        stop=(),
        environment=ENVIRONMENT,
        account=account,
        folder="/",
    )
    with launch(program, output=subprocess.PIPE) as process:
        said, _nothing = process.communicate()
    if process.returncode:
        words = said.decode(errors="replace").strip()
        raise NotMade(f"The database could not be made. PostgreSQL says:\n{words}")


def say_who_may_connect(place: Place) -> None:
    """
    Let this user of the machine, and nobody else, connect as one of the roles.

    The files lie outside the folder of tables, which belongs to the server's own user.
    """
    name = our_own_name()
    roles = (SUPERUSER, OWNER_ROLE, APPLICATION_ROLE)
    names = "".join(f'counterpart "{name}" {role}\n' for role in roles)
    _write(place.access / NAMES, names)
    _write(place.access / ACCESS, "local all all peer map=counterpart\n")


def _write(path: Path, text: str) -> None:
    draft = path.with_name(path.name + ".new")
    draft.write_text(text)
    draft.chmod(0o644)
    draft.rename(path)
