"""The running instance is found, and what a killed one left behind is not believed."""

import json
import subprocess
from pathlib import Path

import pytest

from counterpart.foundation.running import FILE, announce, running_instance, withdraw

ADDRESS = "http://127.0.0.1:8000/"


def test_what_is_announced_is_found_until_it_is_withdrawn(tmp_path: Path) -> None:
    announce(tmp_path, address=ADDRESS)
    found = running_instance(tmp_path)
    mode = (tmp_path / FILE).stat().st_mode & 0o777
    withdraw(tmp_path)

    assert (found, mode) == (ADDRESS, 0o600)
    assert running_instance(tmp_path) is None
    withdraw(tmp_path)


def test_a_process_that_is_gone_or_has_an_old_number_does_not_run(tmp_path: Path) -> None:
    announce(tmp_path, address=ADDRESS)
    told = json.loads((tmp_path / FILE).read_text())
    with subprocess.Popen(["sleep", "100"]) as other:
        (tmp_path / FILE).write_text(json.dumps(told | {"pid": other.pid}))
        with_another_process = running_instance(tmp_path)
        other.kill()

    assert with_another_process is None
    assert running_instance(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"address": 1}', '"x"', '{"pid": "x"}'])
def test_a_damaged_file_says_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text)

    assert running_instance(tmp_path) is None
