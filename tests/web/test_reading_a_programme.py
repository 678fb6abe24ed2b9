"""A programme is shown as what it is: the source's own words, and suggestions marked as such."""

from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.library.programmes import actions
from counterpart.library.programmes.models import DataSet, Programme
from tests.library.programmes.cast import OBJECTIVE, programme, rated, row, taken_in

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script>"


def page(number: str = "1", language: str = "en") -> str:
    response = Client().get(f"/{language}/programmes/{programme(number).slug}/")
    assert response.status_code == 200
    return response.content.decode()


def suggested(**told: object) -> None:
    Programme.objects.update(**told)


def test_aims_money_verdict_and_source_stand_as_the_source_has_them() -> None:
    taken_in(
        row("1", ratings=(rated("Moderately Unsatisfactory"),), implementers=("Ministry of Water",))
    )

    shown = page()

    assert OBJECTIVE in shown
    assert "Rated “Moderately Unsatisfactory” by Evaluators, 2012." in shown
    assert "Mixed" in shown
    assert "Ministry of Water" in shown
    assert "An invented register" in shown
    assert "CC BY 4.0" in shown
    assert "1 January 2026" in shown
    assert "invented:1" in shown
    assert "$1,000" in shown


def test_it_says_that_nobody_has_written_it_up() -> None:
    taken_in(row("1"))

    assert "Nobody has written it up or checked it here" in page()


def test_a_suggestion_is_marked_with_how_sure_it_is() -> None:
    taken_in(row("1"))
    suggested(lead_approach="building-works", approach_confidence=0.62)
    suggested(family="safe-water-and-sanitation", family_confidence=0.91)

    shown = page()

    assert "(suggested, 62% sure)" in shown
    assert "suggested, 91% sure" in shown


def test_where_nothing_is_suggested_that_is_said() -> None:
    taken_in(row("1"))

    assert "Approach not known" in page()


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("active", "Not finished"),
        ("dropped", "It never happened, or was given up"),
        ("planned", "It has not begun"),
    ],
)
def test_what_is_not_over_says_so(status: str, sentence: str) -> None:
    taken_in(row("1", status=status))

    assert sentence in page()


def test_results_stand_with_baseline_target_and_what_was_reached() -> None:
    result = {
        "indicator": {"en": "People with clean water", "fr": "Personnes ayant de l’eau propre"},
        "measure": "unit",
        "baseline": Decimal(100),
        "baseline_year": 2004,
        "periods": [{"end": "2009-12-31", "target": Decimal(5000), "actual": Decimal(4321)}],
    }
    taken_in(row("1", results=[result]))

    shown = page()
    french = page(language="fr")

    for told in ("People with clean water", "100", "(2004)", "5,000", "4,321", "31 December 2009"):
        assert told in shown
    assert "Personnes ayant de l’eau propre" in french


def test_the_publishers_own_french_is_shown_to_french_readers() -> None:
    texts = [
        {"tells": "objective", "language": "en", "text": OBJECTIVE},
        {
            "tells": "objective",
            "language": "fr",
            "text": "Donner de l’eau propre aux petites villes.",
        },
    ]
    taken_in(row("1", titles={"en": "Water", "fr": "De l’eau"}, texts=texts))

    assert "De l’eau</h1>" in page(language="fr")
    assert "Water</h1>" in page()


def test_what_was_mended_can_be_read_as_the_source_wrote_it() -> None:
    shouted = "TO IMPROVE THE WATER SUPPLY OF SMALL TOWNS IN MALAWI."
    taken_in(row("1", objective=shouted))

    shown = page()

    assert "To improve the water supply of small towns in Malawi." in shown
    assert "As the source writes it" in shown
    assert shouted in shown


def test_the_parts_of_a_programme_are_named() -> None:
    taken_in(
        row("1", gather_by=("m",)),
        row("2", gather_by=("m",), titles={"en": "More money for the pumps"}, is_supplement=True),
    )

    shown = page("2")

    assert "Small towns water project 1</h1>" in shown
    assert "More money for the pumps" in shown
    assert "invented:2" in shown


def test_a_withdrawn_programme_is_gone_and_an_unknown_one_was_never_there() -> None:
    taken_in(row("1"))
    slug = programme().slug
    actions.withdraw(external_id="invented:1")

    assert Client().get(f"/en/programmes/{slug}/").status_code == 410
    assert Client().get("/en/programmes/nobody-knows/").status_code == 404
    assert Client().post(f"/en/programmes/{slug}/").status_code == 405


def test_what_strangers_write_is_only_text() -> None:
    taken_in(row("1", titles={"en": f"Water {HOSTILE}"}, implementers=(f"Agency {HOSTILE}",)))
    Programme.objects.update(title=HOSTILE, objective=HOSTILE, place_words=HOSTILE)
    DataSet.objects.update(title=HOSTILE, publisher=HOSTILE, licence=HOSTILE)

    assert HOSTILE not in page()


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    taken_in(row("1", address="javascript:alert(1)"))

    assert "javascript:" not in page()


@pytest.mark.usefixtures("db")
def test_the_page_takes_a_fixed_number_of_queries(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    taken_in(*(row(str(n), gather_by=("m",)) for n in range(12)))
    slug = programme().slug

    with django_assert_num_queries(2):
        Client().get(f"/en/programmes/{slug}/")
