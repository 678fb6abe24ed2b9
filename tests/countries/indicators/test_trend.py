import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from counterpart.countries.indicators.rules.series import Better, Kind, Point, Series
from counterpart.countries.indicators.rules.slope import theil_sen
from counterpart.countries.indicators.rules.trend import (
    Basis,
    Direction,
    Trend,
    direction,
    observed_trend,
    trend,
)

FIGURES = st.floats(-1e6, 1e6, allow_nan=False).map(lambda v: round(v, 2))
FEW_FIGURES = st.integers(0, 4).map(float)  # so that ties are many


def series(start: int, *values: float, kind: Kind = Kind.SURVEY) -> Series:
    return tuple(Point(start + n, value, kind) for n, value in enumerate(values))


def found(slope: float, low: float | None, high: float | None) -> Trend:
    basis = Basis.MODELLED if low is None else Basis.OBSERVED
    return Trend(slope, low, high, 0.0, 2010, 2020, 8, basis)


@given(st.lists(st.tuples(FEW_FIGURES, FIGURES | FEW_FIGURES), min_size=2, max_size=25))
def test_slope_interval_and_intercept_are_those_of_scipy(points: list[tuple[float, float]]) -> None:
    x, y = [p[0] for p in points], [p[1] for p in points]
    if len(set(x)) == 1:
        with pytest.raises(ValueError, match="two points"):
            theil_sen(x, y)
        return

    with np.errstate(invalid="ignore"):  # SciPy has no interval where nearly all are ties
        line, theirs = theil_sen(x, y), theilslopes(y, x)

    assert (line.slope, line.intercept) == (theirs.slope, theirs.intercept)
    if not np.isnan(theirs.low_slope):
        assert (line.low, line.high) == (theirs.low_slope, theirs.high_slope)


@given(st.dictionaries(st.integers(2005, 2020), FIGURES | FEW_FIGURES, min_size=4))
def test_a_trend_is_that_of_scipy_over_the_observed_years(values: dict[int, float]) -> None:
    points = tuple(Point(y, values[y], Kind.COUNTRY) for y in sorted(values))
    theirs = theilslopes([p.value for p in points], [p.year for p in points])

    ours = trend(points)

    if points[-1].year - points[0].year < 4:
        assert ours is None
    else:
        assert ours is not None
        assert (ours.slope, ours.low, ours.high) == (
            theirs.slope,
            theirs.low_slope,
            theirs.high_slope,
        )
        assert ours.intercept == theirs.intercept
        assert (ours.number, ours.basis) == (len(points), Basis.OBSERVED)


def test_a_trend_computed_by_hand() -> None:
    points = (
        Point(2010, 10.0, Kind.SURVEY),
        Point(2012, 12.0, Kind.COUNTRY),
        Point(2014, 14.0, Kind.UNKNOWN),
        Point(2015, 21.0, Kind.SURVEY),
    )

    ours = trend(points)

    # The pairs: 1 1 1 for the first three; 2.2 = (21-10)/5, 3 = (21-12)/3, 7 = (21-14)/1.
    assert ours is not None
    assert ours.slope == pytest.approx((1 + 2.2) / 2)
    assert (ours.low, ours.high) == (1.0, 7.0)
    assert ours.intercept == pytest.approx(13.0 - 1.6 * 2013)
    assert ours.at(2013) == pytest.approx(13.0)
    assert (ours.first_year, ours.last_year, ours.number) == (2010, 2015, 4)
    assert ours.basis == Basis.OBSERVED


def test_one_figure_gone_wrong_does_not_turn_a_trend() -> None:
    right, wrong = series(2010, *range(11)), series(2010, 0, 1, 2, 3, 4, 500, 6, 7, 8, 9, 10)

    assert trend(right) is not None
    assert getattr(trend(wrong), "slope", None) == getattr(trend(right), "slope", None) == 1


def test_three_points_are_no_trend_and_three_years_neither() -> None:
    assert trend(()) is None
    assert trend(series(2010, 1, 2, 3)) is None
    assert trend(series(2010, 1, 2, 3, 4)) is None
    assert trend(series(2010, 1, 2, 3, 4, 5)) is not None


def test_four_points_cannot_be_as_sure_as_five() -> None:
    four = (*series(2010, 1, 2, 3), Point(2014, 4.0, Kind.SURVEY))

    assert getattr(trend(four), "sureness", None) == pytest.approx(1 - 2 / 24)
    assert getattr(trend(series(2010, 1, 2, 3, 4, 5)), "sureness", None) == 0.95
    assert found(1, None, None).sureness is None


def test_only_the_last_years_count() -> None:
    points = series(1990, *([100.0 - n for n in range(16)] + [85.0 + n for n in range(1, 16)]))

    now, ever = trend(points), trend(points, window=None)

    assert now is not None and ever is not None
    assert (now.slope, now.first_year, now.last_year) == (1.0, 2005, 2020)
    assert (ever.first_year, ever.number) == (1990, 31)


def test_a_projection_is_never_part_of_a_trend() -> None:
    known = series(2010, 5, 4, 3, 2, 1)
    ahead = series(2015, 9, 99, 999, 9999, 99999, kind=Kind.PROJECTED)

    assert trend(known + ahead) == trend(known)
    assert trend(ahead) is None
    # Nor does it push what is known out of the last years.
    assert trend((*known, Point(2029, 9.0, Kind.PROJECTED))) == trend(known)


def test_a_modelled_point_is_never_part_of_an_observed_trend() -> None:
    known = series(2010, 5, 4, 3, 2, 1)

    ours = trend(known + series(2015, 50, 60, 70, 80, 90, kind=Kind.MODELLED))

    assert ours == trend(known)


def test_a_model_gives_a_slope_without_an_interval() -> None:
    surveys = (Point(2001, 90.0, Kind.SURVEY), Point(2012, 10.0, Kind.SURVEY))
    modelled = series(2013, 10, 12, 14, 16, 19, kind=Kind.MODELLED)

    ours = trend(surveys + modelled)

    assert ours is not None
    assert (ours.slope, ours.low, ours.high, ours.basis) == (2.0, None, None, Basis.MODELLED)
    assert (ours.first_year, ours.last_year, ours.number) == (2013, 2017, 5)


def test_a_trend_between_two_years_holds_both() -> None:
    points = series(2000, *[float(n * n) for n in range(20)])

    between = observed_trend(points, since=2005, until=2010)

    assert between is not None
    assert (between.first_year, between.last_year, between.number) == (2005, 2010, 6)
    assert observed_trend(points, since=2005, until=2007) is None
    assert observed_trend(series(2000, *range(9), kind=Kind.MODELLED), since=0, until=9999) is None


@pytest.mark.parametrize(
    ("slope", "low", "high", "better", "said"),
    [
        (1, 0.5, 2, Better.HIGHER, Direction.BETTER),
        (1, 0.5, 2, Better.LOWER, Direction.WORSE),
        (1, 0.5, 2, Better.NEITHER, Direction.RISING),
        (-1, -2, -0.5, Better.HIGHER, Direction.WORSE),
        (-1, -2, -0.5, Better.LOWER, Direction.BETTER),
        (-1, -2, -0.5, Better.NEITHER, Direction.FALLING),
        (1, 0, 2, Better.HIGHER, Direction.UNCLEAR),
        (1, -1, 2, Better.NEITHER, Direction.UNCLEAR),
        (0, 0, 0, Better.LOWER, Direction.FLAT),
        (1, None, None, Better.HIGHER, Direction.BETTER_BY_MODEL),
        (1, None, None, Better.LOWER, Direction.WORSE_BY_MODEL),
        (-1, None, None, Better.LOWER, Direction.BETTER_BY_MODEL),
        (-1, None, None, Better.NEITHER, Direction.FALLING_BY_MODEL),
        (0, None, None, Better.HIGHER, Direction.FLAT_BY_MODEL),
    ],
)
def test_a_direction_says_how_far_it_can_be_relied_on(
    slope: float, low: float | None, high: float | None, better: Better, said: Direction
) -> None:
    assert direction(found(slope, low, high), better) == said


def test_flat_is_only_what_is_surely_so() -> None:
    assert direction(found(0.01, -0.02, 0.03), Better.LOWER, negligible=0.05) == Direction.FLAT
    assert direction(found(0.01, 0.005, 0.03), Better.LOWER, negligible=0.05) == Direction.FLAT
    assert direction(found(0.01, -0.02, 0.3), Better.LOWER, negligible=0.05) == Direction.UNCLEAR
    assert direction(found(0.1, 0.02, 0.3), Better.LOWER, negligible=0.05) == Direction.WORSE
