"""Names in a column never overlap, keep their order and stay near their lines."""

import random
from itertools import pairwise

import pytest

from counterpart.web.charts.column import spaced


def test_names_that_do_not_touch_stay_at_their_lines() -> None:
    assert spaced([10, 50, 200], [16, 16, 16], room=300) == [10, 50, 200]


def test_two_names_at_one_place_part_around_it() -> None:
    assert spaced([100, 100], [20, 20], room=300) == [90, 110]


def test_names_at_the_edge_stay_in_the_column() -> None:
    assert spaced([0, 0], [20, 20], room=300) == [10, 30]
    assert spaced([300, 300], [20, 20], room=300) == [270, 290]


def test_nothing_is_spaced_into_nothing() -> None:
    assert spaced([], [], room=300) == []


@pytest.mark.parametrize("seed", range(60))
def test_no_two_names_overlap_however_crowded(seed: int) -> None:
    chance = random.Random(seed)
    number = chance.randint(1, 9)
    middle = chance.uniform(0, 300)
    spread = chance.choice([0, 5, 50, 300])
    at = [min(max(middle + chance.uniform(-spread, spread), 0), 300) for _ in range(number)]
    heights = [chance.choice([19, 35, 51]) for _ in range(number)]
    room = max(300, sum(heights))
    found = spaced(at, heights, room=room)

    order = sorted(range(number), key=lambda i: found[i])
    for i, j in pairwise(order):
        assert found[j] - found[i] >= (heights[i] + heights[j]) / 2 - 1e-6
        assert at[i] <= at[j]
    assert all(
        h / 2 - 1e-6 <= f <= room - h / 2 + 1e-6 for f, h in zip(found, heights, strict=True)
    )
