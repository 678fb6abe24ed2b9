"""Every figure on the page of a case leads to its source."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.library.models import Case

pytestmark = pytest.mark.usefixtures("library")


def page_of(case: Case, language: str = "en") -> str:
    response = Client().get(f"/{language}/cases/{case.slug}/")
    assert response.status_code == 200
    return response.content.decode()


def test_every_figure_leads_to_its_source() -> None:
    for case in Case.objects.all():
        page = page_of(case)
        for amount in re.findall(r'<bdi class="amount">.*?(?=<bdi class="amount">|\Z)', page, re.S):
            cite = re.search(r'class="cite" href="#(source-\d+)"', amount)
            assert cite, f"{case.slug}: a figure without a source"
            assert f'id="{cite.group(1)}"' in page


def test_every_figure_is_told_as_printed_under_its_source() -> None:
    for case in Case.objects.prefetch_related("figures__source"):
        page = page_of(case)
        told = page[page.index('id="problem"') :]  # above it, the key figure stands once more
        assert told.count('class="amount"') == case.figures.exclude(role="fact").count()
        sources = page[page.index('class="sources"') :]
        assert sources.count('<q dir="auto">') == case.figures.count()


def test_every_mark_in_the_prose_leads_somewhere() -> None:
    for case in Case.objects.all():
        page = page_of(case)
        for target in set(re.findall(r'href="#(source-\d+)"', page)):
            assert f'id="{target}"' in page
        assert not re.search(r"\[s\d+\]", page)


def test_a_page_asks_the_database_a_fixed_number_of_questions(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for case in Case.objects.all()[:3]:
        with django_assert_num_queries(9):
            page_of(case)


def test_hostile_text_in_a_case_is_shown_as_text() -> None:
    case = Case.objects.all()[0]
    case.title = case.summary = case.problem = "<script>alert(1)</script> [s1]"
    case.save()

    assert "<script>" not in page_of(case)


def test_a_reader_gets_the_words_of_her_language_and_what_they_are() -> None:
    page = page_of(Case.objects.get(slug="rwa-one-commission"), "fr")

    assert '<h1 lang="fr" dir="auto">Une seule commission, du camp au village</h1>' in page
    assert "Only the title, the summary and the problem are translated" in page
    assert "The rest is in anglais." in page
    assert 'href="?original=1"' in page


def test_the_original_is_one_press_away_and_says_so() -> None:
    page = Client().get("/fr/cases/rwa-one-commission/?original=1").content.decode()

    assert '<h1 lang="en" dir="auto">One commission from camp to village</h1>' in page
    assert 'href="/fr/cases/rwa-one-commission/">Read the translation' in page


def test_an_original_has_no_note_on_its_language() -> None:
    page = page_of(Case.objects.get(slug="rwa-one-commission"))

    assert "original=1" not in page
    assert "translated" not in page


def test_a_translation_of_an_earlier_version_says_so() -> None:
    case = Case.objects.get(slug="rwa-one-commission")
    case.summary += " Then it was changed. [s1]"
    case.save()

    assert "The original was changed since." in page_of(case, "fr")
