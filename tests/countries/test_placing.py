"""Names that open data give to places find the country or the region that they mean."""

import csv
import gzip
from pathlib import Path

import pytest

from counterpart.countries.placing import Atlas, Place, atlas

pytestmark = pytest.mark.django_db


@pytest.fixture
def known() -> Atlas:
    return atlas()


@pytest.mark.parametrize(
    ("told", "country"),
    [
        (["Rwanda"], "RWA"),
        (["rw"], "RWA"),
        (["Congo, Democratic Republic of"], "COD"),
        (["Yugoslavia, former"], "YUG"),
        (["Czechoslovakia"], "CSK"),
        (["Kosovo"], "XKX"),
        (["UG", "Uganda"], "UGA"),
        (["East Timor"], "TLS"),
    ],
)
def test_a_country_is_known_by_any_name_or_code(
    known: Atlas, told: list[str], country: str
) -> None:
    place = known.place(told)

    assert place is not None
    assert place.country == country


def test_a_region_is_no_country(known: Atlas) -> None:
    assert known.place(["Central America"]) == Place(None, "LCN")
    assert known.place(["World"]) == Place(None, "")


def test_several_countries_share_a_region_or_none(known: Atlas) -> None:
    assert known.place(["KE", "UG"]) == Place(None, "SSF")
    assert known.place(["KE", "PE"]) == Place(None, "")


def test_a_name_that_nobody_knows_is_placed_nowhere(known: Atlas) -> None:
    assert known.place(["Atlantis"]) is None
    assert known.place(["KE", "Atlantis"]) is None


def test_every_place_of_the_world_bank_is_known(known: Atlas, shared_data: Path) -> None:
    file = shared_data / "worldbank" / "wb_projects_2025-03-31.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        told = {row["countryshortname"] for row in csv.DictReader(lines)}

    assert {name for name in told if known.place([name]) is None} == set()
