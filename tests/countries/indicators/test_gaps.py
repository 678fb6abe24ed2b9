from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import median_abs_deviation

from counterpart.countries.indicators.rules.gaps import (
    Gaps,
    Missing,
    Stretch,
    breaks,
    gaps,
    missing,
    stretches,
)
from counterpart.countries.indicators.rules.series import Kind, Point, Series


def series(values: dict[int, float], kind: Kind = Kind.SURVEY) -> Series:
    return tuple(Point(year, values[year], kind) for year in sorted(values))


def yearly(*values: float) -> Series:
    return series({2000 + n: value for n, value in enumerate(values)})


KNOWN_THREE_WAYS = (
    Point(2005, 40.0, Kind.SURVEY),
    Point(2009, 38.0, Kind.SURVEY),
    Point(2010, 37.0, Kind.COUNTRY),
    Point(2013, 36.0, Kind.MODELLED),
    Point(2014, 35.0, Kind.ESTIMATED),
    Point(2027, 20.0, Kind.PROJECTED),
)


def test_all_that_must_be_said_of_a_series() -> None:
    said = gaps(KNOWN_THREE_WAYS, this_year=2026)

    assert said == Gaps(
        missing=(Missing(2006, 2008), Missing(2011, 2012)),
        stretches=(
            Stretch(Kind.SURVEY, 2005, 2009),
            Stretch(Kind.COUNTRY, 2010, 2010),
            Stretch(Kind.MODELLED, 2013, 2013),
            Stretch(Kind.ESTIMATED, 2014, 2014),
            Stretch(Kind.PROJECTED, 2027, 2027),
        ),
        breaks=(),
        observed_until=2010,
        newest=2014,
        age=12,
    )
    assert said.unobserved_since == 2013


def test_a_series_observed_to_its_end_is_not_unobserved_since() -> None:
    assert gaps(KNOWN_THREE_WAYS[:3], this_year=2026).unobserved_since is None


def test_a_series_that_was_never_observed_is_unobserved_from_its_start() -> None:
    said = gaps(KNOWN_THREE_WAYS[3:], this_year=2026)

    assert (said.observed_until, said.unobserved_since) == (None, 2013)


@pytest.mark.parametrize("points", [(), KNOWN_THREE_WAYS[5:]])
def test_of_nothing_known_nothing_is_missing_and_nothing_old(points: Series) -> None:
    said = gaps(points, this_year=2026)

    assert (said.missing, said.breaks) == ((), ())
    assert said.newest is said.age is said.observed_until is said.unobserved_since is None


@given(st.sets(st.integers(1990, 2030)))
def test_every_year_between_has_a_figure_or_is_missing(years: set[int]) -> None:
    points = series(dict.fromkeys(years, 1.0))

    gone = {y for run in missing(points) for y in range(run.first_year, run.last_year + 1)}

    assert not gone & years
    assert gone | years == (set(range(min(years), max(years) + 1)) if years else set())


@given(st.lists(st.sampled_from(Kind)))
def test_stretches_cover_all_figures_and_change_at_each(kinds: list[Kind]) -> None:
    points = tuple(Point(2000 + n, 1.0, kind) for n, kind in enumerate(kinds))

    found = stretches(points)

    covered = {y: s.kind for s in found for y in range(s.first_year, s.last_year + 1)}
    assert covered == {p.year: p.kind for p in points}
    assert all(one.kind != other.kind for one, other in pairwise(found))


def test_a_series_counted_anew_has_a_break() -> None:
    points = yearly(50, 49, 48.2, 47, 46.3, 30, 29, 28.2)

    (found,) = breaks(points)

    assert (found.year, found.before, found.after) == (2005, points[4], points[5])


def test_a_steady_fall_has_none_however_steep() -> None:
    assert breaks(yearly(90, 80, 70, 60, 50, 40)) == ()


def test_a_slow_change_over_missing_years_is_no_break() -> None:
    steady = {2000: 50.0, 2001: 49.0, 2002: 48.1, 2003: 47.0, 2012: 38.0, 2013: 36.9}

    assert breaks(series(steady)) == ()
    assert [b.year for b in breaks(series(steady | {2012: 8.0, 2013: 7.0}))] == [2012]


def test_one_odd_figure_is_a_break_there_and_back() -> None:
    assert [b.year for b in breaks(yearly(5, 5.1, 5, 5.2, 25, 5.1, 5, 5.1))] == [2004, 2005]


def test_a_still_series_breaks_by_a_jump_and_not_by_a_last_digit() -> None:
    assert breaks(yearly(*[45.0] * 8, 45.1, 45.1)) == ()
    assert [b.year for b in breaks(yearly(*[45.0] * 8, 60.0, 60.0))] == [2008]
    assert breaks(yearly(0, 0, 0, 0, 0)) == ()


def test_of_four_figures_no_break_can_be_told() -> None:
    assert breaks(yearly(1, 1, 1, 90)) == ()


def test_a_projection_is_no_break() -> None:
    points = yearly(5, 5.1, 5, 5.2, 5.1)

    assert breaks((*points, Point(2005, 99.0, Kind.PROJECTED))) == ()


@given(st.lists(st.integers(1, 1000).map(lambda v: v / 10), min_size=5, max_size=20))
def test_breaks_are_those_of_pandas_and_scipy(values: list[float]) -> None:
    steps = pd.Series(values, index=range(2000, 2000 + len(values))).diff().dropna()
    deviation = median_abs_deviation(steps)
    if deviation == 0:
        deviation = (steps - steps.median()).abs().mean() * 1.2533 / 1.4826
    limit = max(6 * deviation, 0.01 * pd.Series(values).abs().median())

    found = [b.year for b in breaks(yearly(*values))]

    off = (steps - steps.median()).abs()
    # What lies on the limit itself may fall either way by the last bit.
    assert set(off.index[off > limit + 1e-9]) <= set(found) <= set(off.index[off > limit - 1e-9])
