"""An invented register of lighthouses, taken into the running instance as an operator would."""

import csv
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from counterpart.config.environment import ROOT

KEY = "lighthouses"
FIRST = f"{KEY}-l-1"
FOUND_WITHIN_SECONDS = 60  # of a test machine at work; the promise is measured elsewhere
COUNTRIES = ("Malawi", "Kenya", "Peru", "Nepal", "Fiji", "Ghana", "Chile", "Yugoslavia, former")
STATUSES = ("finished", "active", "dropped", "planned")
MAPPING = f"""\
data_set:
  key: {KEY}
  title: An invented register of lighthouses
  publisher: Nobody
  licence: CC BY 4.0
  licence_address: https://creativecommons.org/licenses/by/4.0/
  address: https://example.org/lighthouses
  vintage: 2026-01-02
"""


def rows() -> list[dict[str, str]]:
    """Return forty programmes, so that a list has a second page."""
    return [
        {
            "id": f"L-{n}",
            "title": f"Lamps of the lighthouses lit again, part {n}",
            "language": "en",
            "objective": "To light the lighthouses on the coast again, so that ships no longer run "
            "onto the reef. "
            f"Keepers are paid for {n + 3} nights a month, and mend the lamps.",
            "country": COUNTRIES[n % len(COUNTRIES)],
            "status": "finished" if n < 10 else STATUSES[n % len(STATUSES)],
            "approval_date": f"{1980 + n}-05-06",
            "end_date": f"{1984 + n}-05-06",
            "amount": str(250_000 * n),
            "currency": "USD",
            "amount_what": "commitment",
            "sector_dac": "16061",
            "implementer": "The Lighthouse Board",
            "result_1_indicator": "Lamps that burn",
            "result_1_measure": "people",
            "result_1_baseline": "0",
            "result_1_target": "40",
            "result_1_actual": str(n),
        }
        for n in range(1, 41)
    ]


def take_in(folder: Path, environment: Mapping[str, str]) -> None:
    """Import the register, and wait until the worker has encoded it."""
    table, mapping = folder / "lighthouses.csv", folder / "lighthouses.yaml"
    mapping.write_text(MAPPING, encoding="utf-8")
    with table.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows()[0]))
        writer.writeheader()
        writer.writerows(rows())
    command(environment, "import", "table", str(table), "--mapping", str(mapping))
    until = time.monotonic() + FOUND_WITHIN_SECONDS
    while "in step with the library" not in command(environment, "check"):
        assert time.monotonic() < until, "the worker does not follow"
        time.sleep(0.5)


def command(environment: Mapping[str, str], *arguments: str) -> str:
    """Run a command of the product; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "counterpart", *arguments],
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 or arguments == ("check",), done.stdout + done.stderr
    return done.stdout
