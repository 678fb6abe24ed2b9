"""Signs on a map never hide one another, on no width of it."""

import random
from itertools import combinations
from math import hypot

import pytest

from counterpart.web.charts.apart import Sign, push_apart

WIDTH, HEIGHT, WIDEST = 288.0, 126.0, 2.5


def distance(a: Sign, b: Sign, times: float) -> float:
    return hypot(times * (b.x - a.x) + b.dx - a.dx, times * (b.y - a.y) + b.dy - a.dy)


def pushed(signs: list[Sign]) -> list[Sign]:
    push_apart(signs, WIDTH, HEIGHT, WIDEST)
    return signs


def test_signs_that_do_not_touch_stay_at_home() -> None:
    signs = pushed([Sign(50, 50, 10), Sign(71, 50, 10), Sign(50, 80, 10)])

    assert [(s.dx, s.dy) for s in signs] == [(0, 0)] * 3


def test_two_that_overlap_part_along_their_line_and_share_the_way() -> None:
    west, east = pushed([Sign(50, 50, 10), Sign(54, 50, 10)])

    assert (west.dx, west.dy) == pytest.approx((-8, 0), abs=0.1)
    assert (east.dx, east.dy) == pytest.approx((8, 0), abs=0.1)


def test_a_fixed_sign_stays_and_the_other_makes_way() -> None:
    fixed, other = pushed([Sign(50, 50, 9, is_fixed=True), Sign(50, 52, 10)])

    assert (fixed.dx, fixed.dy) == (0, 0)
    assert (other.dx, other.dy) == pytest.approx((0, 17), abs=0.1)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("spread", [0.0, 3.0, 20.0, 60.0])
def test_a_crowd_of_five_around_a_square_parts_on_every_width(seed: int, spread: float) -> None:
    chance = random.Random(seed)
    middle = chance.uniform(20, WIDTH - 20), chance.uniform(20, HEIGHT - 20)

    def place(radius: float, is_fixed: bool) -> Sign:
        x, y = (at + chance.uniform(-spread, spread) for at in middle)
        return Sign(min(max(x, 0), WIDTH), min(max(y, 0), HEIGHT), radius, is_fixed)

    signs = pushed([place(9, True), *(place(10, False) for _ in range(5))])

    for a, b in combinations(signs, 2):
        for step in range(31):
            times = 1 + (WIDEST - 1) * step / 30
            assert distance(a, b, times) > a.radius + b.radius - 0.1
    for sign in signs[1:]:
        assert sign.radius <= sign.x + sign.dx <= WIDTH - sign.radius
        assert sign.radius <= sign.y + sign.dy <= HEIGHT - sign.radius
        assert hypot(sign.dx, sign.dy) < 60


def test_the_same_crowd_parts_in_the_same_way() -> None:
    def crowd() -> list[Sign]:
        return pushed([Sign(50, 50, 10) for _ in range(5)])

    assert crowd() == crowd()


def test_signs_end_as_near_to_home_as_the_others_allow() -> None:
    around = [(88.6, 66), (88.7, 67.6), (92.9, 63.2), (93, 69)]
    signs = pushed([Sign(90, 63, 9, is_fixed=True), *(Sign(x, y, 10) for x, y in around)])

    assert sum(hypot(s.dx, s.dy) for s in signs) < 65
