"""What every benchmark does with its figures: print them as a table, keep them as JSON."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from counterpart.config.environment import ROOT

FOLDER = ROOT / "var" / "benchmarks"
_GAP = "   "


def show(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], *, decimals: int = 3
) -> None:
    """Print a table: words to the left, numbers to the right."""
    cells = [[f"{v:.{decimals}f}" if isinstance(v, float) else str(v) for v in row] for row in rows]
    widths = [max(len(line[n]) for line in [list(columns), *cells]) for n in range(len(columns))]
    to_the_right = [
        bool(rows) and all(isinstance(row[n], int | float) or row[n] == "" for row in rows)
        for n in range(len(columns))
    ]
    print(f"\n{title}")
    for line in [list(columns), ["-" * width for width in widths], *cells]:
        placed = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, to_the_right, strict=True)
        )
        print(_GAP.join(placed).rstrip())


def keep(name: str, figures: Mapping[str, Any]) -> None:
    """Write the figures with day and machine to `var/benchmarks/NAME.json` and say so."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.json"
    told = {"benchmark": name, "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", **machine()}
    path.write_text(json.dumps({**told, **figures}, ensure_ascii=False, indent=2) + "\n")
    print(f"\nKept in {path}")


def machine() -> dict[str, Any]:
    """Return what the figures depend on: cores, Python, and how busy the machine was."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "load_of_the_last_minute": round(os.getloadavg()[0], 2),
    }
