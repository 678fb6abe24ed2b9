"""The data set of a reporting organisation."""

from datetime import date

import pytest

from counterpart.sources.iati.data_set import Lacking, OfTheFile, data_set
from tests.sources.iati.written import element

UPDATED = 'last-updated-datetime="2019-06-30T10:00:00"'


def organisation(ref: str, name: str) -> str:
    return f'<reporting-org ref="{ref}" type="40"><narrative>{name}</narrative></reporting-org>'


def test_it_is_named_by_the_organisation() -> None:
    told = data_set(
        element(organisation=organisation(" XM-DAC/1 ", "Reed Fund")),
        OfTheFile(licence="CC BY 4.0", licence_address="https://example.org/by"),
    )

    assert (told.key, told.publisher) == ("iati-xm-dac-1", "Reed Fund")
    assert told.title == "IATI activities of Reed Fund"
    assert (told.licence, told.licence_address) == ("CC BY 4.0", "https://example.org/by")
    assert told.address == ""


def test_a_reference_stands_for_a_name_and_a_name_for_a_reference() -> None:
    without_name = data_set(element(organisation=organisation("XX-1", " ")), OfTheFile())
    without_ref = data_set(element(organisation=organisation("", "Reed Fund")), OfTheFile())

    assert (without_name.key, without_name.publisher) == ("iati-xx-1", "XX-1")
    assert (without_ref.key, without_ref.publisher) == ("iati-reed-fund", "Reed Fund")


@pytest.mark.parametrize("told", [organisation(" ", ""), ""])
def test_an_organisation_without_either_is_none(told: str) -> None:
    with pytest.raises(Lacking):
        data_set(element(organisation=told), OfTheFile())


def test_it_is_as_old_as_the_file_or_else_as_the_activity() -> None:
    updated = element(attributes=UPDATED)

    assert data_set(updated, OfTheFile("2020-01-02T03:04:05Z")).vintage == date(2020, 1, 2)
    assert data_set(updated, OfTheFile("")).vintage == date(2019, 6, 30)
    assert data_set(updated, OfTheFile("lately")).vintage == date(2019, 6, 30)
    assert data_set(element(), OfTheFile()).vintage is None


def test_a_name_of_any_length_makes_a_title() -> None:
    told = data_set(element(organisation=organisation("XX-1", "x" * 5_000)), OfTheFile())

    assert len(told.title) <= 2_000
