"""Sectors and themes as the API nests them."""

import pytest

from counterpart.sources.records import Sector
from counterpart.sources.worldbank.api.rules.sectors import MOST, names, sectors
from tests.sources.worldbank.api.invented import project

MAJOR = "Water, Sanitation and Waste Management"


def major(name: object, *inner: object) -> dict[str, object]:
    return {"major_sector": {"major_sector_name": name, "sectors": list(inner)}}


def test_a_sector_has_the_name_of_its_major_sector_and_its_share() -> None:
    code = MAJOR[:40]
    assert sectors(project()["major_sectors"]) == (
        Sector(scheme="world-bank", code=code, name="Water Supply", percent=53.0),
        Sector(scheme="world-bank", code=code, name="Sanitation", percent=47.0),
    )


def test_a_share_over_the_whole_is_the_whole() -> None:
    told = sectors([major("Health", {"sector_name": "Clinics", "sector_percent": "140.0"})])

    assert told[0].percent == 100.0


def test_what_says_from_which_list_a_name_is_goes() -> None:
    told = sectors([major("(Historic)Health", {"sector_name": "(Historic)Clinics"})])

    assert (told[0].code, told[0].name) == ("Health", "Clinics")
    assert names(["FY17 - Gender", "(Historic)Gender"]) == ["Gender", "Gender"]


def test_a_major_sector_alone_is_a_sector() -> None:
    assert sectors([major("Health")])[0].name == "Health"


@pytest.mark.parametrize(
    "told",
    [None, "", "Health", {}, [], [None], ["Health"], [{}], [{"major_sector": None}], [major(None)],
     [major("", None, "Clinics", {"sector_name": None})]],
)  # fmt: skip
def test_sectors_in_another_form_are_passed_over(told: object) -> None:
    assert sectors(told) == ()


def test_hostile_sectors_are_cut() -> None:
    told = sectors([major("h" * 999, *[{"sector_name": "<i>c\x00</i>" * 999}] * 999)])

    assert len(told) == MOST
    assert len(told[0].code) == 40
    assert len(told[0].name) <= 300
    assert "\x00" not in told[0].name
