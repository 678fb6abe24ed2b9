"""A maker of tables is seen while it works, and only in its own folder."""

import subprocess
from pathlib import Path

from counterpart.config.postgres.leftovers import makers_of
from tests.config.people import until


def test_a_maker_is_seen_as_long_as_it_works(tmp_path: Path) -> None:
    program, draft = tmp_path / "initdb", tmp_path / "tables.new"
    program.write_text("#!/bin/sh\nread line\n")
    program.chmod(0o755)
    maker = subprocess.Popen([program, "--pgdata", draft], stdin=subprocess.PIPE)
    try:
        until(lambda: makers_of(draft) == [maker.pid])

        assert makers_of(tmp_path / "other.new") == []
    finally:
        maker.communicate(b"\n", timeout=10)
    assert makers_of(draft) == []
