"""
Compile counterpart/web/charts/land.py, the dots of the map, from a mask of the world's land.

Needs `global-land-mask` and numpy, which the product does not; in an environment of their own:

    pip install global-land-mask==1.0.0 && PYTHONPATH=. python script/compile_land.py

A dot is drawn where land fills a large enough share of the diamond around it. An island too small
for that gets its dot when it has no other near: small states are on the map too.
"""

from pathlib import Path
from typing import Any

import numpy as np
from global_land_mask import globe

from counterpart.web.charts.grid import CENTRE, HEIGHT, WIDTH, position

FILE = Path(__file__).resolve().parents[1] / "counterpart" / "web" / "charts" / "land.py"
SHARE = 0.42  # of a diamond that is land; under one half, so that narrow lands hold together
ISLAND = 0.08  # of a diamond, for a dot that stands alone: about 7,500 square kilometres
ANTARCTICA = -60.0  # degrees; what lies south of this is left out
EVERY = 4  # pixels of 30 seconds of arc: one of four in both directions is looked at
HEADER = '''\
"""
The land of the world as dots; made by script/compile_land.py, not written by hand.

From GLOBE, the Global Land One-kilometer Base Elevation model, version 1.0 (GLOBE Task Team, eds.,
1999, NOAA National Geophysical Data Center, https://www.ngdc.noaa.gov/mgg/topo/globe.html): its
unrestricted "G.O.O.D." files, which carry no copyright, as packed in global-land-mask 1.0.0
(Todd Karin, MIT licence). Lakes and the Caspian Sea count as land there; Antarctica is left out.
"""

ROWS = """\\
'''


def main() -> None:
    """Write the file."""
    rows = [runs(row) for row in dots(shares())]
    FILE.write_text(HEADER + "\n".join(rows) + '\n"""\n', encoding="utf-8")
    print(f"{FILE.stat().st_size} bytes, {sum(row.count('+') for row in rows)} runs")


def shares() -> Any:
    """Return for each row and column the share of land; 0 to 1, NaN where no dot can stand."""
    land, all_ = np.zeros((HEIGHT, WIDTH + 1)), np.zeros((HEIGHT, WIDTH + 1))
    degrees = globe._lon[::EVERY].astype(float)
    for index in range(0, len(globe._lat), EVERY):
        latitude = float(globe._lat[index])
        if latitude < ANTARCTICA:
            break
        rows, columns = nearest(latitude, degrees)
        inside = (rows >= 0) & (rows < HEIGHT) & (columns >= 0) & (columns <= WIDTH)
        weight = np.cos(np.radians(latitude))
        is_land = ~globe._mask[index, ::EVERY]
        np.add.at(all_, (rows[inside], columns[inside]), weight)
        np.add.at(land, (rows[inside], columns[inside]), weight * is_land[inside])
    return np.divide(land, all_, out=np.full_like(land, np.nan), where=all_ > 0)


def nearest(latitude: float, degrees: Any) -> tuple[Any, Any]:
    """Return rows and columns of the dots nearest to the points of a parallel."""
    at_centre, row = position(latitude, CENTRE)
    per_degree = position(latitude, CENTRE + 1)[0] - at_centre
    columns = at_centre + ((degrees - CENTRE + 180) % 360 - 180) * per_degree
    falling, rising = np.rint((columns + row) / 2), np.rint((columns - row) / 2)
    return (falling - rising).astype(int), (falling + rising).astype(int)


def dots(share: Any) -> Any:
    """Return for each row and column whether a dot is drawn."""
    drawn = share >= SHARE
    islands = np.argwhere((share >= ISLAND) & ~drawn)
    for row, column in sorted(islands.tolist(), key=lambda at: (-share[at[0], at[1]], *at)):
        around = drawn[max(row - 1, 0) : row + 2, max(column - 2, 0) : column + 3]
        drawn[row, column] = not around.any()
    return drawn


def runs(row: Any) -> str:
    """Write a row: `8+3` is three dots from column 8 on, at each second column."""
    columns = [int(c) for c in np.flatnonzero(row)]
    starts = [c for c in columns if c - 2 not in columns]
    return " ".join(f"{s}+{next(n for n in range(99) if s + 2 * n not in columns)}" for s in starts)


if __name__ == "__main__":
    main()
