"""The file we ship says what the open data beside the project say."""

import csv
import gzip
from collections import defaultdict
from pathlib import Path

import pytest
import yaml
from babel.core import get_global
from django.conf import settings

from counterpart.countries.rules.reading import read_territories
from counterpart.countries.rules.runs import value_in
from counterpart.countries.rules.territory import Territories

ADDITIONS = Path(settings.TERRITORIES).with_name("additions.yaml")
INCOME = {"Low": "L", "Lower": "LM", "Upper": "UM", "High": "H"}
# Where the Bank leaves out Transnistria, Abkhazia, South Ossetia, or counts otherwise than the UN.
COUNTED_OTHERWISE = {"ALB", "CUW", "GEO", "ISR", "MDA", "QAT", "SYC"}
UNCLASSIFIED = {("VEN", year) for year in range(2020, 2031)}


@pytest.fixture(scope="module")
def file() -> Territories:
    return read_territories(Path(settings.TERRITORIES).read_text("utf-8"))


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_code_region_and_group_is_that_of_the_united_nations(
    file: Territories, shared_data: Path
) -> None:
    told = rows(shared_data / "countries" / "UNSD_M49_en.csv")

    assert {r["ISO-alpha3 Code"] for r in told} == set(file.countries) - {"XKX"}
    for row in told:
        country = file.countries[row["ISO-alpha3 Code"]]
        assert country.iso2 == row["ISO-alpha2 Code"]
        assert country.m49 == row["M49 Code"]
        assert (country.region or "") == row["Region Code"]
        assert (country.subregion or "") == row["Sub-region Code"]
        for column, mark in row.items():
            for group in ("LDC", "LLDC", "SIDS"):
                if f"({group})" in column:
                    assert (group in country.groups) == (mark == "x"), row


def test_every_income_group_is_the_one_given_at_the_time(
    file: Territories, shared_data: Path
) -> None:
    compared = 0
    for row in rows(shared_data / "countries" / "wb_income_lending_fcv_history.csv"):
        code, year = row["code"], int(row["year_data"])
        income = file.countries[code].income if code in file.countries else {}
        if not income or year < min(income) or (code, year) in UNCLASSIFIED:
            continue
        compared += 1
        assert value_in(income, year) == INCOME[row["incgroup_historical"].split()[0]], row

    assert compared > 7_500


def test_everyone_on_the_list_of_fragile_situations_is_listed_and_no_one_else(
    file: Territories, shared_data: Path
) -> None:
    told = [
        (row["code"], int(row["year_release"]), row["fcv_historical"])
        for row in rows(shared_data / "countries" / "wb_income_lending_fcv_history.csv")
        if row["code"] in file.countries and row["fcv_historical"]
    ]
    since = {code: min(file.countries[code].fragile) for code, _, _ in told}

    wrong = [
        (code, year, listed)
        for code, year, listed in told
        if year >= since[code]
        and (listed == "Yes") != (value_in(file.countries[code].fragile, year) == "listed")
    ]

    assert min(since.values()) == 2005
    assert max(year for _, year, _ in told) == 2024
    assert wrong == []


def test_people_are_those_of_the_united_nations_or_of_a_country_that_counts_otherwise(
    file: Territories, shared_data: Path
) -> None:
    series = shared_data / "indicators" / "systema_globalis_long_1960plus.csv.gz"
    told: dict[tuple[str, int], float] = defaultdict(float)
    with gzip.open(series, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["indicator"].endswith("male_population_with_projections"):
                told[row["iso3"], int(row["year"])] += float(row["value"])

    near = {
        (code, year): abs(number / told[code, year] - 1)
        for code, country in file.countries.items()
        for year, number in country.people.items()
        if (code, year) in told
    }

    assert len(near) > 3_000
    assert max(year for _, year in near) == 2023
    assert {code for (code, _), share in near.items() if share > 0.1} == COUNTED_OTHERWISE


def test_every_member_of_the_group_of_77_in_2008_is_gapminders(
    file: Territories, shared_data: Path
) -> None:
    listed = {
        row["iso3166_1_alpha3"]
        for row in rows(shared_data / "countries" / "gapminder_countries_groups.csv")
        if row["g77_and_oecd_countries"] == "g77"
    }

    ours = {c for c, t in file.countries.items() if value_in(t.g77, 2008) == "member"}

    assert ours == listed


def test_the_group_of_77_began_with_77_and_has_134_members_today(file: Territories) -> None:
    founders = yaml.safe_load(ADDITIONS.read_text("utf-8"))["g77"]["founders"]
    founding = {
        code
        for code, territory in file.everyone().items()
        if value_in(territory.g77, 1964) == "member" and code != "ZAR"
    }

    assert founding == {*founders, "KOR", "MEX", "YUG"}
    assert len(founding | {"CYP", "VNM"}) == 77  # both are told as founders, and doubted
    assert sum(value_in(t.g77, 2025) == "member" for t in file.countries.values()) == 134


@pytest.mark.parametrize(
    ("code", "last"),
    [("CHL", 2017), ("SYC", 2017), ("URY", 2017), ("COK", 2019), ("ATG", 2021), ("NRU", 2025)],
)
def test_the_graduations_that_the_oecd_and_others_announced_stand(
    file: Territories, code: str, last: int
) -> None:
    dac = file.countries[code].dac

    assert value_in(dac, last) == "recipient"
    assert value_in(dac, last + 1) == "outside"


@pytest.mark.parametrize(
    ("code", "alias"),
    [("ANT", "AN"), ("CSK", "200"), ("DDR", "DD"), ("SCG", "CS"), ("SUN", "SU"), ("YUG", "890")],
)
def test_successors_are_those_of_cldr(file: Territories, code: str, alias: str) -> None:
    iso2 = {t.iso2: c for c, t in file.countries.items()}
    told = {iso2[x] for x in get_global("territory_aliases")[alias]}

    assert set(file.former[code].successors) - {"SCG"} == told


def test_no_point_is_the_capital_of_a_large_country(file: Territories) -> None:
    santiago, tokyo, mexico_city = (-33.45, -70.67), (35.69, 139.69), (19.43, -99.13)
    for code, capital in (("CHL", santiago), ("JPN", tokyo), ("MEX", mexico_city)):
        point = file.countries[code].point
        assert point is not None
        assert max(abs(a - b) for a, b in zip(point, capital, strict=True)) > 0.5, code


def test_every_footnote_is_in_all_seven_languages(file: Territories) -> None:
    for code, territory in file.countries.items():
        assert len(territory.footnotes) in (0, 7), code


def test_additions_and_file_are_of_one_date(file: Territories) -> None:
    assert file.as_of == yaml.safe_load(ADDITIONS.read_text("utf-8"))["as_of"]
