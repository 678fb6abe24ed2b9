"""Language and view: chosen by a link, remembered; and no address leads a reader astray."""

import re

import pytest
from django.conf import settings
from django.test import Client

MANY = "&" * 2000

pytestmark = pytest.mark.usefixtures("library")


def test_a_choice_is_remembered_and_anything_else_is_not() -> None:
    chosen = Client().get("/fr/about/?language=fr&view=lite")
    odd = Client().get("/fr/about/?language=en%0d%0aX: y&view=tiny")

    assert chosen.cookies["view"].value == "lite"
    assert chosen.cookies[settings.LANGUAGE_COOKIE_NAME].value == "fr"
    assert chosen.cookies["view"]["httponly"]
    assert not odd.cookies


def test_what_a_page_hangs_on_is_told_to_caches() -> None:
    varies = {v.strip() for v in Client().get("/en/about/")["Vary"].split(",")}

    assert varies >= {"Cookie", "Save-Data", "Accept-Language", "Accept-Encoding"}


@pytest.mark.parametrize("address", ["/en/about/", "/en/", "/en/library/", "/nowhere/", "/en/x/"])
def test_an_address_with_too_many_fields_is_answered(address: str) -> None:
    response = Client(raise_request_exception=False).get(f"{address}?{MANY}")

    assert response.status_code in (200, 400, 404)
    assert b"<h1" in response.content


@pytest.mark.parametrize("path", ["//evil.example/x", "/fr//evil.example/x", "/fr-ca/about/"])
def test_no_link_leads_to_another_site_or_to_no_language(path: str) -> None:
    page = Client().get(path, headers={"save-data": "on"}, follow=True).content.decode()

    links = re.findall(r'href="([^"]*)"', page)
    assert links
    assert [x for x in links if x.startswith("//") or "en-ca/" in x] == []


def test_a_case_names_itself_in_each_language() -> None:
    page = Client().get("/fr/cases/rwa-one-commission/").content.decode()

    assert '<link rel="canonical" href="http://testserver/fr/cases/rwa-one-commission/">' in page
    for language in ("en", "fr"):
        there = f"http://testserver/{language}/cases/rwa-one-commission/"
        assert f'hreflang="{language}" href="{there}"' in page
    assert 'hreflang="x-default" href="http://testserver/cases/rwa-one-commission/"' in page
