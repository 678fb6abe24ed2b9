"""A mapping knows which columns it reads, and its keys are documented."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from counterpart.sources.records import DataSet
from counterpart.sources.tables.rules.mapping import (
    Columns,
    Mapping,
    MoneyColumns,
    ResultColumns,
    SectorColumns,
)
from counterpart.sources.tables.rules.origins import IdOrigin, TextOrigin
from tests.sources.tables.making import mapping

DOCUMENT = Path(__file__).parents[4] / "docs" / "importing-tables.md"


def test_every_column_that_is_named_is_known() -> None:
    columns = mapping(
        "columns:\n"
        "  id: {slug_of: [a, b]}\n"
        "  title: [c, {join: [d, e]}]\n"
        "  start_date: {first_of: [f, g]}\n"
        "  language: {constant: en}\n"
        "  money: {what: {constant: cost}, amount: h, currency: i}\n"
        "  results: [{indicator: j, actual: k}]\n"
    ).columns

    assert columns
    assert "".join(columns.named()) == "abcdefghijk"


@pytest.mark.parametrize(
    "shape",
    [DataSet, Mapping, Columns, MoneyColumns, SectorColumns, ResultColumns, IdOrigin, TextOrigin],
)
def test_every_key_is_documented(shape: type[BaseModel]) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in shape.model_fields.items()]

    assert [key for key in keys if f"`{key}`" not in document] == []
