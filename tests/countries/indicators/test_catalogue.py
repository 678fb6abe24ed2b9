"""The catalogue that comes with the program: enough, complete, and true to its sources."""

import math
from collections import defaultdict
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpart.countries.indicators.actions import CATALOGUE, FIGURES
from counterpart.countries.indicators.rules.catalogue import (
    LANGUAGES,
    IndicatorTold,
    Topic,
    Unreadable,
    read_catalogue,
)
from counterpart.countries.indicators.rules.figures_file import read_figures, written
from counterpart.countries.indicators.rules.series import Kind, Point, Series

TOLD = read_catalogue(CATALOGUE.read_text(encoding="utf-8"))
BY_CODE = {told.entry.code: told for told in TOLD}
SERIES: dict[str, dict[str, Series]] = defaultdict(dict)
for _code, _country, _points in read_figures(FIGURES.read_bytes()):
    SERIES[_code][_country] = _points
NEEDED = (
    Topic.POVERTY,
    Topic.JOBS,
    Topic.LEARNING,
    Topic.HEALTH,
    Topic.NUTRITION,
    Topic.WATER,
    Topic.ENERGY,
    Topic.CLIMATE,
    Topic.CONFLICT,
    Topic.DISPLACEMENT,
    Topic.GOVERNANCE,
    Topic.REVENUE,
    Topic.FINANCE,
    Topic.GENDER,
    Topic.DIGITAL,
)


def reached(by_country: dict[str, Series]) -> int:
    """Count the countries with a figure since 2000, projections apart."""
    told = [[p for p in points if p.kind != Kind.PROJECTED] for points in by_country.values()]
    return sum(any(point.year >= 2000 for point in points) for points in told)


def test_there_are_enough_of_them_and_enough_reach_most_countries() -> None:
    wide = [code for code, by_country in SERIES.items() if reached(by_country) >= 150]

    assert len(TOLD) >= 60
    assert len(wide) >= 40


@pytest.mark.parametrize("topic", NEEDED)
def test_every_topic_that_was_promised_has_some(topic: Topic) -> None:
    assert sum(topic in told.entry.topics for told in TOLD) >= 2


@pytest.mark.parametrize("told", TOLD, ids=BY_CODE.keys())
def test_an_indicator_is_complete_and_its_figures_are_within_bounds(told: IndicatorTold) -> None:
    entry, figures = told.entry, SERIES[told.entry.code]

    points = [point for series in figures.values() for point in series]

    assert all(entry.name[x] and entry.definition[x] for x in LANGUAGES)
    assert points
    for point in points:
        assert entry.floor is None or point.value >= entry.floor
        assert entry.ceiling is None or point.value <= entry.ceiling
        assert point.year <= told.source.vintage.year or point.kind == Kind.PROJECTED


@pytest.mark.parametrize("told", TOLD, ids=BY_CODE.keys())
def test_its_french_has_the_blanks_that_french_has(told: IndicatorTold) -> None:
    for text in (told.entry.name["fr"], told.entry.definition["fr"]):
        assert not any(f" {sign}" in text for sign in ":;?!%$")
        assert "'" not in text


def test_what_a_model_makes_is_never_said_to_be_observed() -> None:
    modelled = ("control-of-corruption", "women-at-work", "homicides", "maternal-mortality")

    for code in modelled:
        kinds = {p.kind for series in SERIES[code].values() for p in series}
        assert kinds <= {Kind.MODELLED, Kind.ESTIMATED, Kind.PROJECTED}, code


points = st.builds(
    Point,
    st.integers(1900, 2100),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.sampled_from(Kind),
)
series = st.lists(points, min_size=1, max_size=40, unique_by=lambda p: p.year).map(
    lambda found: tuple(sorted(found, key=lambda p: p.year))
)


@given(st.dictionaries(st.sampled_from(["UGA", "KEN", "FRA"]), series, min_size=1))
def test_what_is_written_is_read_again(by_country: dict[str, Series]) -> None:
    data = written(("a-code", country, s) for country, s in by_country.items())

    read = {country: s for _code, country, s in read_figures(data)}

    assert read.keys() == by_country.keys()
    for country, told in by_country.items():
        assert [(p.year, p.kind) for p in read[country]] == [(p.year, p.kind) for p in told]
        assert all(
            math.isclose(a.value, b.value, rel_tol=1e-11)
            for a, b in zip(read[country], told, strict=True)
        )


def test_the_same_figures_give_the_same_bytes() -> None:
    figures = [(c, k, s) for c, by_country in SERIES.items() for k, s in by_country.items()]

    assert written(figures) == written(reversed(figures)) == FIGURES.read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("unit: percent", "unit: furlongs", "unit"),
        ("better: lower", "better: sideways", "better"),
        ("  source: sdg", "  source: nobody", "no source nobody"),
        ("- code: national-poverty", "- code: extreme-poverty", "twice in the file"),
        ("https://unstats.un.org", "unstats.un.org", "address"),
        ("topics: [poverty]", "topics: []", "topics"),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_said(old: str, new: str, says: str) -> None:
    text = CATALOGUE.read_text(encoding="utf-8").replace(old, new, 1)

    with pytest.raises(Unreadable, match=says):
        read_catalogue(text)


@pytest.mark.parametrize("code", ["stunting", "birth-registration", "electricity", "preschool"])
def test_figures_and_kinds_are_those_of_the_source(shared_data: Path, code: str) -> None:
    """Read one source with pandas alone, by rules of its own, and compare every figure."""
    origin = BY_CODE[code].entry.origin
    source = pd.read_csv(
        shared_data / "indicators" / "un_sdg_indicators_2020-10_long.csv.gz", low_memory=False
    )
    rows = source[(source.series == origin.series) & (source.dims.fillna("") == origin.dims[0])]
    numbers = pd.read_csv(shared_data / "countries" / "country-codes.csv")
    numbers = numbers.rename(columns={"ISO3166-1-Alpha-3": "iso3"})
    by_number = dict(zip(numbers["ISO3166-1-numeric"], numbers.iso3, strict=True))
    letters = {"c": "country", "ca": "country", "e": "estimated", "m": "modelled"}

    theirs = {
        (by_number[float(r["geo_area"])], int(r["year"])): (
            float(r["value"]),
            letters[str(r["nature"])],
        )
        for r in rows[rows.year >= 1990].to_dict("records")
        if float(r["geo_area"]) in by_number and str(r["nature"]) in letters
    }
    ours = {(c, p.year): (p.value, p.kind.value) for c, s in SERIES[code].items() for p in s}

    assert len(theirs) > 100
    assert {at: ours.get(at) for at in theirs} == theirs


def test_figures_by_year_are_those_of_the_native_tables(shared_data: Path) -> None:
    wide = pd.read_csv(shared_data / "indicators" / "wdi_native_wide_2000_2021.csv.gz")
    row = wide[(wide["Indicator Code"] == "SP.URB.TOTL.IN.ZS") & (wide["Country Code"] == "UGA")]

    ours = {point.year: point.value for point in SERIES["urban-share"]["UGA"]}

    assert ours == {
        int(year): pytest.approx(float(row[year].iloc[0]), rel=1e-11)
        for year in row.columns
        if year.isdigit()
    }
