"""What we build on reports to nobody."""

import os
import subprocess
import sys
from pathlib import Path

from counterpart.config.environment import ROOT


def test_the_encoder_leaves_no_trace_of_a_report_to_its_maker(tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    subprocess.run(
        [sys.executable, "-c", "import counterpart.config.wsgi"],
        cwd=ROOT,
        env={"HOME": str(home), "COUNTERPART_DATA": str(data), "PATH": os.defpath},
        check=True,
    )

    assert list(home.rglob("*")) == []
