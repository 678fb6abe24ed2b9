"""What she may ask for after the first five."""

from dataclasses import replace

import pytest

from counterpart.discovery.rules.contrast import Candidate
from counterpart.discovery.rules.steering import (
    Only,
    Steered,
    Steering,
    steered,
    tells_of_a_city,
)

CASH = Candidate(1, "RWA", "cash-grant", False, 0.8, 0.3)
WORKS = Candidate(2, "SLE", "building-works", False, 0.6, 0.3, is_programme=True)
BELOW = Candidate(3, "COL", "cash-grant", False, 0.2, 0.3)
THINGS = [
    Steered(CASH, 0, is_of_a_city=True, has_strong_evidence=False),
    Steered(WORKS, 1, is_of_a_city=False, has_strong_evidence=True),
    Steered(BELOW, 2, is_of_a_city=True, has_strong_evidence=True),
]


def left(steering: Steering) -> list[int]:
    return [c.case for c in steered(THINGS, steering, {})]


@pytest.mark.parametrize(
    ("steering", "cases"),
    [
        (Steering(), [1, 2, 3]),
        (Steering(without=frozenset({"RWA"})), [2, 3]),
        (Steering(otherwise=frozenset({"cash-grant"})), [2]),
        (Steering(only=frozenset({Only.CITIES})), [1, 3]),
        (Steering(only=frozenset({Only.STRONG})), [2, 3]),
        (Steering(only=frozenset({Only.WRITTEN})), [1, 3]),
        (Steering(only=frozenset(Only)), [3]),
        (Steering(like=1), [1, 3]),
    ],
    ids=["all", "country", "approach", "cities", "strong", "written", "together", "like"],
)
def test_only_what_serves_is_left(steering: Steering, cases: list[int]) -> None:
    assert left(steering) == cases


def test_more_like_this_turns_the_order_and_offers_nothing_from_below_the_floor() -> None:
    found = steered(THINGS, Steering(like=9), {0: 0.1, 1: 0.9, 2: 1.0})

    assert {c.case for c in found} == {1, 2}
    assert sorted(found, key=lambda c: -c.score)[0].case == 2
    assert all(c.score >= c.floor for c in found)


def test_nothing_asked_for_is_straight() -> None:
    assert Steering().is_straight
    assert not replace(Steering(), like=0).is_straight


@pytest.mark.parametrize(
    ("title", "is_of_a_city"),
    [
        ("Dakar City Water", True),
        ("Municipal Finance Project", True),
        ("Villes secondaires", True),
        ("Capacity and velocity", False),
        ("Rural Roads", False),
    ],
)
def test_a_title_tells_whether_it_was_in_cities(title: str, is_of_a_city: bool) -> None:
    assert tells_of_a_city(title) == is_of_a_city
