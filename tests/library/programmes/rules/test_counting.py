"""Counting in columns: values, decades, and nothing where nothing is known."""

import numpy as np
import pytest

from counterpart.library.programmes.rules.counting import column, decades

ALL = np.array([True, True, True, True])


def test_a_column_counts_every_value_but_the_empty_one() -> None:
    told = column(["health", "", None, "health"])

    assert told.counted(ALL) == {"health": 2}
    assert told.counted(~ALL) == {}


@pytest.mark.parametrize(
    ("value", "fitting"),
    [
        ("health", [True, False, False, True]),
        ("nonsense", [False, False, False, False]),
        ("", [False, False, False, False]),
    ],
)
def test_a_value_fits_what_has_it_and_nothing_else(value: str, fitting: list[bool]) -> None:
    assert column(["health", "", "water", "health"]).fits(value).tolist() == fitting


def test_years_count_in_every_decade_they_touch() -> None:
    told = decades([1989, 2004, None, 2010], [2001, 2004, None, 2010])

    assert told.counted(ALL) == {"1980s": 1, "1990s": 1, "2000s": 2, "2010s": 1}
    for decade, number in told.counted(ALL).items():
        assert told.fits(decade).sum() == number


@pytest.mark.parametrize("odd", ["1995s", "199", "0000s", "-10s", "nonsense", ""])
def test_what_is_no_decade_of_ours_fits_nothing(odd: str) -> None:
    assert not decades([1989, None], [2001, None]).fits(odd).any()


def test_nothing_at_all_is_counted_as_nothing() -> None:
    none = np.zeros(0, np.bool_)

    assert column([]).counted(none) == {}
    assert decades([], []).counted(none) == {}
