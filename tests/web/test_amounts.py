"""Numbers with their units in several languages: read easily, and never another number."""

from decimal import Decimal

import pytest
from babel import Locale
from django.utils import translation

from counterpart.library.models import Case, Figure
from counterpart.library.vocabulary import UNITS
from counterpart.web import amounts

DOLLARS = "dollars des \u00c9tats-Unis"


def shown(value: str, unit: str, language: str = "en", *, at_least: bool = False) -> str:
    figure = Figure(case=Case(language="en"), value=Decimal(value), unit=unit, at_least=at_least)
    with translation.override(language):
        return amounts.amount(figure, Locale.parse(language)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        ("1123", "people", "1,123 people"),
        ("1", "people", "1 person"),
        ("1", "percentage points", "1 percentage point"),
        ("0.76", "days", "0.76 days"),
        ("1.5", "days", "1.5 days"),
        ("46.6", "percent", "46.6%"),
        ("15.87", "USD", "$15.87"),
        ("1275", "USD", "$1,275"),
        ("600000", "BIF", "BIF 600,000"),
        ("999999", "USD", "$999,999"),
        ("1000000", "USD", "$1 million"),
        ("670", "million USD", "$670 million"),
        ("66.7", "million COP", "COP 66.7 million"),
        ("8150000000", "NPR", "NPR 8.15 billion"),
        ("68000000", "EUR", "\u20ac68 million"),
    ],
)
def test_an_amount_reads_as_people_write_it(value: str, unit: str, told: str) -> None:
    assert shown(value, unit) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("240900000", "$240.9 million"),
        ("84433352.0000", "$84.4 million"),
        ("53309000", "$53.3 million"),
        ("2255000060", "$2.26 billion"),
        ("19092734", "$19.1 million"),
    ],
)
def test_a_sum_of_few_digits_keeps_them_all_and_a_longer_one_is_rounded(
    value: str, told: str
) -> None:
    assert shown(value, "USD") == told


def test_what_is_at_least_so_much_is_never_rounded_upwards() -> None:
    assert shown("2255900060", "USD", at_least=True) == "at least $2.25 billion"


@pytest.mark.parametrize(
    ("value", "unit", "language", "told"),
    [
        ("1275", "USD", "fr", "1\u202f275 $US"),
        ("76", "percent", "fr", "76 %"),
        ("1500000000", "USD", "pt", "US$ 1,5 bilh\u00e3o"),
        ("84433352", "USD", "zh", "US$8440\u4e07"),
        ("1275", "USD", "ar", "\u200f1,275 US$"),
    ],
)
def test_numbers_follow_the_language(value: str, unit: str, language: str, told: str) -> None:
    assert shown(value, unit, language) == told


FRENCH = {
    "%(sum)s %(currency)s": "%(sum)s de %(currency)s",
    "%(sum)s %(currency_from_vowel)s": "%(sum)s d\u2019%(currency_from_vowel)s",
}


@pytest.mark.parametrize(
    ("value", "currency", "told"),
    [
        ("84433352", "USD", f"84,4 millions de {DOLLARS}"),
        ("1500000", "USD", f"1,5 million de {DOLLARS}"),
        ("1000000", "USD", f"1 million de {DOLLARS}"),
        ("8150000000", "NPR", "8,15 milliards de roupies n\u00e9palaises"),
        ("68000000", "EUR", "68 millions d\u2019euros"),
    ],
)
def test_french_counts_millions_of_something(
    value: str, currency: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(amounts, "_", FRENCH.__getitem__)

    assert shown(value, currency, "fr") == told


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("76000000.0000", "76 \u043c\u0438\u043b\u043b\u0438\u043e\u043d\u043e\u0432"),
        ("84400000.0000", "84,4 \u043c\u0438\u043b\u043b\u0438\u043e\u043d\u0430"),
        ("70000000.0000", "70 \u043c\u0438\u043b\u043b\u0438\u043e\u043d\u043e\u0432"),
    ],
)
def test_the_number_shown_decides_on_the_form_of_million(value: str, words: str) -> None:
    assert shown(value, "USD", "ru").startswith(f"{words} ")


def test_arabic_counts_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(amounts, "_", str)

    dollars = "\u062f\u0648\u0644\u0627\u0631 \u0623\u0645\u0631\u064a\u0643\u064a"
    assert shown("84433352", "USD", "ar") == f"84.4 \u0645\u0644\u064a\u0648\u0646 {dollars}"


@pytest.mark.parametrize(
    ("value", "language", "count"),
    [
        ("1123", "fr", 1123),
        ("0.76", "fr", 0),
        ("1.5", "fr", 0),
        ("2.5", "fr", 2),
        ("1.5", "en", 0),
        ("5.4", "ru", 2),
        ("0.76", "ar", 100),
    ],
)
def test_a_fraction_takes_the_form_that_its_language_gives_it(
    value: str, language: str, count: int
) -> None:
    assert amounts._like(Decimal(value), Locale.parse(language)) == count


def test_a_unit_that_we_do_not_know_stands_as_written_in_its_own_language() -> None:
    assert (
        shown("3", "oxen & carts", "fr") == '3 <span lang="en" dir="auto">oxen &amp; carts</span>'
    )


def test_a_unit_as_written_stays_markup_behind_at_least() -> None:
    assert shown("3", "oxen", at_least=True) == 'at least 3 <span lang="en" dir="auto">oxen</span>'


@pytest.mark.usefixtures("library")
def test_every_shown_figure_of_the_starter_library_has_a_unit_that_can_be_translated() -> None:
    units = set(Figure.objects.exclude(role="fact").values_list("unit", flat=True))
    other = {unit for unit in units - set(UNITS) if "<span" in shown("2", unit)}

    assert other == set()
