"""A whole Counterpart, started as the operator starts it."""

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

from counterpart.config.environment import ROOT

NOTHING: Mapping[str, str] = {}
READY_SECONDS = 90
STOP_SECONDS = 60


def counterpart(
    data: Path,
    *arguments: str,
    log: int = subprocess.PIPE,
    environment: Mapping[str, str] = NOTHING,
) -> subprocess.Popen[str]:
    """Start the program on a data folder; without a log, what it says goes to a pipe."""
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("COUNTERPART", "DATABASE"))}
    return subprocess.Popen(
        [sys.executable, "-m", "counterpart", *arguments],
        cwd=ROOT,
        env=ours | {"COUNTERPART_DATA": str(data), **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=log,
    )


def refusal(data: Path, *arguments: str, **environment: str) -> str:
    """Run it where it must decline; return all it says, having checked that it does decline."""
    process = counterpart(data, *arguments, environment=environment)
    out, said = process.communicate(timeout=READY_SECONDS)
    assert process.returncode == 1, said
    assert out == ""
    assert "Traceback" not in said, said
    return said


@dataclass
class Instance:
    """`log` is the file that its standard error goes to."""

    process: subprocess.Popen[str]
    log: Path
    address: str = ""

    def wait_until_ready(self) -> str:
        """Return the line that it prints when it is ready."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, self.log.read_text()
        self.address = line.split()[4]
        return line

    @property
    def port(self) -> int:
        return int(self.address.rstrip("/").rpartition(":")[2])

    def answers(self, path: str = "healthz") -> int:
        """Return the status of a page, 0 when there was no answer."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as response:  # noqa: S310
                return int(response.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def find(self, words: str, *, below: str = "counterpart up") -> psutil.Process:
        """Return the process whose command line has these words and whose parent's has those."""
        (found, *_others) = self._those(words, below)
        return found

    def has(self, words: str, *, below: str = "counterpart up") -> bool:
        return bool(self._those(words, below))

    def _those(self, words: str, below: str) -> list[psutil.Process]:
        family = {p.pid: p for p in [psutil.Process(self.process.pid), *self.family()]}
        return [
            found
            for found in self.family()
            if words in line_of(found) and below in line_of(family.get(_parent(found)))
        ]

    def stop(self, which: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Ask it to stop; return its status and what else it printed."""
        self.process.send_signal(which)
        out = self.process.communicate(timeout=STOP_SECONDS)[0]
        return self.process.returncode, out


def started(data: Path, *, port: int = 0) -> Instance:
    """Start all of it, with its log beside the data folder."""
    log = data.with_suffix(".log")
    with log.open("ab") as file:
        process = counterpart(data, "up", "--port", str(port), log=file.fileno())
    return Instance(process, log)


def is_alive(process: psutil.Process) -> bool:
    """Tell whether it still runs; an orphan may wait as a zombie for init to see its end."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def line_of(process: psutil.Process | None) -> str:
    try:
        return " ".join(process.cmdline()) if process else ""
    except psutil.NoSuchProcess:
        return ""


def _parent(process: psutil.Process) -> int:
    try:
        return process.ppid()
    except psutil.NoSuchProcess:
        return 0
