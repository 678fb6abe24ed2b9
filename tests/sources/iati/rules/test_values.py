"""Numbers, days, languages and keys."""

import re
from datetime import date
from decimal import Decimal

import pytest

from counterpart.sources.iati.rules import values

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1200", Decimal(1200)),
        (" -12.50 ", Decimal("-12.50")),
        ("+.5", Decimal("0.5")),
        ("7.", Decimal(7)),
        ("1,200", None),
        ("1e3", None),
        ("NaN", None),
        ("١٢", None),
        ("", None),
        ("1000000000000001", None),
        ("0." + "0" * 100_000 + "1", None),
    ],
)
def test_a_sum_is_a_plain_decimal_number_of_this_world(
    written: str, number: Decimal | None
) -> None:
    assert values.amount(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("45", Decimal(45)),
        ("0.00", Decimal(0)),
        ("198,412.00", Decimal(198412)),
        ("4,500,000 ", Decimal(4500000)),
        ("-1,200", Decimal(-1200)),
        ("0,123", None),
        ("12,5", None),
        ("1,2345", None),
        ("1234,567", None),
        ("45%", None),
        ("Yes", None),
        ("", None),
        ("9" * 30, None),
    ],
)
def test_a_value_may_part_thousands_by_commas_and_nothing_else(
    written: str, number: Decimal | None
) -> None:
    assert values.quantity(written) == number


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2011-12-31", date(2011, 12, 31)),
        ("2011-12-31Z", date(2011, 12, 31)),
        ("2011-12-31T23:59:59.5+01:00", date(2011, 12, 31)),
        ("0001-01-01", None),
        ("20111-12-31", None),
        ("-2011-12-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_may_have_a_time_zone_and_a_possible_year(written: str, found: date | None) -> None:
    assert values.day(written) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [("2012", 2012), ("12", None), ("0999", None), ("9999", None), ("²012", None), ("", None)],
)
def test_a_year_has_four_digits_and_is_possible(written: str, found: int | None) -> None:
    assert values.year(written) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [("33.33", 33.33), ("100", 100.0), ("0", 0.0), ("-1", None), ("100.01", None), ("", None)],
)
def test_a_share_is_of_a_hundred(written: str, found: float | None) -> None:
    assert values.percent(written) == found


@pytest.mark.parametrize(
    ("written", "code"),
    [("fr", "fr"), ("FR", "fr"), ("pt-BR", "pt"), ("x-klingon", ""), ("english", ""), ("", "")],
)
def test_a_language_goes_by_its_base(written: str, code: str) -> None:
    assert values.language(written) == code


def test_the_first_code_of_three_letters_is_the_currency() -> None:
    assert values.currency("", " usd ") == "USD"
    assert values.currency("EUR", "USD") == "EUR"
    assert values.currency("euro", "") is None


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("XM-DAC-41121", "iati-xm-dac-41121"),
        ("GB/CHC 12.3", "iati-gb-chc-12-3"),
        ("Fundação Água", "iati-fundacao-agua"),
    ],
)
def test_a_key_has_the_letters_and_digits(written: str, made: str) -> None:
    assert values.key("iati", written) == made


def test_what_is_too_long_for_a_key_stays_apart_from_the_like() -> None:
    made = [values.key("iati", "x" * 80 + end) for end in ("a", "b")]

    assert made[0] != made[1]
    assert all(len(key) <= values.LONGEST_KEY and KEY.fullmatch(key) for key in made)


def test_what_has_no_latin_letter_gets_a_key_too() -> None:
    made = [values.key("iati", written) for written in ("水资源基金", "صندوق المياه", "---")]

    assert len(set(made)) == 3
    assert all(KEY.fullmatch(key) for key in made)
