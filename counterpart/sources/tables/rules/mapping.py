"""The shape of a mapping: how the rows of one table are read as undertakings."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, field_validator

from counterpart.sources.records import DataSet, Key, Status
from counterpart.sources.tables.rules.dates import DatePattern, contradiction
from counterpart.sources.tables.rules.origins import (
    ColumnName,
    IdOrigin,
    OneOrMore,
    Origin,
    Strict,
    TextOrigin,
    Words,
)

Texts = Annotated[tuple[TextOrigin, ...], OneOrMore]
Origins = Annotated[tuple[Origin, ...], OneOrMore]
RowsBy = dict[ColumnName, Annotated[tuple[Words, ...], OneOrMore]]


def _statuses(origin: Origin) -> Origin:
    words = [*origin.values.values(), origin.otherwise, origin.constant]
    for word in words:
        if word and word not in set(Status):
            raise ValueError(f"{word} is no status; write one of {', '.join(Status)}")
    return origin


class MoneyColumns(Strict):
    what: Origin
    amount: Origin
    currency: Origin
    year: Origin | None = None


class SectorColumns(Strict):
    """`scheme` is `dac` for codes of OECD DAC, or a word of the source's own."""

    scheme: Key
    code: Origin | None = None
    name: Origin | None = None
    percent: Origin | None = None


class ResultColumns(Strict):
    indicator: TextOrigin
    measure: Origin | None = None
    better: Origin | None = None  # higher or lower
    baseline: Origin | None = None
    baseline_year: Origin | None = None
    target: Origin | None = None
    actual: Origin | None = None
    start: Origin | None = None
    end: Origin | None = None


class Columns(Strict):
    """Where each field of an undertaking comes from. Columns that are not named are not read."""

    id: IdOrigin
    title: Annotated[Texts, Field(min_length=1)]
    language: Origin | None = None
    objective: Texts = ()
    description: Texts = ()
    target_group: Texts = ()
    places: Origins = ()
    status: Annotated[Origin, AfterValidator(_statuses)] | None = None
    approval_date: Origin | None = None
    start_date: Origin | None = None
    end_date: Origin | None = None
    money: Annotated[tuple[MoneyColumns, ...], OneOrMore] = ()
    sectors: Annotated[tuple[SectorColumns, ...], OneOrMore] = ()
    themes: Origins = ()
    results: Annotated[tuple[ResultColumns, ...], OneOrMore] = ()
    implementers: Origins = ()
    payers: Origins = ()
    instrument: Origin | None = None
    address: Origin | None = None

    def named(self) -> Iterator[str]:
        """Yield every column that is read, as the mapping writes it."""
        yield from _columns_in(self)


class Mapping(Strict):
    """How one table is read. Without `columns` it is filled in after the template."""

    data_set: DataSet
    columns: Columns | None = None
    people_in_text: Literal["remove", "keep"] = "remove"
    only: RowsBy = {}
    without: RowsBy = {}
    empty: Annotated[tuple[Words, ...], OneOrMore] = ()
    dates: Annotated[tuple[DatePattern, ...], OneOrMore] = ()
    decimal_mark: Literal[".", ","] = "."
    encoding: Literal["utf-8", "cp1252"] = "utf-8"
    delimiter: Literal[",", ";", "tab"] | None = None
    sheet: str = ""
    header_row: int = Field(1, ge=1, le=1_000)

    @field_validator("dates")
    @classmethod
    def _dates_agree(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        if reason := contradiction(patterns):
            raise ValueError(reason)
        return patterns

    @field_validator("data_set")
    @classmethod
    def _addresses_are_of_pages(cls, data_set: DataSet) -> DataSet:
        for address in (data_set.address, data_set.licence_address):
            if address and not address.startswith(("https://", "http://")):
                raise ValueError(f"{address} is no address; it must begin with https://")
        return data_set


def _columns_in(value: Any) -> Iterator[str]:
    if isinstance(value, Origin):
        yield from value.columns
    elif isinstance(value, Strict):
        for field in type(value).model_fields:
            yield from _columns_in(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from _columns_in(part)
