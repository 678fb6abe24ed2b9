"""The results of an activity: what was measured, what was to be, what was reached."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from counterpart.sources.iati.narratives import names
from counterpart.sources.iati.rules.codes import MEASURES
from counterpart.sources.iati.rules.values import day, quantity, year
from counterpart.sources.records import Period, Result

DESCENDING = {"0", "false"}


def results(activity: etree._Element) -> tuple[Result, ...]:
    """
    Return each indicator that says a number.

    A value is taken from the baseline, target or actual that stands for the whole: one without a
    dimension or location. Where there is none such, or several that differ, none is taken, since
    adding parts up could be wrong (persons by sex and again by age). Values that are no numbers are
    left out, then periods and indicators without any. An indicator that has no title goes by that
    of its result.
    """
    found = (
        _result(indicator, result)
        for result in activity.iterfind("result")
        for indicator in result.iterfind("indicator")
    )
    return tuple(result for result in found if result)


def _result(indicator: etree._Element, result: etree._Element) -> Result | None:
    title = names(indicator.find("title")) or names(result.find("title"))
    baseline, periods = _number(indicator.findall("baseline")), tuple(_periods(indicator))
    if not title or (baseline is None and not periods):
        return None
    return Result(
        indicator=title,
        measure=MEASURES.get(indicator.get("measure", "").strip(), ""),
        is_ascending=indicator.get("ascending", "").strip() not in DESCENDING,
        baseline=baseline,
        baseline_year=None if baseline is None else _baseline_year(indicator),
        periods=periods,
    )


def _baseline_year(indicator: etree._Element) -> int | None:
    years = {year(told.get("year", "")) for told in _wholes(indicator.findall("baseline"))}
    return years.pop() if len(years) == 1 else None


def _periods(indicator: etree._Element) -> Iterator[Period]:
    for period in indicator.iterfind("period"):
        target, actual = (_number(period.findall(tag)) for tag in ("target", "actual"))
        if target is not None or actual is not None:
            start, end = (period.find(tag) for tag in ("period-start", "period-end"))
            yield Period(
                start=None if start is None else day(start.get("iso-date", "")),
                end=None if end is None else day(end.get("iso-date", "")),
                target=target,
                actual=actual,
            )


def _number(told: list[etree._Element]) -> Decimal | None:
    """Return the one number that stands for the whole, None where it is not clear."""
    values = {quantity(one.get("value", "")) for one in _wholes(told)}
    return values.pop() if len(values) == 1 else None


def _wholes(told: list[etree._Element]) -> list[etree._Element]:
    return [one for one in told if one.find("dimension") is None and one.find("location") is None]
