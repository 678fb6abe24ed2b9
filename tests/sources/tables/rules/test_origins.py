"""A field comes from where its mapping says."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from counterpart.sources.tables.rules.cells import Row
from counterpart.sources.tables.rules.origins import IdOrigin, Origin

ROW = Row(
    {
        "a": "Wells",
        "b": "",
        "c": " Pumps ",
        "kinds": "Alpha, Agency; beta; ;Alpha, Agency",
        "day": date(2020, 3, 1),
        "number": Decimal("1.5"),
    }
)


def origin(**said: Any) -> Origin:
    return Origin.model_validate(said)


def test_a_plain_word_names_a_column() -> None:
    assert Origin.model_validate("A").text(ROW) == "Wells"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({"column": "c"}, "Pumps"),
        ({"first_of": ["b", "c", "a"]}, "Pumps"),
        ({"join": ["a", "b", "c"]}, "Wells Pumps"),
        ({"join": ["a", "c"], "with": " – "}, "Wells – Pumps"),
        ({"constant": "USD"}, "USD"),
        ({"constant": 2020}, "2020"),
    ],
)
def test_a_text_comes_from_one_place(said: dict[str, Any], text: str) -> None:
    assert origin(**said).text(ROW) == text


@pytest.mark.parametrize("said", [{}, {"column": "a", "constant": "b"}, {"first_of": []}])
def test_one_place_must_be_named_and_only_one(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="name one of column, first_of, join or constant"):
        origin(**said)


def test_values_are_looked_up_in_any_case() -> None:
    assert origin(column="a", values={"wells": "water"}).text(ROW) == "water"


def test_what_is_not_among_the_values_stays_or_becomes_else() -> None:
    assert origin(column="a", values={"x": "y"}).text(ROW) == "Wells"
    assert origin(column="a", values={"x": "y"}, **{"else": "other"}).text(ROW) == "other"


def test_else_says_nothing_of_an_empty_cell() -> None:
    assert origin(column="b", **{"else": "other"}).text(ROW) == ""


def test_a_value_of_nothing_is_left_out() -> None:
    assert origin(column="a", values={"Wells": None}).texts(ROW) == []


def test_a_cell_may_hold_several_values_and_gives_none_twice() -> None:
    several = origin(column="kinds", split=";", endings=[", Agency"], values={"beta": "Beta"})

    assert several.texts(ROW) == ["Alpha", "Beta"]


def test_numbers_and_days_of_a_workbook_stay_what_they_are() -> None:
    assert origin(column="day").cell(ROW) == date(2020, 3, 1)
    assert origin(first_of=["b", "number"]).cell(ROW) == Decimal("1.5")


def test_the_words_of_the_source_are_kept_beside_what_they_mean() -> None:
    status = origin(column="a", values={"Wells": "finished"})

    assert status.words(ROW) == "Wells"


def test_a_report_names_the_columns() -> None:
    assert origin(column="a").named == "column a"
    assert origin(join=["a", "b"]).named == "columns a, b"
    assert origin(constant="x").named == "the constant of the mapping"
    assert IdOrigin.model_validate({"slug_of": ["a", "c"]}).named == "columns a, c"
