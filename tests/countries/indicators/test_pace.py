import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from counterpart.countries.indicators.rules.pace import (
    Arrival,
    Needed,
    Reach,
    achieved_by,
    needed,
    years_to,
)
from counterpart.countries.indicators.rules.series import Better, Kind, Point, Series
from counterpart.countries.indicators.rules.trend import Basis, Trend, trend

NOW = Point(2024, 60.0, Kind.SURVEY)
NEVER = Arrival(Reach.NEVER_AT_THIS_PACE)


def at(slope: float, low: float | None = None, high: float | None = None) -> Trend:
    basis = Basis.MODELLED if low is None else Basis.OBSERVED
    return Trend(slope, low, high, 0.0, 2010, 2024, 8, basis)


def history(values: dict[int, float], kind: Kind = Kind.SURVEY) -> Series:
    return tuple(Point(year, values[year], kind) for year in sorted(values))


def test_years_to_a_target_computed_by_hand() -> None:
    pace = years_to(30.0, NOW, at(-0.5, -2.0, -0.4), Better.LOWER)

    assert pace.expected == Arrival(Reach.REACHED, 60.0, 2084)
    assert pace.optimistic == Arrival(Reach.REACHED, 15.0, 2039)
    assert pace.pessimistic == Arrival(Reach.REACHED, 75.0, 2099)
    assert pace.basis == Basis.OBSERVED


def test_the_ends_change_places_where_higher_is_better() -> None:
    pace = years_to(80.0, NOW, at(2.0, 1.0, 4.0), Better.HIGHER)

    assert pace.optimistic == Arrival(Reach.REACHED, 5.0, 2029)
    assert pace.pessimistic == Arrival(Reach.REACHED, 20.0, 2044)


def test_a_target_reached_within_a_year_is_so_in_the_next_figure() -> None:
    assert years_to(50.0, NOW, at(-3.0), Better.LOWER).expected.year == 2028
    assert (60.6 - 60.0) / 0.2 > 3  # by the last bits, which must not cost a year
    assert years_to(60.6, NOW, at(0.2), Better.HIGHER).expected.year == 2027


def test_one_end_of_an_interval_may_never_arrive() -> None:
    pace = years_to(30.0, NOW, at(-1.0, -2.0, 0.5), Better.LOWER)

    assert (pace.expected.year, pace.optimistic) == (2054, Arrival(Reach.REACHED, 15.0, 2039))
    assert pace.pessimistic == NEVER


def test_when_it_gets_worse_the_target_is_never_reached() -> None:
    assert years_to(30.0, NOW, at(1.0), Better.LOWER).expected == NEVER
    assert years_to(30.0, NOW, at(0.0), Better.LOWER).expected == NEVER


def test_more_than_a_hundred_years_are_too_far_to_name() -> None:
    assert years_to(30.0, NOW, at(-0.3), Better.LOWER).expected.year == 2124
    assert years_to(30.0, NOW, at(-0.29), Better.LOWER).expected == Arrival(Reach.TOO_FAR)


def test_never_is_later_than_too_far() -> None:
    pace = years_to(30.0, NOW, at(-0.1, -0.2, 0.1), Better.LOWER)

    assert pace.optimistic == Arrival(Reach.TOO_FAR)
    assert pace.pessimistic == NEVER


@pytest.mark.parametrize(
    ("better", "target", "reach"),
    [
        (Better.LOWER, 60.0, Reach.ALREADY_THERE),
        (Better.LOWER, 61.0, Reach.ALREADY_THERE),
        (Better.HIGHER, 60.0, Reach.ALREADY_THERE),
        (Better.HIGHER, 59.0, Reach.ALREADY_THERE),
        (Better.NEITHER, 60.0, Reach.ALREADY_THERE),
        (Better.NEITHER, 59.0, Reach.NEVER_AT_THIS_PACE),
        (Better.NEITHER, 61.0, Reach.REACHED),
    ],
)
def test_who_is_there_needs_no_year(better: Better, target: float, reach: Reach) -> None:
    assert years_to(target, NOW, at(1.0), better).expected.reach == reach


def test_a_modelled_pace_has_no_ends() -> None:
    pace = years_to(30.0, NOW, at(-1.0), Better.LOWER)

    assert (pace.optimistic, pace.pessimistic, pace.basis) == (None, None, Basis.MODELLED)


@given(st.lists(st.integers(0, 1000).map(lambda v: v / 10), min_size=5, max_size=15))
def test_years_are_those_of_scipys_slopes(values: list[float]) -> None:
    points = history({2010 + n: v for n, v in enumerate(values)})
    theirs = theilslopes(values, [p.year for p in points])
    target, found = points[-1].value - 10, trend(points)
    assume(found is not None)

    assert found is not None
    pace = years_to(target, points[-1], found, Better.LOWER)

    for ours, slope in (
        (pace.expected, theirs.slope),
        (pace.optimistic, theirs.low_slope),
        (pace.pessimistic, theirs.high_slope),
    ):
        assert ours is not None
        if slope >= 0:
            assert ours == NEVER
        elif 10 / -slope > 100.0001:
            assert ours == Arrival(Reach.TOO_FAR)
        elif 10 / -slope < 99.9999:
            assert ours.years == pytest.approx(10 / -slope)


def test_what_is_needed_stands_beside_what_is() -> None:
    assert needed(30.0, 2034, NOW, Better.LOWER, at(-0.5)) == Needed(-3.0, 10, -0.5, 6.0)
    assert needed(30.0, 2034, NOW, Better.LOWER) == Needed(-3.0, 10, None, None)


def test_no_multiple_of_a_pace_that_goes_the_other_way_leads_there() -> None:
    assert needed(30.0, 2034, NOW, Better.LOWER, at(0.5)) == Needed(-3.0, 10, 0.5, None)
    assert needed(30.0, 2034, NOW, Better.LOWER, at(0.0)) == Needed(-3.0, 10, 0.0, None)


def test_nothing_is_needed_where_it_is_reached_or_the_time_is_over() -> None:
    assert needed(60.0, 2034, NOW, Better.LOWER, at(-0.5)) is None
    assert needed(30.0, 2024, NOW, Better.LOWER, at(-0.5)) is None


PEERS = {
    "AAA": history({2000: 61.0, 2005: 55.0, 2010: 41.0}),
    "BBB": history({2001: 90.0, 2004: 58.0, 2013: 62.5, 2014: 64.0}),
    "CCC": history({2000: 30.0, 2010: 20.0}),
    "DDD": history({2003: 60.0, 2013: 55.0}),
    "EEE": history({2022: 60.0, 2023: 58.0}),
}


def test_what_peers_achieved_from_her_level_computed_by_hand() -> None:
    found = achieved_by(PEERS, 60.0, 10, Better.LOWER)

    # The range is 20 to 90, so that a start of 53 to 67 is a like one: not CCC's; EEE is too young.
    # AAA: 20 in 10 years. BBB, for want of 2014's tenth: worse by 6 in the 10 years from 2004.
    assert found is not None
    assert [a.country for a in found.by_country] == ["AAA", "DDD", "BBB"]
    assert [a.a_year for a in found.by_country] == pytest.approx([2.0, 0.5, -0.6])
    assert found.best == found.by_country[0]
    assert found.median == pytest.approx(0.5)
    assert (found.best.start, found.best.end) == (PEERS["AAA"][0], PEERS["AAA"][2])


def test_a_stretch_may_be_two_years_longer_or_shorter_and_not_three() -> None:
    peer = {"AAA": history({2000: 60.0, 2012: 48.0})}

    assert achieved_by(peer, 60.0, 9, Better.LOWER) is None
    found = achieved_by(peer, 60.0, 10, Better.LOWER)
    assert found is not None
    assert found.median == pytest.approx(1.0)
    assert achieved_by(peer, 60.0, 14, Better.LOWER) is not None
    assert achieved_by(peer, 60.0, 15, Better.LOWER) is None


def test_a_stretch_is_chosen_by_its_start_and_not_by_its_success() -> None:
    peer = {"AAA": history({2000: 62.0, 2005: 20.0, 2010: 60.0, 2015: 59.0})}

    found = achieved_by(peer, 60.0, 5, Better.LOWER, within=5)

    assert found is not None
    assert found.best.start.year == 2010


def test_of_equally_near_starts_the_latest_counts() -> None:
    peer = {"AAA": history({2000: 59.0, 2005: 61.0, 2010: 50.0})}

    found = achieved_by(peer, 60.0, 5, Better.LOWER)

    assert found is not None
    assert found.best.start.year == 2005


def test_how_near_a_start_must_be_can_be_said() -> None:
    assert achieved_by(PEERS, 60.0, 10, Better.HIGHER, within=0.5) == achieved_by(
        {"DDD": PEERS["DDD"]}, 60.0, 10, Better.HIGHER
    )


def test_a_projection_is_nobodys_achievement() -> None:
    ahead = (Point(2020, 60.0, Kind.SURVEY), Point(2030, 10.0, Kind.PROJECTED))

    assert achieved_by({"AAA": ahead}, 60.0, 10, Better.LOWER) is None


def test_where_nothing_is_better_nothing_is_achieved() -> None:
    assert achieved_by(PEERS, 60.0, 10, Better.NEITHER) is None
    assert achieved_by({}, 60.0, 10, Better.LOWER) is None


@given(
    st.dictionaries(
        st.text("ABC", min_size=3, max_size=3),
        st.lists(st.integers(0, 100).map(float), min_size=11, max_size=11),
        min_size=1,
    )
)
def test_the_median_of_what_was_achieved_is_that_of_pandas(values: dict[str, list[float]]) -> None:
    peers = {c: history({2000 + n: v for n, v in enumerate(vs)}) for c, vs in values.items()}
    table = pd.DataFrame(values)
    only_whole = table.iloc[[0, 10]]  # so that each peer has one stretch of ten years

    found = achieved_by(
        {c: (points[0], points[10]) for c, points in peers.items()},
        50.0,
        10,
        Better.HIGHER,
        within=1000,
    )

    assert found is not None
    assert found.median == pytest.approx((only_whole.diff().iloc[1] / 10).median())
    assert found.best.a_year == pytest.approx((only_whole.diff().iloc[1] / 10).max())
