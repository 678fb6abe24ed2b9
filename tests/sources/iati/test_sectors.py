"""Sectors of an activity."""

import pytest

from counterpart.sources.iati.sectors import sectors
from tests.sources.iati.written import element, transaction


@pytest.mark.parametrize(
    ("vocabulary", "scheme"),
    [
        ("", "dac"),
        ('vocabulary="1"', "dac"),
        ('vocabulary="2"', "dac"),
        ('vocabulary="10"', "iati-vocabulary-10"),
        ('vocabulary="Our Own"', "iati-vocabulary-our-own"),
    ],
)
def test_a_sector_goes_by_its_vocabulary(vocabulary: str, scheme: str) -> None:
    [told] = sectors(element(f'<sector {vocabulary} code="14030"/>'))

    assert (told.scheme, told.code, told.name, told.percent) == (scheme, "14030", "", None)


def test_name_and_share_are_told_where_given() -> None:
    [told] = sectors(
        element(
            '<sector code="14030" percentage="12.5"><narrative xml:lang="fr">Eau</narrative>'
            "<narrative>Water</narrative></sector>"
        )
    )

    assert (told.name, told.percent) == ("Water", 12.5)


def test_shares_of_one_sector_are_added_up() -> None:
    half = '<sector code="140" percentage="50"/>'

    assert [s.percent for s in sectors(element(half, half))] == [100.0]
    assert [s.percent for s in sectors(element(half, half, half))] == [100.0]
    assert [s.percent for s in sectors(element(half, '<sector code="140"/>'))] == [50.0]


def test_a_share_that_cannot_be_is_left_open() -> None:
    [told] = sectors(element('<sector code="140" percentage="5000"/>'))

    assert told.percent is None


def test_without_sectors_of_its_own_an_activity_has_those_of_its_transactions_once() -> None:
    paid = transaction("3", "2015-01-01", "1", more='<sector code="31110"/>')

    assert [s.code for s in sectors(element(paid, paid))] == ["31110"]
    assert [s.code for s in sectors(element('<sector code="140"/>', paid))] == ["140"]


def test_too_much_text_is_cut_and_nothing_is_no_sector() -> None:
    [told] = sectors(
        element(f'<sector code="{"1" * 90}"><narrative>{"x" * 900}</narrative></sector>')
    )

    assert (len(told.code), len(told.name)) == (40, 300)
    assert sectors(element('<sector code=" "/>')) == ()
