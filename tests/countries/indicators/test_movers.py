from collections.abc import Mapping
from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import skew, theilslopes

from counterpart.countries.indicators.rules.beginnings import Scale
from counterpart.countries.indicators.rules.movers import Move, Movers, Sureness, movers
from counterpart.countries.indicators.rules.series import Better, Kind, Point, Series

OURS = "AAA"


def line(start: float, a_year: float, kind: Kind = Kind.SURVEY, first: int = 2000) -> Series:
    return tuple(Point(first + n, start + a_year * n, kind) for n in range(0, 21, 4))


def world(series: Mapping[str, Series], **asked: object) -> Movers:
    given: dict[str, object] = {"start": 2000, "until": 2020, "better": Better.LOWER} | asked
    found = movers(series, OURS, **given)  # type: ignore[arg-type]
    assert found is not None
    return found


def who(found: Movers) -> list[str]:
    return [m.country for m in found.movers]


# Six began at 60 and fell by half a point a year, as did nine others far away; hers did too.
STILL = {f"B{n:02}": line(60.0, -0.5) for n in range(6)}
FAR = {f"F{n:02}": line(20.0 + n, -0.5) for n in range(9)}
HERS = {OURS: line(60.0, -0.5)}


def test_a_mover_computed_by_hand() -> None:
    found = world(HERS | STILL | FAR | {"MMM": line(60.0, -2.0)})

    assert found.cohort == (*STILL, "MMM")
    assert (found.countries, found.scale) == (17, Scale.PLAIN)
    assert (found.lowest_start, found.highest_start) == (60.0, 60.0)
    assert (found.slope, found.expected, found.others_median) == pytest.approx((0.0, 5.0, 5.0))
    assert found.movers == (
        Move(
            country="MMM",
            start=Point(2000, 60.0, Kind.SURVEY),
            end=Point(2020, 20.0, Kind.SURVEY),
            improvement=20.0,
            expected=found.expected,
            by_trend=20.0,
            low=20.0,
            high=20.0,
            distance=None,
        ),
    )
    assert found.movers[0].residual == pytest.approx(15.0)
    assert found.movers[0].sureness == Sureness.INTERVAL
    assert found.began == Point(2000, 60.0, Kind.SURVEY)
    assert found.hers is not None
    assert found.hers.improvement == pytest.approx(5.0)


def test_who_did_as_all_others_did_has_not_moved() -> None:
    found = world(HERS | STILL | FAR)

    assert (found.movers, found.found) == ((), 0)


def test_a_last_bit_makes_no_mover() -> None:
    alike = {f"E{n:02}": line(60 + n / 10, -1.13, Kind.ESTIMATED) for n in range(7)}

    found = world(HERS | alike | {f"F{n:02}": line(20 + n / 10, -1.13) for n in range(15)})

    assert found.cohort == tuple(alike)
    assert found.movers == ()


def test_she_is_no_mover_of_her_own_list() -> None:
    found = world(STILL | FAR | {OURS: line(60.0, -2.0)})

    assert found.movers == ()
    assert OURS not in found.cohort
    assert found.hers is not None
    assert found.hers.residual == pytest.approx(15.0)


def test_a_country_that_began_well_is_not_compared() -> None:
    assert who(world(HERS | STILL | FAR | {"MMM": line(1000.0, -20.0)})) == []


def test_a_country_that_only_fell_back_less_has_not_moved() -> None:
    worse = {code: line(60.0, 1.0) for code in STILL}

    assert who(world(HERS | worse | FAR | {"MMM": line(60.0, 0.5)})) == []


def test_higher_can_be_better() -> None:
    rising = {code: line(60.0, 0.5) for code in (OURS, *STILL)}

    found = world(rising | FAR | {"MMM": line(60.0, 2.0)}, better=Better.HIGHER)

    assert who(found) == ["MMM"]
    assert (found.movers[0].low, found.movers[0].improvement) == (20.0, 20.0)


def test_a_mover_whose_interval_holds_what_was_expected_is_none() -> None:
    shaky = (60.0, 20.0, 58.0, 15.0, 57.0, 25.0)
    points = tuple(Point(2000 + 4 * n, value, Kind.SURVEY) for n, value in enumerate(shaky))

    found = world(HERS | STILL | FAR | {"MMM": points})

    assert found.movers == ()
    assert "MMM" in found.cohort


def test_without_an_interval_only_the_upper_tenth_moved_and_that_is_said() -> None:
    estimated = {f"E{n:02}": line(60.0, -0.5 - n / 10, Kind.ESTIMATED) for n in range(11)}

    found = world(HERS | FAR | FAR_AWAY | estimated)

    assert found.cohort == tuple(estimated)
    assert who(found) == ["E10", "E09"]
    assert {m.sureness for m in found.movers} == {Sureness.NO_INTERVAL}


FAR_AWAY = {f"G{n:02}": line(10.0 - n / 10, -0.5) for n in range(13)}


def test_who_is_sure_comes_before_who_is_not() -> None:
    found = world(
        HERS
        | STILL
        | FAR
        | {"EEE": line(60.0, -2.5, Kind.ESTIMATED), "MMM": line(60.0, -1.0)}
        | {"LLL": line(60.0, -1.1)},
    )

    assert who(found) == ["LLL", "MMM", "EEE"]


def test_surveys_at_the_start_alone_give_no_interval_of_the_whole_way() -> None:
    early = (60.0, 59.9, 59.8, 59.7, 59.6)
    points = tuple(Point(2000 + n, value, Kind.SURVEY) for n, value in enumerate(early))
    late = Point(2020, 20.0, Kind.ESTIMATED)

    (mover,) = world(HERS | STILL | FAR | {"MMM": (*points, late)}).movers

    assert (mover.country, mover.sureness) == ("MMM", Sureness.NO_INTERVAL)


def test_a_modelled_or_projected_figure_moves_nobody() -> None:
    for kind in (Kind.MODELLED, Kind.PROJECTED):
        found = world(HERS | STILL | FAR | {"MMM": line(60.0, -2.0, kind)})

        assert "MMM" not in found.cohort


def test_her_own_beginning_may_be_modelled() -> None:
    found = world({OURS: line(60.0, -0.5, Kind.MODELLED)} | STILL | FAR)

    assert (found.began.kind, found.hers) == (Kind.MODELLED, None)


def test_a_beginning_may_be_two_years_off_and_not_three() -> None:
    for first, is_there in ((1998, True), (2002, True), (2003, False), (1997, False)):
        points = tuple(p for p in line(60.0, -2.0, first=first) if p.year in (first, first + 16))
        found = world(HERS | STILL | FAR | {"MMM": points})

        assert ("MMM" in found.cohort) is is_there


def test_a_way_of_less_than_half_of_the_window_is_not_compared() -> None:
    half = (Point(2000, 60.0, Kind.SURVEY), Point(2010, 10.0, Kind.SURVEY))
    less = (Point(2000, 60.0, Kind.SURVEY), Point(2009, 10.0, Kind.SURVEY))

    found = world(HERS | STILL | FAR | {"HHH": half, "LLL": less})

    assert "HHH" in found.cohort
    assert "LLL" not in found.cohort


def test_a_figure_after_the_window_is_not_looked_at() -> None:
    later = (*line(60.0, -2.0), Point(2024, 60.0, Kind.SURVEY))

    (mover,) = world(HERS | STILL | FAR | {"MMM": later}).movers

    assert mover.end.year == 2020


def test_a_like_context_helps_among_near_equals_and_makes_nobody_a_mover() -> None:
    two = {"LLL": line(60.0, -2.0), "MMM": line(60.0, -2.2), "NNN": line(60.0, -0.5)}
    series = HERS | STILL | FAR | two

    assert who(world(series)) == ["MMM", "LLL"]
    assert who(world(series, distances={"LLL": 0.1, "MMM": 0.9, "NNN": 0.0})) == ["LLL", "MMM"]
    assert who(world(series, distances={"LLL": 0.1})) == ["LLL", "MMM"]
    assert who(world(series, distances={"LLL": 0.4, "MMM": 0.9})) == ["MMM", "LLL"]


def test_five_are_listed_and_all_are_counted() -> None:
    many = {f"M{n}": line(60.0, -2.0 - n / 100) for n in range(7)}
    still = {f"B{n:02}": line(60.0, -0.5) for n in range(12)}

    found = world(HERS | still | FAR | many)

    assert who(found) == ["M6", "M5", "M4", "M3", "M2"]
    assert found.found == 7
    assert len(world(HERS | still | FAR | many, most=2).movers) == 2


def test_a_skewed_indicator_is_compared_by_powers_of_ten() -> None:
    low = {f"L{n:02}": line(1.0 + n / 10, -0.01) for n in range(20)}
    high = {"HHH": line(100.0, -1.0), "III": line(300.0, -1.0)}
    near = {f"N{n}": line(10.0 + n, -0.1) for n in range(5)}

    found = world({OURS: line(20.0, -0.2)} | low | high | near)

    # On a plain scale 2.9 lies nearer to 20 than 100 does; it is seven times less, 100 five more.
    assert found.scale == Scale.LOGARITHMIC
    assert "HHH" in found.cohort
    assert world({OURS: line(60.0, -0.5)} | STILL | FAR).scale == Scale.PLAIN


def test_whoever_began_as_near_as_the_last_of_the_cohort_is_of_it() -> None:
    alike = {f"X{n:02}": line(60.0, -0.5) for n in range(30)}

    assert len(world(HERS | alike).cohort) == 30


def test_too_few_to_compare_with_are_not_compared() -> None:
    four = {code: STILL[code] for code in list(STILL)[:4]}

    def asked(
        series: Mapping[str, Series], better: Better = Better.LOWER, start: int = 2000
    ) -> Movers | None:
        return movers(series, OURS, start=start, until=2020, better=better)

    assert asked(HERS | four) is None
    assert asked(STILL | FAR) is None
    assert asked(HERS | STILL | FAR, Better.NEITHER) is None
    assert asked(HERS | STILL | FAR, start=1980) is None


def test_regression_to_the_mean_is_not_sold_as_reform() -> None:
    false, naive, lists = 0, 0, 40
    for seed in range(lists):
        chance = Random(seed)
        level = [chance.gauss(50, 5) for _ in range(80)]
        # Nobody changes: what moves is only the error of measurement, of ten points.
        noise = {
            f"{n:03}": tuple(
                Point(year, level[n] + chance.gauss(0, 10), Kind.SURVEY)
                for year in range(2000, 2021, 2)
            )
            for n in range(80)
        }
        worst = max(noise, key=lambda c: noise[c][0].value)

        found = movers(noise, worst, start=2000, until=2020, better=Better.LOWER)

        assert found is not None
        naive += sum(noise[c][0].value > noise[c][-1].value for c in found.cohort)
        false += found.found
        assert found.slope > 0  # the worse the start, the greater the improvement that means naught

    assert naive / lists > 15  # of twenty countries, of which none has changed
    assert false / lists < 0.2


def again(table: pd.DataFrame, code: str) -> tuple[pd.DataFrame, float]:
    """Compute the cohort with its residuals a second time, by pandas and SciPy."""
    ends = pd.DataFrame({"start": table.iloc[0], "end": table.iloc[-1]})
    ends["improvement"] = (ends["start"] - ends["end"]) / 20 * 10
    slope = 0.0
    if ends["start"].nunique() > 1:
        with np.errstate(invalid="ignore"):
            slope = float(theilslopes(ends["improvement"], ends["start"]).slope)
    others = ends.drop(code)
    skewed = ends["start"].nunique() > 1 and skew(ends["start"]) > 1
    levels = np.log10(ends["start"]) if skewed else ends["start"]
    off = (levels - levels[code]).abs().drop(code).round(12)
    size = min(20, max(5, len(others) // 3))
    cohort = others[off <= off.sort_values().iloc[size - 1]].copy()
    level = (cohort["improvement"] - slope * cohort["start"]).median()
    cohort["expected"] = level + slope * cohort["start"]
    cohort["residual"] = cohort["improvement"] - cohort["expected"]
    intervals = [theilslopes(-table[c], table.index) for c in cohort.index]
    cohort["low"] = [10 * float(found.low_slope) for found in intervals]
    cohort["by_trend"] = [10 * float(found.slope) for found in intervals]
    return cohort, slope


@given(st.integers(8, 40), st.integers(0, 10_000), st.booleans())
def test_cohort_and_residuals_are_those_of_pandas_and_scipy(
    number: int, seed: int, is_skewed: bool
) -> None:
    chance = np.random.default_rng(seed)
    starts = chance.lognormal(2, 1, number) if is_skewed else chance.uniform(20, 90, number)
    paths = starts * (1 + np.cumsum(chance.normal(-0.03, 0.05, (6, number)), axis=0))
    codes = [OURS, *(f"B{n:02}" for n in range(number - 1))]
    values, years = np.abs(paths).round(2) + 0.01, range(2000, 2021, 4)
    table = pd.DataFrame(values, years, codes)
    series = {
        code: tuple(Point(y, float(v), Kind.SURVEY) for y, v in zip(years, column, strict=True))
        for code, column in zip(codes, values.T, strict=True)
    }

    found = world(series)
    cohort, slope = again(table, OURS)

    assert found.slope == pytest.approx(slope)
    assert sorted(found.cohort) == sorted(cohort.index)
    assert found.others_median == pytest.approx(cohort["improvement"].median())
    is_mover = cohort["improvement"] > cohort[["expected"]].clip(lower=0)["expected"]
    is_mover &= cohort["low"] > cohort[["expected"]].clip(lower=0)["expected"]
    best = cohort[is_mover].sort_values("residual", ascending=False)
    assert found.found == len(best)
    assert [m.residual for m in found.movers] == pytest.approx(list(best["residual"])[:5])
    assert [m.low for m in found.movers] == pytest.approx(list(best["low"])[:5])
    assert [m.by_trend for m in found.movers] == pytest.approx(list(best["by_trend"])[:5])
