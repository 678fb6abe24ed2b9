"""Counts of some years only: how many there were near a year."""

from collections.abc import Mapping


def count_near(counts: Mapping[int, int], year: int, *, within: int) -> int | None:
    """
    Return the count of the nearest year that has one; of two equally near, the earlier.

    :param within: years that it may lie away; None if all lie farther
    """
    nearest = min(counts, key=lambda counted: (abs(counted - year), counted), default=None)
    if nearest is None or abs(nearest - year) > within:
        return None
    return counts[nearest]
