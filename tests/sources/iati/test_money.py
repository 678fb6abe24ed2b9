"""Sums of money."""

from decimal import Decimal

import pytest

from counterpart.sources.iati.money import money
from tests.sources.iati.written import element, transaction

IN_DOLLARS = 'xml:lang="en" default-currency="USD"'


def budget(start: str, value: str, *, kind: str = "1", tag: str = "budget", end: str = "") -> str:
    return (
        f'<{tag} type="{kind}"><period-start iso-date="{start}"/>'
        f'<period-end iso-date="{end or start[:4] + "-12-31"}"/>'
        f'<value value-date="{start}">{value}</value></{tag}>'
    )


def sums(*more: str, attributes: str = IN_DOLLARS) -> list[tuple[str, Decimal, str, int | None]]:
    told = money(element(*more, attributes=attributes))
    return [(one.what, one.amount, one.currency, one.year) for one in told]


def test_transactions_are_added_up_by_kind_currency_and_year() -> None:
    told = money(
        element(
            transaction("3", "2015-02-01", "100.50"),
            transaction("3", "2015-11-01", "-0.50"),
            transaction("3", "2016-01-01", "7"),
            transaction("3", "2015-03-01", "9", currency="EUR"),
            transaction("2", "2015-01-01", "200"),
            attributes=IN_DOLLARS,
        )
    )

    assert [(m.what, m.amount, m.currency, m.year, m.transactions) for m in told] == [
        ("disbursement", Decimal(100), "USD", 2015, 2),
        ("disbursement", Decimal(7), "USD", 2016, 1),
        ("disbursement", Decimal(9), "EUR", 2015, 1),
        ("commitment", Decimal(200), "USD", 2015, 1),
    ]


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("1", "incoming-funds"),
        ("4", "expenditure"),
        ("11", "incoming-commitment"),
        ("12", "pledge"),
        ("13", "incoming-pledge"),
    ],
)
def test_a_sum_goes_by_the_word_for_its_code(code: str, what: str) -> None:
    assert sums(transaction(code, "2015-02-01", "1")) == [(what, Decimal(1), "USD", 2015)]


@pytest.mark.parametrize(
    ("left_out", "attributes"),
    [
        (transaction("3", "2015-02-01", "many"), IN_DOLLARS),
        (transaction("3", "2015-02-01", ""), IN_DOLLARS),
        (transaction("3", "2015-02-01", "0.00"), IN_DOLLARS),
        (transaction("3", "2015-02-01", "9" * 20), IN_DOLLARS),
        (transaction("99", "2015-02-01", "5"), IN_DOLLARS),
        (transaction("3", "2015-02-01", "5"), 'xml:lang="en"'),
        (transaction("3", "2015-02-01", "5"), 'default-currency="dollars"'),
        (budget("2015-01-01", "many"), IN_DOLLARS),
    ],
)
def test_what_cannot_be_used_is_left_out_and_the_rest_stays(left_out: str, attributes: str) -> None:
    usable = transaction("4", "2015-02-01", "3", currency="EUR")

    assert sums(left_out, usable, attributes=attributes) == [
        ("expenditure", Decimal(3), "EUR", 2015)
    ]


def test_a_sum_that_cannot_be_is_left_out_as_a_whole() -> None:
    most = transaction("3", "2015-02-01", "999999999999999")

    assert sums(most, most) == []


def test_a_day_that_cannot_be_leaves_the_year_open() -> None:
    assert sums(transaction("3", "0015-02-01", "5")) == [("disbursement", Decimal(5), "USD", None)]


def test_budgets_are_added_up_by_the_year_in_which_they_begin() -> None:
    told = money(
        element(
            budget("2015-01-01", "10", end="2015-06-30"),
            budget("2015-07-01", "20", end="2016-06-30"),
            budget("2016-07-01", "30"),
            budget("2016-01-01", "4", tag="planned-disbursement"),
            attributes=IN_DOLLARS,
        )
    )

    assert [(m.what, m.amount, m.year, m.transactions) for m in told] == [
        ("budget", Decimal(30), 2015, 0),
        ("budget", Decimal(30), 2016, 0),
        ("planned-disbursement", Decimal(4), 2016, 0),
    ]


def test_a_revised_budget_takes_the_place_of_the_original_of_its_period() -> None:
    told = sums(
        budget("2015-01-01", "10"),
        budget("2015-01-01", "12", kind="2"),
        budget("2016-01-01", "5"),
        budget("2017-01-01", "0", kind="2"),
        budget("2017-01-01", "8"),
    )

    assert told == [("budget", Decimal(12), "USD", 2015), ("budget", Decimal(5), "USD", 2016)]
