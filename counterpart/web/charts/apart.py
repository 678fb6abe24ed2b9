"""
Pushing signs apart that would hide one another; pure, and the same for the same input.

Places spread when a map grows; signs, and the steps between a place and its sign, do not. So two
signs are looked at where they come nearest on any map between the narrowest and the widest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin
from typing import Final

PULLED, FREE = 100, 400
"""Rounds in which signs are also drawn home, so that they end near it, and rounds without."""

PULL: Final = 0.9
"""What is left of the step from home after one round of being drawn."""

TOUCH: Final = 0.01
"""Pixels of overlap that nobody sees."""

GOLDEN: Final = pi * (3 - 5**0.5)
"""Radians, whose multiples never meet: the ways in which signs leave a place they share."""


@dataclass
class Sign:
    """A disc for the place `x`, `y`, standing a step of `dx`, `dy` away; all in pixels."""

    x: float
    y: float
    radius: float
    is_fixed: bool = False
    dx: float = 0.0
    dy: float = 0.0


def push_apart(signs: Sequence[Sign], width: float, height: float, widest: float) -> None:
    """
    Step signs away from their places until no two overlap, each about as near as that allows.

    :param width: of the narrowest map, pixels; x and y of the signs are on this one
    :param height: of the narrowest map, pixels; no sign leaves it
    :param widest: how many times wider the widest map is
    """
    for turn in range(PULLED + FREE):
        overlapped = [_part(a, b, turn + 1, widest) for a, b in combinations(signs, 2)]
        for sign in (s for s in signs if not s.is_fixed):
            sign.dx = min(max(sign.dx, sign.radius - sign.x), width - sign.radius - sign.x)
            sign.dy = min(max(sign.dy, sign.radius - sign.y), height - sign.radius - sign.y)
        if not any(overlapped) and (turn >= PULLED or not any(s.dx or s.dy for s in signs)):
            break
        if turn < PULLED:
            for sign in signs:
                sign.dx, sign.dy = sign.dx * PULL, sign.dy * PULL


def nearest(a: Sign, b: Sign, widest: float) -> tuple[float, float]:
    """Return the way from a to b, in pixels, on that map where they are nearest."""
    x, y, dx, dy = b.x - a.x, b.y - a.y, b.dx - a.dx, b.dy - a.dy
    square = x * x + y * y
    times = min(max(-(x * dx + y * dy) / square, 1.0), widest) if square else 1.0
    return times * x + dx, times * y + dy


def _part(a: Sign, b: Sign, turn: int, widest: float) -> bool:
    """Push these two apart; return whether they overlapped."""
    x, y = nearest(a, b, widest)
    distance = hypot(x, y)
    lack = a.radius + b.radius - distance
    if lack <= TOUCH or (a.is_fixed and b.is_fixed):
        return False
    if distance < TOUCH:
        x, y, distance = cos(GOLDEN * turn), sin(GOLDEN * turn), 1.0
    share = 0.0 if a.is_fixed else 1.0 if b.is_fixed else 0.5
    a.dx, a.dy = a.dx - share * lack * x / distance, a.dy - share * lack * y / distance
    share = 0.0 if b.is_fixed else 1.0 - share
    b.dx, b.dy = b.dx + share * lack * x / distance, b.dy + share * lack * y / distance
    return True
