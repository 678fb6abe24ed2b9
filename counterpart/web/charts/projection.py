"""
The Equal Earth projection: every country at its true size.

Bojan Šavrič, Tom Patterson and Bernhard Jenny (2018), The Equal Earth map projection, International
Journal of Geographical Information Science 33 (3), 454-465, doi:10.1080/13658816.2018.1504949.
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # table 1 of the paper
M = sqrt(3) / 2


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """
    Return where a point of the sphere lies on the map.

    :param latitude: degrees, north positive
    :param longitude: degrees east of the map's central meridian, -180 to 180
    :returns: x to the east and y to the north of the middle of the map, in radii of the sphere
    """
    theta = asin(M * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    x = radians(longitude) * cos(theta) / (M * slope)
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return x, y
