"""The map: land as dots, numbered places, a square for the one who asks."""

import re
from math import hypot
from pathlib import Path

from counterpart.countries.models import Country
from counterpart.web.charts import world as module
from counterpart.web.charts.grid import HEIGHT, WIDTH, position
from counterpart.web.charts.land import ROWS
from counterpart.web.charts.world import LAND, world


def place(latitude: float | None, longitude: float | None) -> Country:
    return Country(iso3="XXX", latitude=latitude, longitude=longitude)


RWANDA, BURUNDI, UGANDA = place(-2.0, 30.0), place(-3.5, 30.0), place(1.0, 32.0)
FIJI, NOWHERE, ANTARCTICA = place(-18.0, 175.0), place(None, None), place(-90.0, 0.0)
STYLE = Path(module.__file__).parents[1] / "static" / "css" / "map.css"


def dots() -> set[tuple[int, int]]:
    return {
        (int(column) + 2 * i, row)
        for row, line in enumerate(ROWS.splitlines())
        for column, length in re.findall(r"(\d+)\+(\d+)", line)
        for i in range(int(length))
    }


def is_land(latitude: float, longitude: float) -> bool:
    column, row = position(latitude, longitude)
    return any(hypot(c - column, r - row) <= 1.1 for c, r in dots())


def test_the_dots_are_the_land_of_the_world() -> None:
    inland = [(0, 25), (25, 15), (-10, -55), (45, -100), (60, 100), (22, 78), (-25, 134), (-19, 47)]
    at_sea = [(0, -25), (40, -40), (-30, 80), (0, -140), (30, -165), (-45, -110), (36, 18)]

    assert all(is_land(*point) for point in inland)
    assert not any(is_land(*point) for point in at_sea)


def test_every_dot_stands_on_the_grid() -> None:
    assert all(0 <= c <= WIDTH and 0 <= r < HEIGHT and (c + r) % 2 == 0 for c, r in dots())


def test_africa_has_its_true_share_of_the_land() -> None:
    """30.4 million of about 135 million square kilometres outside Antarctica: 22 in 100."""
    west, east = position(15, -20)[0], position(0, 52)[0]
    north, south = position(36.5, 10)[1], position(-35.5, 20)[1]
    asia = position(28, 34.5)  # leave out what lies beyond the Red Sea, roughly
    inside = [(c, r) for c, r in dots() if west <= c <= east and north <= r <= south]
    africa = [(c, r) for c, r in inside if c - asia[0] <= 0.75 * max(r - asia[1], 0)]

    assert 0.19 <= len(africa) / len(dots()) <= 0.25


def test_the_land_is_small() -> None:
    assert len(LAND) < 2048


def test_a_run_of_dots_is_a_line_that_ends_between_dots() -> None:
    assert module.land_path("4+1 8+3\n\n5+2") == "M3 0h2m2 0h6M4 2h4"


def test_places_that_do_not_touch_keep_their_points() -> None:
    drawn = world([RWANDA, FIJI], here=place(50.0, 10.0))

    assert [pin.number for pin in drawn.pins] == [1, 2]
    assert not any(pin.is_moved for pin in drawn.pins)


def test_neighbours_are_parted_and_the_square_stays() -> None:
    drawn = world([RWANDA, BURUNDI], here=UGANDA)

    assert drawn.square and not drawn.square.is_moved
    assert all(pin.is_moved for pin in drawn.pins)
    first, second = drawn.pins
    across = module.NARROWEST / 100 * (second.x - first.x) + second.dx - first.dx
    down = module.NARROWEST * module.LINES / module.COLUMNS / 100 * (second.y - first.y)
    assert hypot(across, down + second.dy - first.dy) > 2 * module.PIN - 0.3


def test_a_place_without_a_point_keeps_its_number_and_is_told() -> None:
    drawn = world([NOWHERE, RWANDA, ANTARCTICA], here=NOWHERE)

    assert [pin.number for pin in drawn.pins] == [2]
    assert [number for number, _place in drawn.told] == [1, 2, 3]
    assert [place.latitude for place in drawn.not_drawn] == [None, None, -90.0]
    assert drawn.square is None


def test_islands_of_one_sea_stand_together_across_the_date_line() -> None:
    assert abs(position(-18.0, 175.0)[0] - position(-13.58, -172.33)[0]) < 8


def test_points_without_numbers_stay_where_they_are() -> None:
    drawn = world([RWANDA, BURUNDI, RWANDA], is_numbered=False)

    assert not any(pin.is_moved for pin in drawn.pins)


def test_the_style_draws_what_was_reckoned() -> None:
    style = STYLE.read_text("utf-8")

    assert f"aspect-ratio: {module.COLUMNS} / {module.LINES};" in style
    assert f"max-inline-size: {module.WIDEST / 16:.0f}rem" in style
    assert "stroke-dasharray: 0 2; stroke-dashoffset: 1;" in style
