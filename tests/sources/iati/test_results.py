"""Results: what was to be and what was reached."""

from datetime import date
from decimal import Decimal

import pytest

from counterpart.sources.iati.results import results
from counterpart.sources.records import Result
from tests.sources.iati.written import element

BASELINE = '<baseline year="2014" value="10"/>'
BY_SEX = '<dimension name="sex" value="female"/>'


def period(inside: str, year: int = 2015) -> str:
    return (
        f'<period><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-12-31"/>'
        f"{inside}</period>"
    )


def measured(
    inside: str,
    *,
    attributes: str = 'measure="1"',
    title: str = "<narrative>Wells in use</narrative>",
) -> tuple[Result, ...]:
    return results(
        element(
            '<result type="1"><title><narrative>Water</narrative></title>'
            f"<indicator {attributes}><title>{title}</title>{inside}</indicator></result>"
        )
    )


def test_an_indicator_tells_baseline_target_and_actual_by_period() -> None:
    [told] = measured(
        BASELINE
        + period('<target value="20"/><actual value="18.5"/>')
        + period('<target value="1,040"/>', 2016)
    )
    first, second = told.periods

    assert (told.indicator, told.measure, told.is_ascending) == (
        {"en": "Wells in use"},
        "unit",
        True,
    )
    assert (told.baseline, told.baseline_year) == (Decimal(10), 2014)
    assert (first.start, first.end) == (date(2015, 1, 1), date(2015, 12, 31))
    assert (first.target, first.actual) == (Decimal(20), Decimal("18.5"))
    assert (second.target, second.actual) == (Decimal(1040), None)


def test_titles_stay_apart_by_language_and_one_that_is_missing_is_that_of_the_result() -> None:
    both = '<narrative>Wells</narrative><narrative xml:lang="fr">Puits</narrative>'
    [told] = measured(BASELINE, title=both)
    [without] = measured(BASELINE, title="<narrative/>")

    assert told.indicator == {"en": "Wells", "fr": "Puits"}
    assert without.indicator == {"en": "Water"}


@pytest.mark.parametrize(
    ("attributes", "measure", "is_ascending"),
    [
        ('measure="2" ascending="0"', "percentage", False),
        ('measure="5" ascending="false"', "qualitative", False),
        ('measure="1" ascending="true"', "unit", True),
        ('measure="9"', "", True),
    ],
)
def test_measure_and_direction_are_as_told(
    attributes: str, measure: str, is_ascending: bool
) -> None:
    [told] = measured(BASELINE, attributes=attributes)

    assert (told.measure, told.is_ascending) == (measure, is_ascending)


@pytest.mark.parametrize(
    "inside",
    [
        f'<target value="12">{BY_SEX}</target><target value="8"/>',
        '<target value="8"/><target value="12"><location ref="a"/></target>',
        '<target value="8"/><target value="8.0"/>',
    ],
)
def test_the_value_that_stands_for_the_whole_is_taken(inside: str) -> None:
    [told] = measured(period(inside))

    assert told.periods[0].target == Decimal(8)


@pytest.mark.parametrize(
    "inside",
    [
        f'<target value="12">{BY_SEX}</target><target value="8">{BY_SEX}</target>',
        '<target value="12"/><target value="8"/>',
        '<target value="12"/><target value="some"/>',
        '<target value="some"/>',
        "<target/>",
        "",
    ],
)
def test_parts_are_not_added_up_and_words_are_no_value(inside: str) -> None:
    [told] = measured(period(inside + '<actual value="5"/>'))

    assert (told.periods[0].target, told.periods[0].actual) == (None, Decimal(5))


def test_what_tells_no_number_is_left_out() -> None:
    assert measured(period('<target value="Yes"/>')) == ()
    assert measured("") == ()
    [told] = measured(BASELINE + period('<target value="Yes"/>'))
    assert told.periods == ()


def test_the_year_of_a_baseline_is_that_of_the_whole() -> None:
    parts = f'<baseline year="2010" value="4">{BY_SEX}</baseline>'
    [told] = measured(parts + BASELINE)
    [unclear] = measured(BASELINE + '<baseline year="2013" value="10"/>')
    [without] = measured(parts + period('<actual value="1"/>'))

    assert (told.baseline, told.baseline_year) == (Decimal(10), 2014)
    assert (unclear.baseline, unclear.baseline_year) == (Decimal(10), None)
    assert (without.baseline, without.baseline_year) == (None, None)
