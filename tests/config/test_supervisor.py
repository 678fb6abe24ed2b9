"""Children are kept alive, heard, and ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from counterpart.config.environment import ROOT
from counterpart.config.processes import Program
from counterpart.config.supervisor import AskedToStop, CannotGoOn, Child, Supervisor
from counterpart.config.voices import Voice
from tests.config.instance import is_alive
from tests.config.people import until

STOP = ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0))


def shell(script: str, *, name: str = "child") -> Program:
    return Program(
        name=name,
        arguments=("/bin/sh", "-c", script),
        when_we_die=signal.SIGTERM,
        stop=STOP,
        ends_with_family=True,
    )


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    with Supervisor() as one:
        yield one


def test_a_child_that_was_killed_is_started_again(supervisor: Supervisor) -> None:
    child = Child(shell("exec sleep 100"))
    supervisor.keep(child)
    assert child.process
    first = child.process.pid

    os.kill(first, signal.SIGKILL)
    supervisor.wait_until(
        lambda: child.process is not None and child.process.pid != first, seconds=5, sentence="no"
    )


def test_a_child_that_keeps_dying_ends_it_with_one_sentence(supervisor: Supervisor) -> None:
    supervisor.keep(Child(shell("exit 3", name="web")))

    with pytest.raises(CannotGoOn, match=r"^The web ended 3 times right after its start; "):
        supervisor.wait_until(lambda: False, seconds=20, sentence="it went on")


def test_a_child_that_dies_while_the_database_is_away_waits_for_it(tmp_path: Path) -> None:
    deaths, database = tmp_path / "deaths", tmp_path / "database"
    script = f"echo >>{deaths}; test -e {database} && exec sleep 100"
    database.touch()
    with Supervisor() as supervisor:
        child = Child(shell(script), may_live=database.exists)
        supervisor.keep(child)
        supervisor.wait_until(deaths.exists, seconds=5, sentence="it never started")
        database.unlink()
        assert child.process
        child.process.kill()

        with pytest.raises(CannotGoOn, match="long enough"):
            supervisor.wait_until(lambda: False, seconds=1, sentence="long enough")
        while_away = deaths.read_text().count("\n")
        database.touch()
        supervisor.wait_until(
            lambda: deaths.read_text().count("\n") == 2, seconds=5, sentence="it stayed away"
        )

    assert while_away == 1
    assert child.quick_deaths == 0


def test_a_step_that_declines_ends_it_with_its_own_sentence(
    supervisor: Supervisor, capsys: pytest.CaptureFixture[str]
) -> None:
    script = "echo working; echo 'counterpart: The cases cannot be read.' >&2; exit 1"

    with pytest.raises(CannotGoOn, match=r"^The cases cannot be read\.$"):
        supervisor.run(shell(script, name="prepare"))
    said = capsys.readouterr()
    assert said.err == "prepare  | working\n"
    assert said.out == ""


def test_a_step_that_breaks_ends_it_with_a_sentence(supervisor: Supervisor) -> None:
    with pytest.raises(CannotGoOn, match=r"^The step 'prepare' failed by signal 9;"):
        supervisor.run(shell("kill -9 $$", name="prepare"))


def test_children_end_in_reverse_order_and_whoever_will_not_is_killed(tmp_path: Path) -> None:
    ends = tmp_path / "ends"
    note = "trap 'echo {0} >>{1}; exit' TERM; touch {2}/{0}; while :; do sleep 0.01; done"
    deaf_program = Program(
        name="deaf",
        arguments=("/bin/sh", "-c", f"trap '' TERM; touch {tmp_path}/deaf; exec sleep 100"),
        when_we_die=signal.SIGKILL,
        stop=((signal.SIGTERM, 0.2), (signal.SIGKILL, 5.0)),
    )
    deaf = Child(deaf_program)
    with Supervisor() as supervisor:
        for name in ("first", "second"):
            supervisor.keep(Child(shell(note.format(name, ends, tmp_path))))
        supervisor.keep(deaf)
        supervisor.wait_until(
            lambda: all((tmp_path / n).exists() for n in ("first", "second", "deaf")),
            seconds=5,
            sentence="they never started",
        )

    assert ends.read_text().split() == ["second", "first"]
    assert deaf.process
    assert deaf.process.returncode == -signal.SIGKILL


def test_what_a_dead_child_leaves_behind_is_ended(supervisor: Supervisor, tmp_path: Path) -> None:
    left = tmp_path / "left"
    child = Child(shell(f"sleep 100 & echo $! >{left}; wait"))
    supervisor.keep(child)
    supervisor.wait_until(lambda: _number_in(left) > 0, seconds=5, sentence="it never started")
    orphan = _number_in(left)
    assert child.process

    child.process.kill()
    supervisor.wait_until(lambda: not _is_alive(orphan), seconds=5, sentence="it lives on")


def test_when_the_supervisor_is_killed_its_children_die(tmp_path: Path) -> None:
    script = f"""
import signal
from counterpart.config.processes import Program
from counterpart.config.supervisor import Child, Supervisor
sleep = Program("sleep", ("/bin/sh", "-c", "echo $$ >{tmp_path}/pid; exec sleep 100"),
                signal.SIGTERM, ())
with Supervisor() as supervisor:
    supervisor.keep(Child(sleep))
    supervisor.watch()
"""
    parent = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT)
    until(lambda: _number_in(tmp_path / "pid"))

    parent.kill()
    parent.wait()

    until(lambda: not _is_alive(_number_in(tmp_path / "pid")))


def test_ctrl_c_is_a_request_to_stop(supervisor: Supervisor) -> None:
    os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(AskedToStop):
        supervisor.watch()


def test_a_line_is_said_once_it_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    voice = Voice("web")

    for chunk in (b"one\ntw", b"o\n\xff", b" three"):
        voice.take(chunk)
    before = capsys.readouterr().err
    voice.take(b"")

    assert before == "web      | one\nweb      | two\n"
    assert capsys.readouterr().err == "web      | \ufffd three\n"


def _number_in(file: Path) -> int:
    return int(file.read_text() or 0) if file.exists() else 0


def _is_alive(pid: int) -> bool:
    try:
        return is_alive(psutil.Process(pid))
    except psutil.NoSuchProcess:
        return False
