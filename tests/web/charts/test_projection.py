"""The projection is the published one, and true to size."""

from math import cos, pi, radians

import pytest

from counterpart.web.charts.projection import equal_earth

RADIUS = 6371007.1809  # metres: of the sphere with the surface of the WGS 84 ellipsoid


@pytest.mark.parametrize(
    ("latitude", "longitude", "metres"),
    [
        # As PROJ gives them for +proj=eqearth +ellps=WGS84, at the latitudes that an ellipsoid
        # and its sphere share.
        (0, 0, (0.0, 0.0)),
        (0, 180, (17243959.06, 0.0)),
        (90, 180, (10216474.79, 8392927.60)),
        (-90, -180, (-10216474.79, -8392927.60)),
    ],
)
def test_places_stand_where_the_reference_puts_them(
    latitude: float, longitude: float, metres: tuple[float, float]
) -> None:
    x, y = equal_earth(latitude, longitude)

    assert (x * RADIUS, y * RADIUS) == pytest.approx(metres, abs=0.05)


def test_the_poles_and_the_frame_have_the_published_proportions() -> None:
    equator, pole = equal_earth(0, 180), equal_earth(90, 180)

    assert pole[0] / equator[0] == pytest.approx(0.59247, abs=1e-5)
    assert equator[0] / pole[1] == pytest.approx(2.05458, abs=1e-5)


@pytest.mark.parametrize("latitude", range(-88, 89, 8))
def test_a_small_field_keeps_its_size_at_every_latitude(latitude: int) -> None:
    half = 0.001
    left, right = equal_earth(latitude, 60 - half), equal_earth(latitude, 60 + half)
    below, above = equal_earth(latitude - half, 60), equal_earth(latitude + half, 60)
    drawn = (right[0] - left[0]) * (above[1] - below[1])  # parallels are straight and level

    assert drawn == pytest.approx(radians(2 * half) ** 2 * cos(radians(latitude)), rel=1e-5)


def test_the_whole_map_has_the_surface_of_the_sphere() -> None:
    steps = [90 * (i + 0.5) / 1000 for i in range(1000)]
    heights = [equal_earth(90 * i / 1000, 0)[1] for i in range(1001)]
    surface = 4 * sum(
        equal_earth(latitude, 180)[0] * (heights[i + 1] - heights[i])
        for i, latitude in enumerate(steps)
    )

    assert surface == pytest.approx(4 * pi, rel=1e-5)
