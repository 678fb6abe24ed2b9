from counterpart.countries.indicators.rules.series import (
    Kind,
    Point,
    latest,
    observed,
    without_projections,
)

SERIES = (
    Point(2010, 40.0, Kind.SURVEY),
    Point(2012, 39.0, Kind.MODELLED),
    Point(2014, 38.0, Kind.ESTIMATED),
    Point(2016, 37.0, Kind.UNKNOWN),
    Point(2030, 20.0, Kind.PROJECTED),
)


def test_a_model_and_an_estimate_are_not_observed() -> None:
    assert [p.year for p in observed(SERIES)] == [2010, 2016]


def test_a_projection_is_left_out() -> None:
    assert [p.year for p in without_projections(SERIES)] == [2010, 2012, 2014, 2016]


def test_the_latest_figure_is_no_projection() -> None:
    assert latest(SERIES) == SERIES[3]


def test_the_latest_figure_can_be_asked_for_by_a_year() -> None:
    assert latest(SERIES, by=2015) == SERIES[2]
    assert latest(SERIES, by=2000) is None
