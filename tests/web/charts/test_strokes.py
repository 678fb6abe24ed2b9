"""Observed is full and solid, reckoned is hollow and thin, and nothing is drawn over a gap."""

from counterpart.countries.indicators.rules.series import Kind, Point
from counterpart.web.charts.strokes import Strokes, strokes


def drawn(*points: tuple[int, Kind], end: int = 0) -> Strokes:
    series = tuple(Point(year, 0.0, kind) for year, kind in points)
    last = end or series[-1].year
    return strokes(series, lambda p: (p.year - 2000, 10), end=last - 2000)


def test_two_observed_figures_are_joined_by_a_solid_line() -> None:
    found = drawn((2000, Kind.SURVEY), (2002, Kind.COUNTRY))

    assert found == Strokes(solid="M0 10l2 0", thin="", joins="", filled="m0 10h0m2 0h0", hollow="")


def test_a_modelled_figure_is_hollow_and_its_line_thin() -> None:
    found = drawn((2000, Kind.SURVEY), (2001, Kind.MODELLED), (2002, Kind.ESTIMATED))

    assert found.solid == ""
    assert found.thin == "M0 10l1 0l1 0"
    assert found.filled == "m0 10h0"
    assert found.hollow == "m1 10h0m1 0h0"


def test_a_figure_of_which_the_source_does_not_say_the_kind_counts_as_observed() -> None:
    assert drawn((2000, Kind.UNKNOWN)).filled == "m0 10h0"


def test_the_line_is_broken_over_more_than_three_years() -> None:
    assert drawn((2000, Kind.SURVEY), (2003, Kind.SURVEY)).joins == ""
    broken = drawn((2000, Kind.SURVEY), (2004, Kind.SURVEY))

    assert broken.solid == ""
    assert broken.joins == "M0 10l4 0"


def test_dots_lead_from_a_last_figure_to_the_name() -> None:
    assert drawn((2000, Kind.SURVEY), end=2010).joins == "M0 10l10 0"


def test_a_falling_row_needs_no_blank() -> None:
    points = (Point(2000, 0, Kind.SURVEY), Point(2001, 1, Kind.SURVEY))
    found = strokes(points, lambda p: (p.year - 2000, 20 - 5 * int(p.value)), end=1)

    assert found.solid == "M0 20l1-5"
