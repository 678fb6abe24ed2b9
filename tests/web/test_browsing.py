"""The library can be walked through: filters are links, and nothing is a dead end."""

import html
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.library.models import Case, Translation
from counterpart.library.vocabulary import Family, Outcome
from counterpart.web.library.browse import CASES_ON_A_PAGE
from tests.library.cast import invented, store

LIBRARY = "/en/library/"
HOSTILE = "<script>alert(1)</script>"


def page_at(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def choices(page: str) -> dict[str, tuple[str, int]]:
    """Return address and number of every choice on the page, by its words."""
    found = re.findall(
        r'<li><a href="([^"]+)"[^>]*><span>([^<]+)</span> <span class="n">(\d+)', page
    )
    return {html.unescape(label): (html.unescape(a), int(n)) for a, label, n in found}


def shown(page: str) -> int:
    return page.count('<li class="line">')


@pytest.mark.usefixtures("library")
def test_every_choice_leads_to_as_many_cases_as_it_says() -> None:
    for label, (address, number) in choices(page_at(LIBRARY)).items():
        page = page_at(address)
        assert shown(page) == min(number, CASES_ON_A_PAGE), label
        assert re.search(rf"\b{number} cases? fits?\b", page), label


@pytest.mark.usefixtures("library")
def test_filters_combine_and_can_be_taken_away_one_by_one() -> None:
    address, _number = choices(page_at(LIBRARY))["Mixed"]
    address, number = choices(page_at(address))["Sub-Saharan Africa"]

    page = page_at(address)
    ways_out = re.findall(r'</b></span> <a href="([^"]+)"', page)

    assert "outcome=mixed" in address
    assert "region=SSF" in address
    assert 0 < shown(page) == number
    assert [html.unescape(way) for way in ways_out] == [
        f"{LIBRARY}?region=SSF",
        f"{LIBRARY}?outcome=mixed",
    ]


@pytest.mark.usefixtures("library")
def test_the_same_filters_have_one_address_in_whatever_order_they_were_chosen() -> None:
    one = choices(page_at(f"{LIBRARY}?outcome=mixed"))["Experiment"][0]
    other = choices(page_at(f"{LIBRARY}?evidence=experiment"))["Mixed"][0]

    assert one == other


@pytest.mark.usefixtures("library")
def test_a_line_says_what_it_is_about_and_leads_there() -> None:
    page = page_at(f"{LIBRARY}?country=MWI")
    text = " ".join(re.sub(r"<[^>]+>", " ", page).split())

    assert 'href="/en/cases/mwi-public-works-lean-season/"' in page
    assert 'href="/en/countries/MWI/"' in page
    for said in ("Malawi", "from 1995, end unknown", "Public works", "Not achieved", "Experiment"):
        assert said in text


@pytest.mark.usefixtures("library")
def test_where_nothing_fits_the_page_says_which_filter_to_take_away() -> None:
    page = page_at(f"{LIBRARY}?outcome=achieved&region=SAS&decade=1980s")

    assert "No case fits all of this." in page
    assert f'href="{LIBRARY}?outcome=achieved&amp;region=SAS"' in page
    assert re.search(r"Without “Decade: 1980s”: \d+ cases", page)
    assert "Without “Region" not in page


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "query",
    [
        f"outcome={HOSTILE}",
        "outcome=%00",
        "country=rw%00a",
        "decade=\u0661\u0669\u0669\u0660s",
        "decade=9990s",
        "region=%ED%A0%80",
        "family=" + "x" * 5000,
        "page=-1",
        "page=9" + "9" * 5000,
        "outcome=mixed&outcome=achieved",
        "unknown=1",
    ],
)
def test_no_address_breaks_the_page(query: str) -> None:
    page = page_at(f"{LIBRARY}?{query}")

    assert HOSTILE not in page
    assert "x" * 61 not in re.sub(r'href="[^"]*"', "", page)


@pytest.mark.usefixtures("library")
def test_a_value_that_nobody_knows_is_shown_and_can_be_taken_away() -> None:
    page = page_at(f"{LIBRARY}?country=ZZZ")

    assert '<b dir="auto">unknown: ZZZ</b>' in page
    assert f"Without “Country: unknown: ZZZ”: {Case.objects.count()} cases" in page


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("path", ["library/", f"families/{Family.EX_COMBATANTS}/"])
def test_a_list_says_once_that_a_machine_translated_its_titles(path: str) -> None:
    assert page_at(f"/fr/{path}").count("translated by a machine") == 1
    assert "translated by a machine" not in page_at(f"/en/{path}")


@pytest.mark.usefixtures("library")
def test_a_title_that_a_person_translated_says_so_in_its_line() -> None:
    Translation.objects.filter(language="fr", case__slug="mwi-public-works-lean-season").update(
        made_by="person"
    )
    page = page_at("/fr/library/?country=MWI")

    assert "(translated from anglais by a person)" in page
    assert "translated by a machine" not in page


@pytest.mark.usefixtures("empty_library")
def test_an_empty_library_says_so() -> None:
    page = page_at(LIBRARY)

    assert "The library holds no case yet." in page
    assert 'id="filters"' not in page


@pytest.mark.usefixtures("empty_library")
def test_a_long_list_comes_in_pages_that_keep_the_filters() -> None:
    store(*(invented(f"case-{n:02}") for n in range(61)))
    address = f"{LIBRARY}?outcome=mixed"

    first, last = page_at(address), page_at(f"{address}&page=3")

    assert (shown(first), shown(last)) == (30, 1)
    assert f'href="{address}&amp;page=2" rel="next"' in first
    assert 'rel="prev"' not in first
    assert f'href="{address}&amp;page=2" rel="prev"' in last
    assert 'rel="next"' not in last
    assert "Page 3 of 3" in last
    assert "Page 3 of 3" in page_at(f"{address}&page=99")


@pytest.mark.usefixtures("empty_library")
@pytest.mark.parametrize("cases", [1, 40])
@pytest.mark.parametrize("query", ["", "?outcome=mixed&country=FRA&decade=2000s&region=ECS"])
def test_the_page_asks_five_questions_whatever_the_filters_and_the_cases(
    cases: int, query: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    store(*(invented(f"case-{n}") for n in range(cases)))

    with django_assert_num_queries(5):
        page_at(LIBRARY + query)


@pytest.mark.usefixtures("empty_library")
def test_hostile_text_in_a_case_is_shown_as_text() -> None:
    store(invented("hostile", title=HOSTILE, place=HOSTILE))

    assert HOSTILE not in page_at(LIBRARY)
    assert HOSTILE not in page_at("/en/families/reintegration-of-ex-combatants/")
    assert HOSTILE not in page_at("/en/countries/FRA/")


@pytest.mark.usefixtures("library")
def test_only_the_first_step_into_the_filters_is_for_search_engines() -> None:
    assert "noindex" not in page_at(f"{LIBRARY}?outcome=mixed")
    assert "noindex" in page_at(f"{LIBRARY}?outcome=mixed&region=SSF")


@pytest.mark.usefixtures("library")
def test_the_lite_view_folds_every_filter_and_draws_nothing() -> None:
    page = page_at(f"{LIBRARY}?view=lite")

    assert "<details" in page
    assert not re.search(r"<details[^>]* open", page)


@pytest.mark.usefixtures("library")
def test_a_family_tells_how_its_cases_turned_out() -> None:
    page = page_at(f"/en/families/{Family.EX_COMBATANTS}/")
    cases = Case.objects.filter(family=Family.EX_COMBATANTS)
    achieved = cases.filter(outcome=Outcome.ACHIEVED).count()

    assert f"Of {cases.count()} cases, {achieved} achieved what it set out to do" in page
    for case in cases:
        assert f'href="/en/cases/{case.slug}/"' in page
        assert str(case.get_lead_approach_display()) in page


@pytest.mark.usefixtures("empty_library")
@pytest.mark.parametrize("cases", [0, 1, 40])
def test_a_family_asks_four_questions_at_most(
    cases: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    store(*(invented(f"case-{n}") for n in range(cases)))

    with django_assert_num_queries(4 if cases else 3):
        page = page_at(f"/en/families/{Family.EX_COMBATANTS}/")

    assert ("The library holds no case of this family yet." in page) is (cases == 0)
    assert ("All 40 cases" in page) is (cases == 40)


@pytest.mark.usefixtures("db")
def test_a_family_that_is_not_on_the_list_is_not_found() -> None:
    assert Client().get("/en/families/fishing/").status_code == 404


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("address", [LIBRARY, f"/en/families/{Family.VERY_POOR}/"])
def test_the_pages_are_only_for_reading(address: str) -> None:
    assert Client().post(address).status_code == 405
    assert Client().head(address).status_code == 200
