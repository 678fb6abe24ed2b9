"""Whose open data these are, under which licence, and what became of every row."""

import html
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.library.programmes import actions
from counterpart.library.programmes.models import DataSet, Intake
from counterpart.sources.records import Rejected
from counterpart.web.programmes.data_sets import INTAKES_SHOWN, REASONS_SHOWN
from tests.library.programmes.cast import HERE, row, taken_in

pytestmark = pytest.mark.django_db
LIST = "/en/data/"
PAGE = "/en/data/invented/"
HOSTILE = "<script>alert(1)</script>"


def page_at(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def text_at(address: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page_at(address)).split()))


def rejected(*reasons: str) -> list[Rejected]:
    return [
        Rejected(at=f"register.csv:{n}", external_id=f"invented:{n}", reason=reason)
        for n, reason in enumerate(reasons, start=2)
    ]


def test_the_list_names_each_data_set_with_its_publisher_licence_and_numbers() -> None:
    taken_in(row("1", gather_by=("m",)), row("2", gather_by=("m",), is_supplement=True))
    DataSet.objects.create(key="bare", title="A bare register", publisher="Somebody")

    page, text = page_at(LIST), text_at(LIST)

    assert f'href="{PAGE}"' in page
    assert "Programmes were taken from 2 data sets." in text
    assert re.search(r"An invented register Nobody Licence CC BY 4.0 .*1 Rows 2 Last", text)
    assert "A bare register Somebody Licence Licence unknown" in text


def test_before_anything_came_in_the_list_says_so() -> None:
    assert "No programme has come in from open data yet." in text_at(LIST)


def test_a_data_set_tells_what_it_is() -> None:
    linked = HERE.model_copy(update={"licence_address": "https://example.org/licence"})
    taken_in(row("1", data_set=linked))

    page, text = page_at(PAGE), text_at(PAGE)

    assert "Publisher Nobody" in text
    assert 'href="https://example.org/licence" rel="license ' in page
    assert 'href="https://example.org/" rel="noopener noreferrer external"' in page
    assert "Data as of 1 January 2026" in text
    assert "keeps to the licence, CC BY 4.0" in text


def test_what_is_not_known_of_a_data_set_is_said_to_be_unknown() -> None:
    DataSet.objects.create(key="bare", title="A bare register", publisher="Somebody")

    text = text_at("/en/data/bare/")

    assert "Licence Licence unknown" in text
    assert "Its licence is unknown: ask the publisher" in text
    for said in ("Address Not known", "Data as of Not known", "Last refreshed Not known"):
        assert said in text
    assert "Nothing is noted of how it came in." in text
    assert "See its programmes" not in text


def test_a_data_set_tells_what_it_gave_and_leads_to_it() -> None:
    taken_in(row("1"), row("2", objective=""), row("3", places=("Zambia",)), row("4"))
    actions.withdraw(external_id="invented:4")

    page, text = page_at(PAGE), text_at(PAGE)

    assert "3 programmes were taken from it." in text
    assert 'href="/en/programmes/?data_set=invented"' in page
    assert re.search(r"Programmes 3 Rows 3 .*experiences 2 .*Countries 2 Withdrawn 1 ", text)
    assert "counterpart export cases" in text


def test_every_intake_tells_what_became_of_its_rows() -> None:
    taken_in(row("1"), row("2"))
    taken_in(row("1"), row("2", objective="To do it well."), *rejected("no id"), digest="two")

    text = text_at(PAGE)
    told = re.findall(
        r"a file Rows read (\d+) Added (\d+) Changed (\d+) Left as they were (\d+) Refused (\d+)",
        text,
    )

    assert told == [("3", "0", "1", "1", "1"), ("2", "2", "0", "0", "0")]


def test_an_intake_that_ended_early_or_not_at_all_says_so() -> None:
    broken = taken_in(row("1"))
    actions.finish_intake(intake=broken, problem="register.csv:2: the table breaks off.")
    begun, _done = actions.begin_intake(way=Intake.Way.REFRESH, name="invented", input_digest="two")
    Intake.objects.filter(pk=begun.pk).update(data_set="invented")

    text = text_at(PAGE)

    assert "Ended early: register.csv:2: the table breaks off." in text
    assert "Under way, or broken off Taken from the publisher’s service" in text
    assert "Last refreshed Not known" in text


def test_no_more_than_the_latest_intakes_are_shown() -> None:
    for n in range(INTAKES_SHOWN + 2):
        taken_in(row(str(n)), digest=str(n))

    assert text_at(PAGE).count("Taken from a file") == INTAKES_SHOWN


def test_refused_rows_are_told_by_reason_with_the_first_of_them() -> None:
    taken_in(row("1"), *rejected("no id", "no title", "no title"))

    text = text_at(PAGE)

    assert "3 rows could not be taken in, for these reasons:" in text
    assert "no title Rows 2 The first of them register.csv:3 invented:3" in text
    assert text.index("no title Rows 2") < text.index("no id Rows 1")


def test_of_very_many_reasons_the_most_frequent_are_shown() -> None:
    reasons = (f"reason {n}" for n in range(REASONS_SHOWN + 1))
    taken_in(row("1"), *rejected(*reasons, "the usual", "the usual"))

    text = text_at(PAGE)

    assert "103 rows could not be taken in" in text
    assert "the usual Rows 2" in text
    assert text.count("The first of them register.csv:") == REASONS_SHOWN
    assert "Only the 100 most frequent reasons are shown." in text


def test_where_no_row_was_refused_the_page_says_so() -> None:
    taken_in(row("1"), *rejected("no id"))
    taken_in(row("2"), digest="two")

    text = text_at(PAGE)

    assert "No row was refused." in text
    assert "no id" not in text


def test_hostile_text_is_shown_as_text() -> None:
    hostile = HERE.model_copy(update={"title": HOSTILE, "publisher": HOSTILE, "licence": HOSTILE})
    refused = Rejected(at=HOSTILE, external_id=HOSTILE, reason=HOSTILE)
    intake = taken_in(row("1", data_set=hostile), refused)
    actions.finish_intake(intake=intake, problem=HOSTILE)

    for address in (LIST, PAGE):
        page = page_at(address)
        assert HOSTILE not in page
        assert "&lt;script&gt;" in page


@pytest.mark.parametrize("number", [1, 40])
def test_the_number_of_queries_is_fixed(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    taken_in(
        *(row(str(n)) for n in range(number)), *rejected(*(f"reason {n}" for n in range(number)))
    )
    for n in range(number):
        key = f"register-{n}"
        DataSet.objects.create(key=key, title=key, publisher="Somebody")

    with django_assert_num_queries(2):
        page_at(LIST)
    with django_assert_num_queries(5):
        page_at(PAGE)


@pytest.mark.parametrize("address", ["/en/data/nowhere/", "/en/data/%3Cscript%3E/"])
def test_a_data_set_that_is_not_there_is_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("address", [LIST, PAGE])
def test_the_pages_are_only_for_reading(address: str) -> None:
    taken_in(row("1"))

    assert Client().post(address).status_code == 405
    assert Client().head(address).status_code == 200
