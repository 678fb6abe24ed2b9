"""Ticks are round and few, hold every value, and a line bends only where figures are skewed."""

import random

import pytest

from counterpart.web.charts.scale import Bend, bend_of, scale_for_all, straight


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([3, 97], (0, 25, 50, 75, 100)),
        ([56.3, 68.6], (55, 60, 65, 70)),
        ([-3, 4], (-4, -2, 0, 2, 4)),
        ([0.11, 0.42], (0.1, 0.2, 0.3, 0.4, 0.5)),
        ([1.2e9, 9e12], (0, 2.5e12, 5e12, 7.5e12, 1e13)),
    ],
)
def test_ticks_are_round(values: list[float], ticks: tuple[float, ...]) -> None:
    assert straight(values).ticks == ticks


@pytest.mark.parametrize("seed", range(60))
def test_three_to_five_ticks_at_equal_steps_hold_every_value(seed: int) -> None:
    chance = random.Random(seed)
    size = 10 ** chance.uniform(-6, 14)
    values = [chance.uniform(-1, 1) * size for _ in range(chance.randint(1, 6))]
    scale = straight(values, from_zero=chance.random() < 0.5)
    steps = [b - a for a, b in zip(scale.ticks, scale.ticks[1:], strict=False)]

    assert 3 <= len(scale.ticks) <= 5
    assert all(step == pytest.approx(steps[0]) for step in steps)
    assert all(-1e-6 <= scale.share(value) <= 1 + 1e-6 for value in values)


@pytest.mark.parametrize("value", [0.0, 7.0, -7.0, 1e15, 1e-9])
def test_one_value_alone_stands_within_its_line(value: float) -> None:
    assert 0 <= straight([value, value]).share(value) <= 1


def test_the_axis_begins_at_zero_unless_the_lines_would_look_flat() -> None:
    assert straight([40, 60], from_zero=True).ticks[0] == 0
    assert straight([95, 99], from_zero=True).ticks[0] > 90
    assert straight([-60, -40], from_zero=True).ticks[-1] == 0


def test_figures_spread_evenly_keep_the_line_straight() -> None:
    assert bend_of([float(n) for n in range(100)]) is Bend.NONE


def test_a_clot_near_zero_is_parted_by_square_roots() -> None:
    deaths = [0.0] * 40 + [5.0, 20, 80, 150, 300, 500, 900, 30_000] * 8

    assert bend_of(deaths) is Bend.ROOT
    assert scale_for_all(deaths).ticks[0] == 0


def test_figures_over_many_powers_of_ten_stand_on_a_logarithmic_line() -> None:
    people = [10 ** (3 + 6 * n / 100) for n in range(101)]
    scale = scale_for_all(people)

    assert scale.bend is Bend.LOG
    assert len(scale.ticks) <= 5
    assert scale.share(people[0]) >= 0 and scale.share(people[-1]) <= 1 + 1e-9


def test_equal_factors_are_equal_steps_on_a_logarithmic_line() -> None:
    scale = scale_for_all([10 ** (3 + 6 * n / 100) for n in range(101)])

    assert scale.share(1e5) - scale.share(1e4) == pytest.approx(scale.share(1e8) - scale.share(1e7))


def test_a_bent_line_keeps_the_order() -> None:
    for values in ([0.0] * 9 + [1, 2, 1e6], [10.0**n for n in range(12)]):
        shares = [scale_for_all(values).share(value) for value in values]

        assert shares == sorted(shares)


def test_negative_figures_keep_the_line_straight() -> None:
    assert bend_of([-1.0] + [0.0] * 40 + [1e6]) is Bend.NONE
