"""Every country has a page, with a case or without."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.countries.models import Country, Status
from counterpart.library.models import Case
from tests.library.cast import invented, store

pytestmark = pytest.mark.usefixtures("library")


def text_at(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_all_countries_stand_in_the_list_with_a_case_or_without() -> None:
    page = Client().get("/en/countries/").content.decode()

    for code in Country.objects.values_list("iso3", flat=True):
        assert page.count(f'href="/en/countries/{code}/"') == 1, code
    assert "Sierra Leone</span> <span" in page
    assert "Belgium</span></a>" in page


def test_a_country_shows_its_cases_and_those_around_it() -> None:
    page = Client().get("/en/countries/RWA/").content.decode()

    assert "The library holds 1 case from here." in page
    assert 'href="/en/cases/rwa-one-commission/"' in page
    assert 'href="/en/cases/uga-' in page
    assert 'href="/en/?country=RWA"' in page
    assert 'href="/en/library/?region=SSF"' in page
    assert "npl-cash-for-former-rebels" not in page


def test_a_country_tells_what_it_was_when_and_what_is_not_known() -> None:
    Country.objects.get(pk="RWA").statuses.all().delete()
    Status.objects.bulk_create(
        Status(country_id="RWA", kind=kind, from_year=year, value=value)
        for kind, year, value in [
            ("income", 1987, "L"),
            ("income", 2018, "LM"),
            ("g77", 1964, "outside"),
            ("g77", 1965, "unknown"),
            ("g77", 2008, "member"),
        ]
    )

    page = text_at("/en/countries/RWA/")

    assert "Low income 1987–2017 Lower middle income since 2018" in page
    assert "Outside 1964 Not known 1965–2007 Member since 2008" in page
    assert "DAC list of recipients Not known" in page


@pytest.mark.parametrize(
    ("g77", "dac", "said"),
    [
        ("outside", "outside", "No"),
        ("member", "unknown", "Yes"),
        ("outside", "unknown", "Not known"),
        ("outside", None, "Not known"),
    ],
)
def test_south_is_said_only_where_it_is_known(g77: str, dac: str | None, said: str) -> None:
    Country.objects.get(pk="RWA").statuses.all().delete()
    for kind, value in (("g77", g77), ("dac", dac)):
        if value:
            Status.objects.create(country_id="RWA", kind=kind, from_year=1990, value=value)

    assert re.search(rf"South in \d{{4}} {said} ", text_at("/en/countries/RWA/"))


def test_a_country_without_a_case_has_a_useful_page() -> None:
    page = Client().get("/en/countries/SOM/").content.decode()

    assert "The library holds no case from here yet." in page
    assert 'href="/en/?country=SOM"' in page
    assert 'href="/en/cases/uga-' in page


def test_a_footnote_goes_with_the_name() -> None:
    Country.objects.filter(pk="RWA").update(footnotes={"en": "A <b>note</b>."})

    for address in ("/en/countries/RWA/", "/en/countries/", "/en/library/?country=RWA"):
        assert "A &lt;b&gt;note&lt;/b&gt;." in Client().get(address).content.decode(), address


def test_a_former_state_leads_to_those_after_it_and_they_to_it() -> None:
    former = Client().get("/en/countries/CSK/").content.decode()

    assert "its code was withdrawn in 1993" in former
    assert 'href="/en/countries/SVK/"' in former
    assert "?country=CSK" not in former
    assert 'href="/en/countries/CSK/"' in Client().get("/en/countries/SVK/").content.decode()


def test_a_code_in_small_letters_leads_to_the_page() -> None:
    response = Client().get("/en/countries/rwa/")

    assert response.status_code == 301
    assert response.headers["Location"] == "/en/countries/RWA/"


@pytest.mark.parametrize("code", ["ZZZ", "zzz", "RW", "RWAN", "ßa", "R%00A", "<b>"])
def test_what_is_no_country_is_not_found(code: str) -> None:
    assert Client().get(f"/en/countries/{code}/").status_code == 404


@pytest.mark.parametrize("address", ["/en/countries/", "/en/countries/RWA/"])
def test_the_pages_are_only_for_reading(address: str) -> None:
    assert Client().post(address).status_code == 405
    assert Client().head(address).status_code == 200


@pytest.mark.parametrize("cases", [0, 1, 40])
def test_the_number_of_queries_is_fixed(
    cases: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Case.objects.all().delete()
    store(*(invented(f"case-{n}") for n in range(cases)))
    store(*(invented(f"near-{n}", country_id="DEU") for n in range(cases)))

    with django_assert_num_queries(1):
        text_at("/en/countries/")
    with django_assert_num_queries(14 if cases else 12):
        text_at("/en/countries/FRA/")
