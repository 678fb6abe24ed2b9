"""An answer saved as one file: it needs nothing else, and leaves nothing behind."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client

FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture(params=["en", "fr"])
def saved(request: pytest.FixtureRequest) -> HttpResponse:
    form = {"problem": FIGHTERS, "country": "UGA"}
    address = Client().post(f"/{request.param}/", form)["Location"]
    return Client().get(f"{address}file/")  # type: ignore[return-value]


def test_it_is_a_file_with_a_telling_name(saved: HttpResponse) -> None:
    about = "(?:uganda|ouganda)-reintegration-of-ex-combatants"
    name = rf'attachment; filename="counterpart-{about}-\d{{4}}-\d\d-\d\d\.html"'

    assert saved.status_code == 200
    assert re.fullmatch(name, saved["Content-Disposition"])


def test_it_needs_nothing_from_the_network(saved: HttpResponse) -> None:
    page = saved.content.decode()

    assert page.count('class="exp"') == 5
    assert "<style>" in page
    assert re.findall(r"<(?:link|script|img|iframe|source)\b", page) == []
    assert re.findall(r'(?:src|action)="', page) == []


def test_its_links_lead_to_the_platform_and_to_the_sources(saved: HttpResponse) -> None:
    links = re.findall(r'href="([^"]*)"', saved.content.decode())

    assert links
    assert [x for x in links if not re.match(r"https?://|#", x)] == []


def test_nobody_keeps_it_on_the_way(saved: HttpResponse) -> None:
    assert saved["Cache-Control"] == "no-store, private"
    assert saved["Referrer-Policy"] == "no-referrer"


def test_an_old_address_has_expired_and_the_wrong_verb_is_refused() -> None:
    assert Client().get("/en/five/long-gone/file/").status_code == 410
    assert Client().post("/en/five/long-gone/file/").status_code == 405
