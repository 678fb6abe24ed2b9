"""Starting a child process that ends when we end, and that never hears the terminal's Ctrl-C."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

PR_SET_PDEATHSIG = 1  # linux/prctl.h
_prctl = ctypes.CDLL(None).prctl


@dataclass(frozen=True)
class Account:
    """A user of this machine."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Program:
    """
    What to start, and how to end it.

    `when_we_die` is the signal that the kernel sends it when this process is gone; `stop` are the
    signals that ask it to end, each with the seconds it is given before the next one.
    `ends_with_family` tells that its own children are to end with it.
    """

    name: str
    arguments: tuple[str, ...]
    when_we_die: signal.Signals
    stop: tuple[tuple[signal.Signals, float], ...]
    environment: Mapping[str, str] | None = None
    account: Account | None = None
    inherited: tuple[int, ...] = ()
    ends_with_family: bool = False
    folder: str | None = None


def launch(program: Program, *, output: int | None = None) -> subprocess.Popen[bytes]:
    """
    Start a program in a session of its own; `output` receives what it prints, errors too.

    Call it from the main thread only: the kernel takes the end of the thread that started a child
    for the end of the parent.

    :raises OSError: if the program cannot be started
    """
    parent = os.getpid()

    def end_with_parent() -> None:
        """Runs in the child, after it took its user (which would have cleared the signal)."""
        _prctl(PR_SET_PDEATHSIG, program.when_we_die)
        if os.getppid() != parent:  # the parent died before the kernel was told
            os._exit(1)

    account = program.account
    return subprocess.Popen(
        program.arguments,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=None if output is None else subprocess.STDOUT,
        env=program.environment,
        cwd=program.folder,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
        pass_fds=program.inherited,
        start_new_session=True,
        preexec_fn=end_with_parent,
    )
