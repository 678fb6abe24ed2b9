"""Places of an activity."""

from counterpart.sources.iati.places import places
from tests.sources.iati.written import element, transaction

LOMBA, SIRA = '<recipient-country code="XL"/>', '<recipient-country code=" XS "/>'
AFRICA = '<recipient-region code="298"/>'
IN_SIRA = transaction("3", "2015-01-01", "1", more=SIRA)


def region(attributes: str, name: str = "") -> str:
    inside = f"<narrative>{name}</narrative>" if name else ""
    return f"<recipient-region {attributes}>{inside}</recipient-region>"


def test_countries_of_the_activity_come_first() -> None:
    assert places(element(LOMBA, SIRA, LOMBA, AFRICA)) == ("XL", "XS")
    assert places(element(LOMBA, IN_SIRA)) == ("XL",)


def test_then_those_of_its_transactions() -> None:
    assert places(element(AFRICA, IN_SIRA, IN_SIRA)) == ("XS",)


def test_then_regions_of_either() -> None:
    inside = transaction("3", "2015-01-01", "1", more=AFRICA)

    assert places(element(AFRICA)) == ("Africa",)
    assert places(element(inside)) == ("Africa",)


def test_a_region_goes_by_its_name_else_by_that_of_its_code_else_by_the_code() -> None:
    assert places(element(region('code="998" vocabulary="1"', "The Lakes"))) == ("The Lakes",)
    assert places(element(region('code="289" vocabulary="1"'))) == ("South of Sahara",)
    assert places(element(region('code="289" vocabulary="99"'))) == ("289",)
    assert places(element(region('code="7"'))) == ("7",)


def test_nowhere_is_possible() -> None:
    assert places(element()) == ()
    assert places(element('<recipient-country code=""/>')) == ()
