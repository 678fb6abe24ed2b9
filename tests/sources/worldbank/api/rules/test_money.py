"""The sums that a record tells."""

from decimal import Decimal

import pytest

from counterpart.sources.worldbank.api.rules.money import money
from counterpart.sources.worldbank.project import SUMS


def sums(**record: object) -> dict[str, Decimal]:
    return {told.what: told.amount for told in money(record, SUMS, 2021)}


def test_every_sum_has_its_word() -> None:
    told = sums(
        curr_total_commitment="6",
        curr_project_cost="5",
        curr_ibrd_commitment="4",
        idacommamt="3",
        grantamt="2",
    )

    assert told == {"commitment": 6, "project-cost": 5, "loan": 4, "credit": 3, "grant": 2}


def test_sums_are_us_dollars_of_the_year_of_approval() -> None:
    (told,) = money({"grantamt": "1,250,000"}, SUMS, 2021)

    assert told.amount == 1_250_000
    assert (told.currency, told.year) == ("USD", 2021)


@pytest.mark.parametrize("today", [None, "", "nan", "0"])
def test_what_was_committed_at_first_stands_in_for_todays_commitment(today: object) -> None:
    assert sums(curr_total_commitment=today, totalamt="9") == {"commitment": 9}


def test_todays_commitment_goes_before_the_first() -> None:
    assert sums(curr_total_commitment="6", totalamt="9") == {"commitment": 6}


def test_a_sum_of_nothing_is_not_told() -> None:
    assert sums(grantamt="0", idacommamt="0.0", curr_total_commitment=None, totalamt="0") == {}


def test_what_is_no_sum_is_told_by_its_field() -> None:
    with pytest.raises(ValueError, match=r"^grantamt: it is no amount$"):
        sums(grantamt="a secret")
