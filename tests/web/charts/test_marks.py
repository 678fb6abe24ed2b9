"""Names at marks never overlap nor hide a stem, on the narrowest line and on every wider one."""

import random
from itertools import combinations

import pytest

from counterpart.web.charts.marks import Mark, Side, Stand, clash, reach, stand, stand_anyway

LINE = 288.0


def stands(*marks: tuple[float, float]) -> list[Stand]:
    found = stand([Mark(x, width, 1) for x, width in marks], line=LINE)
    assert found is not None
    return found


def test_one_name_stands_in_the_lowest_row() -> None:
    assert stands((100, 60)) == [Stand(0, Side.RIGHT)]


def test_a_name_at_the_right_end_stands_to_the_left() -> None:
    assert stands((287, 60)) == [Stand(0, Side.LEFT)]


def test_names_far_apart_share_a_row() -> None:
    assert {s.row for s in stands((10, 60), (100, 60), (200, 60))} == {0}


def test_names_at_one_place_are_parted() -> None:
    assert stands((144, 60), (144, 60)) == [Stand(0, Side.LEFT), Stand(0, Side.RIGHT)]


def test_nothing_stands_nowhere() -> None:
    assert stand([], line=LINE) == []


def test_a_stem_between_a_name_and_its_own_stem_counts_as_crossed() -> None:
    left, right = Mark(100, 50, 1), Mark(102, 50, 1)

    assert clash(left, Stand(0, Side.RIGHT), right, Stand(1, Side.RIGHT))
    assert not clash(left, Stand(1, Side.RIGHT), right, Stand(0, Side.RIGHT))


@pytest.mark.parametrize("seed", range(60))
def test_a_crowd_of_like_countries_is_parted_at_every_width(seed: int) -> None:
    chance = random.Random(seed)
    middle, spread = chance.uniform(0, LINE), chance.choice([0, 3, 20, 35])
    xs = sorted(min(max(middle + chance.uniform(-1, 1) * spread, 0), LINE) for _ in range(6))
    marks = [Mark(x, chance.uniform(40, 100), chance.choice([1, 1, 2])) for x in xs]
    found = stand(marks, line=LINE)
    assert found

    for times in (1.0, 1.7, 3.3):
        wider = [Mark(m.x * times, m.width, m.rows) for m in marks]
        for (one, at), (other, there) in combinations(zip(wider, found, strict=True), 2):
            assert not clash(one, at, other, there)
        for mark, at in zip(wider, found, strict=True):
            assert reach(mark, at.side)[0] >= 0
            assert reach(mark, at.side)[1] <= LINE * times


def test_names_too_long_for_both_ends_get_rows_of_their_own() -> None:
    marks = [Mark(x, 200, 2) for x in (5, 80, 150, 280)]

    assert stand(marks, line=LINE) is None
    found = stand_anyway(marks, line=LINE)
    assert [s.row for s in found] == [2, 0, 4, 6]
    assert [s.side for s in found] == [Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT]
