"""Keeps child processes alive, and ends them in reverse order. Uses no thread (see `launch`)."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn, Self

from counterpart.config.processes import Program, launch
from counterpart.config.voices import Choir, Voice, say
from counterpart.foundation.errors import Refusal

GLANCE_SECONDS = 0.1  # how soon the death of a child is noticed
QUICK_DEATH_SECONDS = 10  # a child that lived longer died of something new
PAUSES = (0.1, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)  # seconds before each start after a quick death
QUICK_DEATHS_WHILE_STARTING = 3  # what never worked is not worth half a minute of trying
ASKS_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class CannotGoOn(Refusal):
    pass


class AskedToStop(Exception):
    """Somebody pressed Ctrl-C, or the machine goes down."""


@dataclass(eq=False)
class Child:
    """
    A program that is to run for as long as we do.

    `may_live` is asked before each start, and after each death: nobody is to blame for dying while
    the database is away.
    """

    program: Program
    may_live: Callable[[], bool] = lambda: True
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0
    next_start_at: float = 0
    quick_deaths: int = 0


class Supervisor:
    """Use it in a `with`: leaving that ends the children, in the reverse order of their start."""

    def __init__(self) -> None:
        self._children: list[Child] = []
        self._choir = Choir()
        self._times_asked = 0
        self._all_have_started = False
        self._former: dict[signal.Signals, object] = {}

    def __enter__(self) -> Self:
        for which in ASKS_TO_STOP:
            self._former[which] = signal.signal(which, self._note_signal)
        return self

    def __exit__(self, *_error: object) -> None:
        for child in reversed(self._children):
            self._end(child)
        self._choir.close()
        for which, former in self._former.items():
            signal.signal(which, former)  # type: ignore[arg-type]

    def _note_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._times_asked += 1

    def keep(self, child: Child) -> None:
        """Start a child now, and again whenever it dies."""
        self._children.append(child)
        self._start(child)

    def run(self, program: Program) -> None:
        """
        Run a program to its end, while the children are looked after.

        :raises CannotGoOn: if it fails; with its own sentence, when it gave one
        :raises AskedToStop: if we are asked to stop meanwhile
        """
        voice = Voice(program.name, keeps_refusal=True)
        passing = Child(program)
        self._launch(passing, voice)
        try:
            while _is_alive(passing):
                self._look_around()
        finally:
            self._end(passing)
        if status := passing.process and passing.process.returncode:
            raise CannotGoOn(
                voice.refusal
                or f"The step '{program.name}' failed {_how(status)}; the lines "
                "above say why. Put that right and start again."
            )

    def wait_until(self, true: Callable[[], bool], *, seconds: float, sentence: str) -> None:
        """
        Look after the children until something holds.

        :raises AskedToStop: if we are asked to stop meanwhile
        :raises CannotGoOn: with the sentence, when so many seconds were not enough; or if a child
            cannot be kept alive
        """
        until = time.monotonic() + seconds
        while not true():
            if time.monotonic() > until:
                raise CannotGoOn(sentence)
            self._look_around()

    def watch(self) -> NoReturn:
        """
        Look after the children, which have all started well, for good.

        :raises AskedToStop: when we are asked to stop
        :raises CannotGoOn: if a child cannot be kept alive
        """
        self._all_have_started = True
        while True:
            self._look_around()

    def _look_around(self) -> None:
        self._choir.hear(GLANCE_SECONDS)
        if self._times_asked:
            raise AskedToStop
        for child in self._children:
            if child.process and not _is_alive(child):
                self._bury(child)
            if not child.process and time.monotonic() >= child.next_start_at and child.may_live():
                self._start(child)

    def _bury(self, child: Child) -> None:
        """Note a death, and when to start again."""
        status = child.process.returncode if child.process else 0
        _end_family(child, signal.SIGTERM)
        child.process = None
        if time.monotonic() - child.started_at > QUICK_DEATH_SECONDS:
            child.quick_deaths = 0
        elif child.may_live():
            child.quick_deaths += 1
        most = len(PAUSES) if self._all_have_started else QUICK_DEATHS_WHILE_STARTING
        if child.quick_deaths >= most:
            raise CannotGoOn(
                f"The {child.program.name} ended {child.quick_deaths} times right after its start; "
                "the lines above say why. Put that right and start again."
            )
        child.next_start_at = time.monotonic() + PAUSES[child.quick_deaths]
        say("up", f"The {child.program.name} ended {_how(status)}; it is started again.")

    def _start(self, child: Child) -> None:
        self._launch(child, Voice(child.program.name))

    def _launch(self, child: Child, voice: Voice) -> None:
        output = self._choir.join(voice)
        try:
            child.process = launch(child.program, output=output)
        except OSError as error:
            raise CannotGoOn(
                f"The {child.program.name} cannot be started ({error.strerror})."
            ) from None
        finally:
            os.close(output)
        child.started_at = time.monotonic()

    def _end(self, child: Child) -> None:
        """Ask a child to end, ever more firmly; a second Ctrl-C leaves out the waiting."""
        for which, seconds in child.program.stop:
            if not _is_alive(child):
                break
            if child.process:
                child.process.send_signal(which)
            self._wait_for_end(child, seconds)
        _end_family(child, signal.SIGKILL)
        self._choir.hear(0)

    def _wait_for_end(self, child: Child, seconds: float) -> None:
        asked, until = self._times_asked, time.monotonic() + seconds
        while _is_alive(child) and time.monotonic() < until and self._times_asked == asked:
            self._choir.hear(GLANCE_SECONDS / 5)


def _is_alive(child: Child) -> bool:
    return child.process is not None and child.process.poll() is None


def _end_family(child: Child, which: signal.Signals) -> None:
    """End what a dead child has left of its own, which are in the session that it led."""
    if child.process and child.program.ends_with_family:
        with suppress(ProcessLookupError):
            os.killpg(child.process.pid, which)


def _how(status: int) -> str:
    return f"by signal {-status}" if status < 0 else f"with status {status}"
