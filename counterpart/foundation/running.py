"""How other commands find the instance that runs on a data folder. Knows nothing of Django."""

import json
import os
from pathlib import Path

FILE = "running.json"


def announce(data: Path, *, address: str) -> None:
    """Write down, for this user only, where this process's instance answers."""
    told = {"address": address, "pid": os.getpid(), "started": _started(os.getpid())}
    draft = data / f"{FILE}.{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(told, file)
    draft.rename(data / FILE)


def withdraw(data: Path) -> None:
    """Take back what was announced."""
    (data / FILE).unlink(missing_ok=True)


def running_instance(data: Path) -> str | None:
    """
    Return the address of the instance that runs on this data folder, None when none does.

    What a killed instance left behind does not count: the process must still be the one that
    announced itself, which its moment of starting tells even when its number was given anew.
    """
    try:
        told = json.loads((data / FILE).read_text())
        address, pid, started = str(told["address"]), int(told["pid"]), told["started"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return address if started is not None and started == _started(pid) else None


def _started(pid: int) -> str | None:
    """Return when a process began, in the kernel's ticks since the machine's start."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    # The name in parentheses may hold blanks and parentheses; the 22nd field is the 20th after it.
    return line.rpartition(")")[2].split()[19]
