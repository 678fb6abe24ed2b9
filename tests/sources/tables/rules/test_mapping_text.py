"""Every mistake in a mapping is told with its line, in one sentence."""

import pytest

from counterpart.sources.records import Unreadable
from counterpart.sources.tables.rules.mapping_text import mapping_from
from tests.sources.tables.making import HEAD


def mistakes(rest: str, head: str = HEAD) -> list[str]:
    with pytest.raises(Unreadable) as unreadable:
        mapping_from(head + rest, "m.yaml")
    return str(unreadable.value).splitlines()


def test_a_description_of_the_data_set_is_enough() -> None:
    mapping = mapping_from(HEAD, "m.yaml")

    assert mapping.columns is None
    assert mapping.people_in_text == "remove"
    assert mapping.data_set.key == "invented"


def test_all_mistakes_are_told_at_once_in_the_order_of_lines() -> None:
    told = mistakes(
        "colour: red\n"
        "columns:\n"
        "  title: t\n"
        "  places: {colum: x}\n"
        "  start_date: {column: a, constant: b}\n"
        "  description:\n"
        "    - a\n"
        "    - {column: b, langage: en}\n"
    )

    assert told == [
        "m.yaml:5: colour: is not a key that stands here.",
        "m.yaml:6: columns.id: is missing.",
        "m.yaml:8: columns.places.colum: is not a key that stands here.",
        "m.yaml:9: columns.start_date: name one of column, first_of, join or constant.",
        "m.yaml:12: columns.description.2.langage: is not a key that stands here.",
    ]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("columns: id\n", "columns: needs keys and values"),
        ("only: [a]\n", "only: needs keys and values of its own"),
        ("encoding: latin1\n", "encoding: should be 'utf-8' or 'cp1252'"),
        ("header_row: 0\n", "header_row: should be greater than"),
        ("people_in_text: maybe\n", "people_in_text: should be 'remove' or 'keep'"),
        ("dates: DD.MM.YY\n", "DD.MM.YY is no way to write days; write one such as DD/MM/YYYY"),
        ("dates: [DD/MM/YYYY, MM/DD/YYYY]\n", "cannot be told apart; keep one"),
        ("a: &x b\n", "write it out; &, * and ! are not allowed"),
        ("sheet: a\nsheet: b\n", "sheet is written twice"),
    ],
)
def test_a_wrong_option_is_told(rest: str, told: str) -> None:
    (sentence,) = mistakes(rest)

    assert told in sentence
    assert sentence.startswith(("m.yaml:5: ", "m.yaml:6: "))


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (HEAD.replace("invented", "My Set"), "m.yaml:2: data_set.key: needs small letters"),
        (HEAD.replace("  publisher: Nobody\n", ""), "m.yaml:1: data_set.publisher: is missing."),
        (HEAD + "  vintage: last year\n", "m.yaml:5: data_set.vintage: is not a day such as"),
        (HEAD + "  address: a.example\n", "a.example is no address; it must begin with https://"),
        (HEAD + "  licence_address: ftp://a\n", "ftp://a is no address"),
        ("", "m.yaml:1: lines of `name: value` were expected."),
    ],
)
def test_a_wrong_description_is_told(head: str, told: str) -> None:
    assert told in mistakes("", head)[0]


def test_a_status_that_does_not_exist_is_told_with_those_that_do() -> None:
    (sentence,) = mistakes(
        "columns:\n  id: i\n  title: t\n  status: {column: s, values: {Done: complete}}\n"
    )

    assert sentence == (
        "m.yaml:8: columns.status: complete is no status; write one of planned, active, finished, "
        "dropped, unknown."
    )


def test_a_scheme_of_sectors_is_a_key() -> None:
    (sentence,) = mistakes(
        "columns:\n  id: i\n  title: t\n  sectors:\n    - {scheme: DAC, code: c}\n"
    )

    assert sentence.startswith("m.yaml:9: columns.sectors.1.scheme: needs small letters")
