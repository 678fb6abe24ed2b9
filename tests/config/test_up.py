"""`counterpart up`, as the operator meets it: a story, and the ways in which it declines."""

import os
import pwd
import signal
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread

import psutil
import pytest

from counterpart.config.environment import APPLICATION_ROLE
from counterpart.config.port import bound
from counterpart.config.postgres.place import CLUSTER
from counterpart.config.postgres.sockets import socket_folder
from counterpart.foundation.running import running_instance
from tests.config.instance import Instance, counterpart, is_alive, refusal, started
from tests.config.people import Person, forget, is_left, until

WORDS = "widows-of-the-northern-district"


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    folder = Path(mkdtemp(prefix="counterpart-test-"))
    folder.chmod(0o755)
    yield folder / "data"
    forget(folder)


@pytest.fixture(scope="module")
def running(data: Path) -> Iterator[Instance]:
    """One instance for all tests of this file but the last, which ends it."""
    instance = started(data)
    line = instance.wait_until_ready()
    assert line == f"Counterpart is ready at {instance.address} (Ctrl-C stops it)\n"
    yield instance
    if instance.process.poll() is None:
        instance.stop()


def test_it_answers_and_other_commands_find_it(running: Instance, data: Path) -> None:
    announced = data / "running.json"

    assert running.answers() == 200
    assert running.answers("") == 200
    assert running_instance(data) == running.address
    assert stat.S_IMODE(announced.stat().st_mode) == 0o600


def test_all_of_it_fits_into_a_gigabyte(running: Instance) -> None:
    everyone = [psutil.Process(running.process.pid), *running.family()]

    assert sum(p.memory_info().rss for p in everyone) < 1_000_000_000
    assert everyone[0].memory_info().rss < 40_000_000


def test_a_second_start_names_the_first(running: Instance, data: Path) -> None:
    said = refusal(data, "up", "--port", "0")

    assert said == (
        f"counterpart: Counterpart already runs at {running.address}; use that one, or stop it "
        "first, or name another folder in COUNTERPART_DATA.\n"
    )


def test_another_command_uses_the_running_database(running: Instance, data: Path) -> None:
    process = counterpart(data, "manage", "showmigrations", "--plan")
    out, _said = process.communicate(timeout=30)

    assert process.returncode == 0
    assert "[X]" in out
    assert "[ ]" not in out


def test_a_taken_port_is_refused_before_anything_is_made(running: Instance, tmp_path: Path) -> None:
    said = refusal(tmp_path / "data", "up", "--port", str(running.port))

    assert said == (
        f"counterpart: Port {running.port} of 127.0.0.1 is taken by another program; stop that "
        "one, or choose another port with --port.\n"
    )
    assert not (tmp_path / "data" / CLUSTER).exists()


KILLED = {
    "a web process": ("gunicorn", "gunicorn"),
    "the web server": ("gunicorn", "counterpart up"),
    "the worker": ("counterpart worker", "counterpart up"),
    "a session of the database": ("counterpart_app", "postgres"),
    "the database": ("postgres -D", "counterpart up"),
}


@pytest.mark.parametrize("who", KILLED)
def test_whoever_is_killed_comes_back(running: Instance, who: str) -> None:
    words, below = KILLED[who]
    assert running.answers() == 200
    number = len(running.family())
    victim = running.find(words, below=below)

    victim.kill()
    until(lambda: not is_alive(victim))

    until(lambda: [running.answers() for _ in range(4)] == [200] * 4)
    until(lambda: running.has("counterpart worker"))
    until(lambda: number - len(running.family()) < 6)  # sessions come back when they are needed
    assert running.process.poll() is None


def test_nothing_that_people_write_is_logged(running: Instance, data: Path, packages: Path) -> None:
    me, sockets = Person(pwd.getpwuid(os.geteuid()).pw_name, packages), str(socket_folder(data))
    requests = [
        f"GET /?text={WORDS} and more HTTP/1.1\r\nHost: localhost\r\n\r\n",
        f"GET /{WORDS}?{WORDS} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: localhost\r\n{WORDS} and more: x\r\n\r\n",
        f"{WORDS}\r\n\r\n",
    ]
    statements = [
        f"SELECT '{WORDS}'::int",
        f"{WORDS}",
        f"SELECT pg_terminate_backend(pg_backend_pid()), '{WORDS}'",
    ]

    for text in requests:
        with socket.create_connection(("127.0.0.1", running.port)) as connection:
            connection.sendall(text.encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 4")
    for statement in statements:
        assert me.ask(sockets, statement, role=APPLICATION_ROLE).returncode
    asking = Thread(
        target=me.ask,
        args=[sockets, f"SELECT '{WORDS}', pg_sleep(60)"],
        kwargs={"role": APPLICATION_ROLE},
    )
    asking.start()
    until(lambda: running.has("SELECT", below="postgres -D"))
    running.find("SELECT", below="postgres -D").kill()
    asking.join()
    until(lambda: "terminated by signal 9" in running.log.read_text())
    logged = running.log.read_text()

    assert WORDS not in logged
    assert "northern" not in logged.lower()


def test_when_it_is_killed_everything_ends_and_a_new_start_takes_over(
    running: Instance, data: Path
) -> None:
    family = running.family()
    running.process.kill()
    running.process.wait()

    assert running_instance(data) is None
    again = started(data, port=running.port)
    again.wait_until_ready()
    assert again.address == running.address
    assert again.answers() == 200
    assert [p for p in family if is_alive(p)] == []
    running.process, running.address = again.process, again.address


def test_ctrl_c_ends_all_of_it(running: Instance, data: Path) -> None:
    family, log_before = running.family(), running.log.read_text()

    status, printed = running.stop()

    assert (status, printed) == (0, "")
    assert [p for p in family if is_alive(p)] == []
    assert not (data / "running.json").exists()
    assert "Traceback" not in running.log.read_text().removeprefix(log_before)
    with bound("127.0.0.1", running.port):
        pass


def test_ctrl_c_while_it_starts(data: Path) -> None:
    instance = started(data)
    until(lambda: instance.has("counterpart prepare"))
    family = instance.family()

    status, printed = instance.stop(signal.SIGTERM)

    assert (status, printed) == (0, "")
    assert [p for p in family if is_alive(p)] == []


def test_a_command_alone_brings_its_own_database(data: Path) -> None:
    process = counterpart(data, "manage", "showmigrations", "--plan")
    out, said = process.communicate(timeout=30)

    assert (process.returncode, said) == (0, "")
    assert "[X]" in out
    assert is_left((data / CLUSTER).resolve())


def test_a_step_that_fails_ends_it_with_its_own_sentence(data: Path, tmp_path: Path) -> None:
    said = refusal(data, "up", "--port", "0", COUNTERPART_ENCODER=str(tmp_path / "none"))

    *others, last = said.splitlines()
    assert last.startswith("counterpart: ")
    assert str(tmp_path / "none") in last
    assert all(" | " in line for line in others)


ELSEWHERE = {
    "DATABASE_URL": f"postgresql://app:{WORDS}@127.0.0.1:9/counterpart",
    "COUNTERPART_SECRET": "a-secret-of-their-own-0123456789-abcdefghijklmnopqrstuvwxyz",
    "COUNTERPART_HOSTS": "example.org",
}


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("COUNTERPART_SECRET", "With DATABASE_URL, set COUNTERPART_SECRET"),
        ("COUNTERPART_HOSTS", "With DATABASE_URL, set COUNTERPART_HOSTS"),
    ],
)
def test_with_a_database_of_their_own_defaults_are_refused_at_once(
    missing: str, sentence: str, tmp_path: Path
) -> None:
    said = refusal(tmp_path / "data", "up", **{k: v for k, v in ELSEWHERE.items() if k != missing})

    assert said.startswith(f"counterpart: {sentence}")
    assert said.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_a_database_that_cannot_be_reached(tmp_path: Path) -> None:
    said = refusal(tmp_path / "data", "up", "--port", "0", **ELSEWHERE)

    assert said.startswith("counterpart: The database cannot be reached")
    assert said.count("\n") == 1
    assert WORDS not in said
    assert not (tmp_path / "data" / CLUSTER).exists()


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    said = refusal(tmp_path / "data", "up", "--port", "0")

    assert said.startswith(f"counterpart: Counterpart cannot write in {tmp_path / 'data'}")
    assert said.count("\n") == 1
