"""Steering an answer by its links, and by addresses that nobody made in good faith."""

import re
from html import unescape

import pytest
from django.test import Client

from counterpart.library.models import Case
from counterpart.web.discovery import tokens
from counterpart.web.discovery.steering import MOST
from tests.web.test_asking import FIGHTERS, ask, titles

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def address(library: None) -> str:
    return ask(FIGHTERS)[2]


def page_of(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def linked(page: str, label: str) -> str:
    """Return the address of the first link with this label."""
    on = '<span aria-hidden="true">✓ </span>'
    found = re.search(rf'<a href="([^"]+)"[^>]*>(?:{on})?{re.escape(label)}', page)
    assert found, label
    return unescape(found[1])


def slugs(page: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r'-title"[^>]*><a href="[^"]*/cases/([\w-]+)/', page)))


def test_not_from_there_takes_a_country_away(address: str) -> None:
    first = page_of(address)
    label = re.search(r"Not from ([^<]+)", first)
    assert label

    steered = page_of(address + linked(first, f"Not from {label[1]}"))

    assert f"not from {label[1]}" in steered
    assert f"Not from {label[1]}" not in steered
    assert titles(steered)


def test_another_way_leaves_out_what_leads_alike(address: str) -> None:
    first = page_of(address)
    lead = re.search(r"</span>1</span> ([^<]+)</p>|</span>1</span><span>([^<]+)<", first)
    assert lead

    steered = page_of(address + linked(first, "Another way"))

    leads = re.findall(r'class="approach">.*?</span>\d</span> ([^<]+)</p>', steered)
    assert (lead[1] or lead[2]) not in leads
    assert "without “" in steered


def test_more_like_this_leaves_out_the_thing_itself(address: str) -> None:
    first = page_of(address)

    steered = page_of(address + linked(first, "More like this"))

    assert slugs(first)[0] not in slugs(steered)
    assert "more like one of them" in steered


def test_only_written_up_cases(address: str) -> None:
    steered = page_of(address + linked(page_of(address), "Only written-up cases"))

    assert titles(steered)
    assert "A programme from open data" not in steered


def test_what_was_asked_for_can_be_taken_back(address: str) -> None:
    first = page_of(address)
    on = linked(first, "Only strong evidence")

    steered = page_of(address + on)

    assert linked(steered, "Only strong evidence") == "?"
    assert slugs(page_of(address + "?")) == slugs(first)


def test_links_add_to_what_was_asked_for(address: str) -> None:
    steered = page_of(address + "?only=written")

    assert "only=written" in linked(steered, "More like this")


@pytest.mark.parametrize(
    "asked",
    [
        "?without=XXX&otherwise=nothing&only=everything&like=999",
        "?like=-1",
        "?like=1e3",
        "?like=٣",
        "?like=%00&only=%00",
        "?only=written' OR 1=1 --",
        "?without=" + "UGA," * 5_000,
        "?<script>alert(1)</script>=1&without=<b>",
    ],
)
def test_an_address_that_nobody_made_in_good_faith_does_no_harm(address: str, asked: str) -> None:
    steered = page_of(address + asked)

    assert titles(steered)
    assert "<script>alert" not in steered


def test_where_nothing_is_left_the_page_says_so(address: str) -> None:
    offered = tokens.shortlist(address.split("/")[3]).listed
    held = Case.objects.filter(pk__in=[entry.case for entry in offered])
    from_there = sorted(set(held.values_list("country", flat=True)))
    assert 0 < len(from_there) <= MOST

    told = page_of(address + "?without=" + ",".join(from_there))

    assert not titles(told)
    assert "Nothing is left of what you asked for" in told


def test_the_ranked_list_holds_all_that_was_found_and_no_word_of_the_question(
    address: str,
) -> None:
    offered = tokens.shortlist(address.split("/")[3]).listed

    page = page_of(address + "all/")

    ranked = re.search(r'<ol class="ranked".*?</ol>', page, re.DOTALL)
    assert ranked
    assert ranked[0].count("<li>") == len(offered) > 5
    assert "villages fear" not in page


@pytest.mark.parametrize("verb", ["post", "put", "delete"])
@pytest.mark.parametrize("ending", ["", "all/"])
def test_an_answer_can_only_be_read(address: str, ending: str, verb: str) -> None:
    assert getattr(Client(), verb)(address + ending).status_code == 405
