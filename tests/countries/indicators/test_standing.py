import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import percentileofscore, rankdata

from counterpart.countries.indicators.rules.series import Better
from counterpart.countries.indicators.rules.standing import Standing, standing

FIGURES = st.floats(-1e6, 1e6) | st.integers(0, 5).map(float)
TABLES = st.dictionaries(st.text("ABCDE", min_size=3, max_size=3), FIGURES, min_size=2)


def test_a_standing_computed_by_hand() -> None:
    found = standing({"A": 10, "B": 20, "C": 20, "D": 30, "E": 50}, "B", Better.LOWER)

    # A is ahead; D and E behind; of B and C half each. The others are 10 20 30 50.
    assert found == Standing(
        value=20,
        rank=2,
        number=5,
        equal=1,
        percentile=60.0,
        median=25.0,
        lower_quartile=17.5,
        upper_quartile=35.0,
        gap=-5.0,
        is_by_size_only=False,
    )


@given(TABLES, st.sampled_from(Better), st.data())
def test_ranks_and_percentiles_are_those_of_scipy_and_pandas(
    values: dict[str, float], better: Better, data: st.DataObject
) -> None:
    code = data.draw(st.sampled_from(sorted(values)))
    goodness = pd.Series(values) * (-1 if better == Better.LOWER else 1)
    others = pd.Series(values).drop(code)

    found = standing(values, code, better)

    assert found is not None
    assert found.rank == goodness.rank(method="min", ascending=False)[code]
    assert found.rank == rankdata(-goodness, method="min")[goodness.index.get_loc(code)]
    assert found.percentile == pytest.approx(
        percentileofscore(goodness, goodness[code], kind="mean"), abs=1e-9
    )
    assert found.number == len(values)
    assert found.equal == (others == values[code]).sum()
    assert found.median == pytest.approx(others.median())
    assert found.lower_quartile == pytest.approx(others.quantile(0.25), abs=1e-6)
    assert found.upper_quartile == pytest.approx(np.quantile(others, 0.75), abs=1e-6)
    assert found.gap == values[code] - found.median


def test_only_those_named_are_compared_and_the_country_itself_always() -> None:
    values = {"A": 1.0, "B": 2.0, "C": 3.0, "D": 4.0}

    found = standing(values, "B", Better.HIGHER, among={"C", "D", "E"})

    assert found is not None
    assert (found.rank, found.number, found.median) == (3, 3, 3.5)
    assert standing(values, "B", Better.HIGHER, among={"B", "C", "D"}) == found


def test_the_country_is_no_part_of_the_median_it_is_held_against() -> None:
    found = standing({"A": 100.0, "B": 1.0}, "A", Better.LOWER)

    assert found is not None
    assert (found.median, found.lower_quartile, found.upper_quartile, found.gap) == (1, 1, 1, 99)


def test_where_neither_is_better_the_highest_is_first_and_that_is_said() -> None:
    found = standing({"A": 1.0, "B": 2.0}, "B", Better.NEITHER)

    assert found is not None
    assert (found.rank, found.is_by_size_only) == (1, True)


def test_without_a_figure_or_anybody_else_there_is_no_standing() -> None:
    assert standing({"A": 1.0, "B": 2.0}, "C", Better.HIGHER) is None
    assert standing({"A": 1.0}, "A", Better.HIGHER) is None
    assert standing({"A": 1.0, "B": 2.0}, "A", Better.HIGHER, among=set()) is None
