"""The embedded PostgreSQL, started by real users, killed by real signals."""

import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from counterpart.config.environment import APPLICATION_ROLE, OWNER_ROLE
from counterpart.config.postgres.account import SYSTEM_USER
from counterpart.config.postgres.place import CLUSTER
from tests.config.people import PATIENCE_SECONDS, Held, Person, until

NOTE = "CREATE TABLE IF NOT EXISTS note (text text, at timestamptz DEFAULT now())"


def write_down(held: Held, text: str) -> None:
    insert = f"INSERT INTO note VALUES ('{text}')"  # noqa: S608 - the words are this file's own

    assert held.ask(f"{NOTE}; {insert}", role=OWNER_ROLE) == ""


def what_was_written(held: Held) -> str:
    return held.ask("SELECT text FROM note ORDER BY at DESC LIMIT 1", role=OWNER_ROLE)


def test_the_first_start_makes_everything_and_the_second_keeps_it(
    person: Person, empty_folder: Path
) -> None:
    first = person.start(empty_folder)
    write_down(first, "from the first start")
    vector = first.ask("SELECT '[1,2]'::halfvec(2)", role=APPLICATION_ROLE)

    assert first.stop() == 0
    assert first.is_gone()
    assert vector == "[1,2]"
    second = person.start(empty_folder)
    assert what_was_written(second) == "from the first start"
    second.stop()


def test_a_very_long_path_with_blanks(person: Person, place: Path, folder: Path) -> None:
    data = place.joinpath(*["a folder with a rather long name"] * 8)
    data.parent.mkdir(parents=True)
    folder.rename(data)

    held = person.start(data)

    assert held.ask("SELECT 1", role=APPLICATION_ROLE) == "1"
    assert Path(held.sockets).stat().st_mode & 0o077 == 0
    held.stop()
    data.rename(folder)
    shutil.rmtree(held.sockets)
    with suppress(OSError):  # others may use it
        Path(held.sockets).parent.rmdir()


def test_a_second_start_is_refused_and_leaves_the_first_alone(person: Person, folder: Path) -> None:
    first = person.start(folder)

    refusal = person.try_to_start(folder).refusal()

    assert refusal == (
        f"Another Counterpart command is using {folder}; wait until it has ended and try again."
    )
    assert first.ask("SELECT 1") == "1"
    first.stop()


def test_when_the_holder_is_killed_the_server_leaves_and_the_next_start_works(
    person: Person, folder: Path
) -> None:
    first = person.start(folder)
    write_down(first, "before the killing")

    first.kill()
    second = person.start(folder)

    assert what_was_written(second) == "before the killing"
    second.kill()
    until(second.is_gone)


def test_when_holder_and_server_are_killed_the_next_start_recovers(
    person: Person, folder: Path
) -> None:
    first = person.start(folder)
    write_down(first, "before killing both")

    os.kill(first.postmaster(), signal.SIGKILL)
    first.kill()
    second = person.start(folder)

    assert what_was_written(second) == "before killing both"
    second.stop()


def test_an_orphan_at_work_does_not_keep_the_next_start_away(
    ordinary: Person, used_folders: Callable[[Person], Path]
) -> None:
    data = used_folders(ordinary)
    first = ordinary.start(data)
    busy = "DO 'BEGIN WHILE clock_timestamp() < now() + INTERVAL ''90 s'' LOOP END LOOP; END'"
    asking = Thread(target=first.ask, args=[busy], daemon=True)
    asking.start()
    until(lambda: first.ask("SELECT true FROM pg_stat_activity WHERE query ~ '^DO'"))
    os.kill(first.postmaster(), signal.SIGKILL)
    first.kill()

    second = ordinary.start(data)

    assert second.ask("SELECT 1") == "1"
    asking.join(PATIENCE_SECONDS)
    second.stop()


def test_a_number_that_another_process_has_now_is_not_believed(
    person: Person, folder: Path
) -> None:
    person.start(folder).stop()
    owner = (folder / CLUSTER).stat().st_uid
    innocent = subprocess.Popen(["sleep", "60"], user=owner if os.geteuid() == 0 else None)
    left = f"{innocent.pid}\n{folder / CLUSTER}\n1\n5432\n/nowhere\n\n0 0\nready\n"
    (folder / CLUSTER / "postmaster.pid").write_text(left)

    held = person.start(folder)
    answer = held.ask("SELECT 1")
    held.stop()

    assert answer == "1"
    assert innocent.poll() is None
    innocent.kill()
    innocent.wait()


def test_a_making_that_was_interrupted_is_begun_anew(person: Person, empty_folder: Path) -> None:
    folder = empty_folder
    first = person.try_to_start(folder)
    until(lambda: list(folder.glob(f"{CLUSTER}.new/*")))
    first.kill()
    half_made = list(folder.glob(f"{CLUSTER}*"))

    second = person.start(folder)

    assert half_made == [folder / f"{CLUSTER}.new"]
    assert second.ask("SELECT 1", role=APPLICATION_ROLE) == "1"
    assert not (folder / f"{CLUSTER}.new").exists()
    second.stop()


def test_what_a_making_left_long_ago_is_removed(person: Person, empty_folder: Path) -> None:
    left = empty_folder / f"{CLUSTER}.new"
    left.mkdir()
    (left / "PG_VERSION").write_text("18")
    if os.geteuid() == 0:
        os.chown(left, person.uid, -1)

    held = person.start(empty_folder)

    assert not left.exists()
    held.stop()


def test_too_small_a_disk_is_refused_before_anything_is_made(root: Person, place: Path) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=50m,mode=755", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")

    refusal = root.try_to_start(place / "data").refusal()
    made = list((place / "data").glob(f"{CLUSTER}*"))
    subprocess.run(["umount", str(place)], check=True)

    assert refusal.startswith("Only 52 MB are free")
    assert made == []


def test_when_the_server_cannot_start_it_is_quoted(ordinary: Person, place: Path) -> None:
    (place / "data" / CLUSTER).mkdir(parents=True)
    for made in (place / "data", place / "data" / CLUSTER):
        if os.geteuid() == 0:
            os.chown(made, ordinary.uid, -1)

    refusal = ordinary.try_to_start(place / "data").refusal()

    assert refusal.startswith("PostgreSQL could not be started. It says:\n")
    assert "postgresql.conf" in refusal


def test_nobody_else_of_the_machine_gets_in(
    root: Person, folder_of_root: Path, ordinary: Person
) -> None:
    held = root.start(folder_of_root)

    stranger = ordinary.ask(held.sockets, "SELECT 1", role=APPLICATION_ROLE)
    Path(held.sockets).chmod(0o777)
    (socket,) = Path(held.sockets).glob("*5432")
    socket.chmod(0o777)
    stranger_at_an_open_door = ordinary.ask(held.sockets, "SELECT 1", role=APPLICATION_ROLE)

    assert "Permission denied" in stranger.stderr
    assert "Peer authentication failed" in stranger_at_an_open_door.stderr
    held.stop()


def test_another_users_database_is_refused(root: Person, ordinary: Person, place: Path) -> None:
    tables = place / "data" / CLUSTER
    tables.mkdir(parents=True)
    (place / "data").chmod(0o777)
    os.chown(tables, pwd.getpwnam(SYSTEM_USER).pw_uid, -1)

    refusal_of_ordinary = ordinary.try_to_start(place / "data").refusal()
    (place / "data" / "lock").unlink()
    os.chown(tables, ordinary.uid, -1)
    refusal_of_root = root.try_to_start(place / "data").refusal()

    assert refusal_of_ordinary == (
        f"The database in {tables} belongs to root; start Counterpart as that user, or name "
        "another folder in COUNTERPART_DATA."
    )
    assert f"belongs to {ordinary.name}; start Counterpart as that user" in refusal_of_root
    tables.rmdir()
