"""Two levels are near where they stand at the same place among all countries."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from counterpart.discovery.rules.beginning import FAR, nearness, percentile

LEVELS = [1.0, 2.0, 2.0, 3.0, 10.0, 40.0, 41.0, 90.0]


@given(st.floats(0, 100), st.lists(st.floats(0, 100), min_size=1, max_size=30))
def test_the_percentile_is_scipys_mid_rank(level: float, levels: list[float]) -> None:
    theirs = stats.percentileofscore(levels, level, kind="mean") / 100

    assert percentile(level, sorted(levels)) == pytest.approx(theirs)


def test_it_agrees_with_the_ranks_of_pandas() -> None:
    ranks = pd.Series(LEVELS).rank(method="average")

    assert [percentile(x, LEVELS) for x in LEVELS] == list((ranks - 0.5) / len(LEVELS))


def test_the_same_level_is_near_and_a_quarter_of_all_countries_is_far() -> None:
    assert nearness(10, 10, LEVELS) == 1
    assert nearness(1, 90, LEVELS) == 0
    assert 0 < nearness(10, 40, LEVELS) < 1
    assert percentile(40, LEVELS) - percentile(10, LEVELS) < FAR


def test_where_nobody_has_a_level_nothing_is_near() -> None:
    assert nearness(1, 1, []) == 0
