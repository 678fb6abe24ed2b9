"""The data folder: writable, or a sentence; one user at a time."""

import subprocess
from pathlib import Path

import pytest

from counterpart.config.data_folder import CannotWrite, InUse, make_writable, sole_use
from counterpart.foundation.running import announce
from tests.config.people import Person


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    with pytest.raises(CannotWrite, match=r"^Counterpart cannot write in .*COUNTERPART_DATA\.$"):
        make_writable(tmp_path / "data")


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(CannotWrite, match=r"\(not a directory\)"):
        make_writable(tmp_path / "file" / "data")


def test_a_folder_that_only_others_may_write(ordinary: Person, place: Path) -> None:
    (place / "data").mkdir()
    (place / "data").chmod(0o555)

    refusal = ordinary.try_to_start(place / "data").refusal()

    assert refusal.startswith(f"Counterpart cannot write in {place / 'data'} (permission denied)")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [("ro", r"\(read-only file system\)"), ("size=4k", "^The disk that holds .* is full")],
)
def test_a_mount_that_cannot_be_written(
    root: Person, place: Path, options: str, sentence: str
) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")

    with pytest.raises(CannotWrite, match=sentence):
        make_writable(place)

    subprocess.run(["umount", str(place)], check=True)


def test_a_second_user_is_told_where_the_first_one_answers(tmp_path: Path) -> None:
    with sole_use(tmp_path):
        announce(tmp_path, address="http://127.0.0.1:8000/")

        with (
            pytest.raises(InUse, match=r"already runs at http://127.0.0.1:8000/;"),
            sole_use(tmp_path),
        ):
            pass


def test_the_next_holder_learns_that_the_last_one_was_killed(tmp_path: Path) -> None:
    with sole_use(tmp_path) as first:
        pass
    with sole_use(tmp_path) as after_a_good_end:
        left_by_the_living = (tmp_path / "lock").read_bytes()
    (tmp_path / "lock").write_bytes(left_by_the_living)
    with sole_use(tmp_path) as after_a_killing:
        pass

    assert (first, after_a_good_end, after_a_killing) == (False, False, True)
    assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600
