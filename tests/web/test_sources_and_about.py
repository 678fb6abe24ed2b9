"""What the library rests on and how five are chosen, said from the code that does it."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from counterpart.discovery.floor import floor
from counterpart.discovery.rules.contrast import SPREAD
from counterpart.library.models import Case, Source
from counterpart.library.vocabulary import APPROACHES, EVIDENCE, Approach, Evidence, Outcome
from tests.library.cast import invented, store

PAGES = ["/en/sources/", "/en/about/"]


def page_at(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.usefixtures("library")
def test_every_word_of_the_lists_is_explained_and_can_be_linked_to() -> None:
    page = page_at("/en/sources/")

    for approach in Approach:
        assert f'id="approach-{approach.value}"' in page
        assert str(APPROACHES[approach]).replace("'", "&#x27;") in page
    for evidence in Evidence:
        assert f'id="evidence-{evidence.value}"' in page
        assert str(EVIDENCE[evidence]) in page
    for outcome in Outcome:
        assert f'id="outcome-{outcome.value}"' in page


@pytest.mark.usefixtures("library")
def test_each_entry_of_the_contents_leads_somewhere() -> None:
    page = page_at("/en/sources/")

    for target in re.findall(r'<li><a href="#([^"]+)"', page):
        assert f'id="{target}"' in page


@pytest.mark.usefixtures("library")
def test_how_five_are_chosen_is_told_with_the_numbers_in_use() -> None:
    page = page_at("/en/sources/")

    assert f"{floor():.2f}" in page
    assert f"by up to {SPREAD:.0%}".replace("%", " percent") in page


@pytest.mark.usefixtures("library")
def test_publishers_and_the_sources_of_the_file_of_countries_are_named() -> None:
    page = page_at("/en/sources/")

    assert "World Bank Independent Evaluation Group" in page
    assert "IEG World Bank project performance ratings" in page
    assert "CC BY 4.0" in page
    assert "Systema Globalis, geographies" in page


@pytest.mark.usefixtures("library")
def test_a_file_of_countries_that_cannot_be_read_breaks_nothing(settings: Settings) -> None:
    settings.TERRITORIES = settings.DATA / "nowhere.yaml"

    assert "Systema Globalis, geographies" not in page_at("/en/sources/")


@pytest.mark.usefixtures("empty_library")
def test_hostile_text_in_a_source_is_shown_as_text() -> None:
    store(invented("hostile"))
    Source.objects.create(
        case=Case.objects.get(),
        number=1,
        title="<script>",
        publisher="<script>",
        dataset="P1",
        licence="<script>",
        seen_date="2026-01-01",
    )

    assert "<script>" not in page_at("/en/sources/")


@pytest.mark.parametrize("cases", [0, 1, 40])
def test_the_number_of_queries_is_fixed(
    cases: int, empty_library: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    store(*(invented(f"case-{n}") for n in range(cases)))

    with django_assert_num_queries(5):
        page_at("/en/sources/")
    with django_assert_num_queries(0):
        page_at("/en/about/")


@pytest.mark.usefixtures("db")
def test_about_tells_what_is_kept_and_leads_on() -> None:
    page = page_at("/en/about/")

    assert "Nothing that you write." in page
    assert 'href="/api/v1/openapi.json"' in page
    assert 'href="?view=lite"' in page


@pytest.mark.usefixtures("db")
def test_about_names_the_languages_in_the_readers_own() -> None:
    assert "anglais, français" in page_at("/fr/about/")
    assert "English, French" in page_at("/en/about/")


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("address", PAGES)
def test_the_pages_are_only_for_reading(address: str) -> None:
    assert Client().post(address).status_code == 405
    assert Client().head(address).status_code == 200
