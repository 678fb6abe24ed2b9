"""Sums, sectors and results of a row."""

from collections.abc import Iterator
from decimal import Decimal

from counterpart.sources.records import Money, Period, Result, Sector
from counterpart.sources.tables.rules import values
from counterpart.sources.tables.rules.cells import Row, Wrong, shown
from counterpart.sources.tables.rules.manner import Manner, cut, word
from counterpart.sources.tables.rules.mapping import (
    Columns,
    MoneyColumns,
    ResultColumns,
    SectorColumns,
)
from counterpart.sources.tables.rules.texts import by_language

DAC = "dac"


def money(row: Row, columns: Columns, manner: Manner) -> Iterator[Money]:
    """Yield the sums of a row. :raises Wrong: if one lacks its currency, or what it is"""
    for sum_columns in columns.money:
        amount = manner.number(row, sum_columns.amount)
        if amount is not None:
            yield _sum(row, sum_columns, manner, amount)


def _sum(row: Row, columns: MoneyColumns, manner: Manner, amount: Decimal) -> Money:
    what, currency = columns.what, columns.currency
    return Money(
        what=values.kind_of_money(what.text(row), what.named),
        amount=amount,
        currency=values.currency(currency.text(row), currency.named),
        year=manner.year(row, columns.year),
        transactions=0,
    )


def sectors(row: Row, columns: Columns, manner: Manner) -> Iterator[Sector]:
    """Yield the sectors of a row. :raises Wrong: if codes and names do not go together"""
    for sector_columns in columns.sectors:
        yield from _sectors(row, sector_columns, manner)


def _sectors(row: Row, columns: SectorColumns, manner: Manner) -> Iterator[Sector]:
    codes = columns.code.texts(row) if columns.code else []
    names = columns.name.texts(row) if columns.name else []
    if codes and names and len(codes) != len(names):
        raise Wrong(f"the row has {len(codes)} codes of sectors and {len(names)} names of them")
    percent = manner.percent(row, columns.percent)
    for n in range(max(len(codes), len(names))):
        yield Sector(
            scheme=columns.scheme,
            code=_code(codes[n], columns) if codes else "",
            name=cut(names[n], 300) if names else "",
            percent=percent,
        )


def _code(text: str, columns: SectorColumns) -> str:
    named = columns.code.named if columns.code else ""
    return values.dac_code(text, named) if columns.scheme == DAC else cut(text, 40)


def results(row: Row, columns: Columns, manner: Manner, of_row: str) -> Iterator[Result]:
    """Yield the results that have a figure. :raises Wrong: if one has no indicator"""
    for result_columns in columns.results:
        found = _result(row, result_columns, manner, of_row)
        if found.baseline is not None or found.periods:
            yield found


def _result(row: Row, columns: ResultColumns, manner: Manner, of_row: str) -> Result:
    baseline = manner.number(row, columns.baseline)
    periods = tuple(_periods(row, columns, manner))
    indicator = by_language(row, [columns.indicator], manner, of_row)
    if not indicator and (baseline is not None or periods):
        raise Wrong(f"{columns.indicator.named}: is empty, and says not what the figures count")
    return Result(
        indicator=indicator,
        measure=word(row, columns.measure, 60),
        is_ascending=_is_ascending(row, columns),
        baseline=baseline,
        baseline_year=manner.year(row, columns.baseline_year),
        periods=periods,
    )


def _periods(row: Row, columns: ResultColumns, manner: Manner) -> Iterator[Period]:
    target, actual = manner.number(row, columns.target), manner.number(row, columns.actual)
    if target is not None or actual is not None:
        start, end = manner.day(row, columns.start), manner.day(row, columns.end)
        yield Period(start=start, end=end, target=target, actual=actual)


def _is_ascending(row: Row, columns: ResultColumns) -> bool:
    text = columns.better.text(row).casefold() if columns.better else ""
    if columns.better and text not in ("", "higher", "lower"):
        raise Wrong(f"{columns.better.named}: {shown(text)} is not higher or lower")
    return text != "lower"
