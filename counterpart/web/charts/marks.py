"""Names at marks on a line: in rows, so that no name covers another nor the stem to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

AWAY: Final = 6.0
"""Pixels from a stem to its name."""

BESIDE: Final = 8.0
"""Pixels between two names in one row."""

CLEAR: Final = 3.0
"""Pixels between a name and the stem of another."""


class Side(StrEnum):
    """On which side of its stem a name stands."""

    RIGHT = "first"
    LEFT = "last"


@dataclass(frozen=True)
class Mark:
    """A place on the narrowest line, and the size of its name: pixels, and rows."""

    x: float
    width: float
    rows: int


@dataclass(frozen=True)
class Stand:
    """The lowest row of a name, from 0, and its side."""

    row: int
    side: Side


def stand(marks: Sequence[Mark], *, line: float) -> list[Stand] | None:
    """
    Return a stand for each mark, in as few rows as can be; None where no way is free.

    Names to the right of their stems descend to the right, names to the left descend to the left:
    so each passes above its neighbours' stems. What is parted on the narrowest line is parted on
    every wider one, for marks draw apart and names keep their size.

    :param marks: from left to right
    :param line: pixels of the narrowest line
    """
    ways = [_stacked(marks, sides) for sides in _ways(len(marks)) if _fit(marks, sides, line)]
    found = [way for way in ways if way is not None]
    return min(found, key=lambda way: _rows(marks, way), default=None)


def stand_anyway(marks: Sequence[Mark], *, line: float) -> list[Stand]:
    """
    Give each name rows of its own; a stem may pass behind a name.

    For long names that are spread from end to end: to the right of the line's middle they stand
    to the left, above all others.
    """
    rights = [i for i, mark in enumerate(marks) if mark.x + AWAY + mark.width <= line]
    order = [*reversed(rights), *(i for i in range(len(marks)) if i not in rights)]
    stands, row = {}, 0
    for i in order:
        stands[i] = Stand(row, Side.RIGHT if i in rights else Side.LEFT)
        row += marks[i].rows
    return [stands[i] for i in range(len(marks))]


def reach(mark: Mark, side: Side) -> tuple[float, float]:
    """Return from where to where a name reaches."""
    if side is Side.RIGHT:
        return mark.x + AWAY, mark.x + AWAY + mark.width
    return mark.x - AWAY - mark.width, mark.x - AWAY


def clash(one: Mark, at: Stand, other: Mark, there: Stand) -> bool:
    """Return whether two names overlap, or one lies across the stem of the other."""
    (left, right), (start, end) = reach(one, at.side), reach(other, there.side)
    share_a_row = at.row < there.row + other.rows and there.row < at.row + one.rows
    overlap = share_a_row and left < end + BESIDE and start < right + BESIDE
    return overlap or _crosses(one, at, other, there) or _crosses(other, there, one, at)


def _crosses(one: Mark, at: Stand, other: Mark, there: Stand) -> bool:
    """
    Return whether a name lies across a stem, which ends beside the other name.

    A stem between a name and its own stem counts: on a wider line it would run into the name.
    """
    if at.row >= there.row + other.rows:
        return False
    left, right = reach(one, at.side)
    if at.side is Side.RIGHT:
        return one.x < other.x < right + CLEAR
    return left - CLEAR < other.x < one.x


def _ways(number: int) -> Iterator[list[Side]]:
    """Yield names that part outwards, and names that meet inwards, around each place."""
    for cut in range(number + 1):
        yield [Side.LEFT] * cut + [Side.RIGHT] * (number - cut)
        yield [Side.RIGHT] * cut + [Side.LEFT] * (number - cut)


def _fit(marks: Sequence[Mark], sides: Sequence[Side], line: float) -> bool:
    reaches = [reach(mark, side) for mark, side in zip(marks, sides, strict=True)]
    return all(left >= 0 and right <= line for left, right in reaches)


def _stacked(marks: Sequence[Mark], sides: Sequence[Side]) -> list[Stand] | None:
    """Let each name, from the outermost of its side, take the lowest row that is free."""
    to_left = [i for i, side in enumerate(sides) if side is Side.LEFT]
    to_right = [i for i, side in reversed(list(enumerate(sides))) if side is Side.RIGHT]
    taken: dict[int, Stand] = {}
    for i in [*to_left, *to_right]:
        rows = range(sum(mark.rows for mark in marks))
        free = (Stand(row, sides[i]) for row in rows)
        place = next((s for s in free if not _is_taken(marks, taken, i, s)), None)
        if place is None:
            return None
        taken[i] = place
    return [taken[i] for i in range(len(marks))]


def _is_taken(marks: Sequence[Mark], taken: dict[int, Stand], i: int, at: Stand) -> bool:
    return any(clash(marks[i], at, marks[j], there) for j, there in taken.items())


def _rows(marks: Sequence[Mark], way: Sequence[Stand]) -> int:
    return max((at.row + mark.rows for mark, at in zip(marks, way, strict=True)), default=0)
