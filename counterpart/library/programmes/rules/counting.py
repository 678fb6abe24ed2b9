"""Counting programmes by what is said of them: columns in memory, as fast as a page must be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterpart.library.rules.decades import SUFFIX, YEARS, first_year_of

Rows = NDArray[np.bool_]  # which programmes, in their order; shape (programmes,)
NEVER = -1  # the decade of what has no year


@dataclass(frozen=True)
class Column:
    """
    What is said of every programme in one respect, as the number of a value.

    `numbers` has the shape (programmes,); number 0 is the empty value, which is no choice.
    """

    values: Sequence[str]
    numbers: NDArray[np.int32]

    def fits(self, value: str) -> Rows:
        number = self.values.index(value) if value and value in self.values else -1
        fitting: Rows = self.numbers == number
        return fitting

    def counted(self, rows: Rows) -> dict[str, int]:
        found = np.bincount(self.numbers[rows], minlength=len(self.values)).tolist()
        return {value: n for value, n in zip(self.values, found, strict=True) if value and n}


@dataclass(frozen=True)
class Decades:
    """First and last decade that the years of every programme touch: shape (programmes,)."""

    first: NDArray[np.int32]
    last: NDArray[np.int32]

    def fits(self, value: str) -> Rows:
        year = first_year_of(value)
        if year is None:
            return np.zeros(len(self.first), np.bool_)
        fitting: Rows = (self.first <= year // YEARS) & (self.last >= year // YEARS)
        return fitting

    def counted(self, rows: Rows) -> dict[str, int]:
        dated = rows & (self.first != NEVER)
        size = int(self.last.max(initial=0)) + 2
        begun = np.bincount(self.first[dated], minlength=size)
        over = np.bincount(self.last[dated] + 1, minlength=size)
        touched = np.cumsum(begun - over).tolist()
        return {f"{decade * YEARS}{SUFFIX}": n for decade, n in enumerate(touched) if n}


def column(told: Iterable[str | None]) -> Column:
    """Number the values in the order in which they come up; None is empty."""
    known = {"": 0}
    numbers = [known.setdefault(value or "", len(known)) for value in told]
    return Column(list(known), np.array(numbers, np.int32))


def decades(first: Sequence[int | None], last: Sequence[int | None]) -> Decades:
    """Take years, None where nothing is known; of a programme both are known or neither."""
    return Decades(_decades(first), _decades(last))


def _decades(years: Sequence[int | None]) -> NDArray[np.int32]:
    touched = (NEVER if year is None else year // YEARS for year in years)
    return np.fromiter(touched, np.int32, len(years))
