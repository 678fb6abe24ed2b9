"""
The grid of dots on which the map is drawn: degrees to columns and rows.

Dots stand like the five on a die: in every row at each second column, shifted by one from row to
row. So every dot has whole numbers for coordinates and its four neighbours are equally far.
"""

from typing import Final

from counterpart.web.charts.projection import equal_earth

CENTRE: Final = 11.0
"""Central meridian in degrees east: the map is cut in the Bering Strait, between two lands."""

SPACING: Final = 0.034
"""Distance between rows, in radii of the sphere: about 217 km."""

WIDTH: Final = 160
HEIGHT: Final = 69
MIDDLE: Final = (80.0, 39.0)
"""Column and row of the point at the equator on the central meridian."""


def position(latitude: float, longitude: float) -> tuple[float, float]:
    """Return column and row, both with fractions, of a point given in degrees north and east."""
    from_centre = (longitude - CENTRE + 180) % 360 - 180
    x, y = equal_earth(latitude, from_centre)
    return MIDDLE[0] + x / SPACING, MIDDLE[1] - y / SPACING
