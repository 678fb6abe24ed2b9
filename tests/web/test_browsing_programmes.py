"""Programmes can be walked through: filters are links, numbers are true, nothing is a dead end."""

import html
import random
import re

import pytest
from django.db.models import F
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from counterpart.countries.models import Country
from counterpart.discovery.models import Follower
from counterpart.library.programmes import actions
from counterpart.library.programmes.actions import Suggested, suggest
from counterpart.library.programmes.models import Programme
from counterpart.library.vocabulary import Approach
from counterpart.sources.records import DataSet, Sector, Status
from counterpart.web.programmes.browse import DATA_SETS_NAMED, PROGRAMMES_ON_A_PAGE
from tests.library.programmes.cast import HERE, programme, rated, row, taken_in

pytestmark = pytest.mark.django_db
PROGRAMMES = "/en/programmes/"
HOSTILE = "<script>alert(1)</script>"
MOST_BYTES = 60_000  # of a whole page, compressed
HEALTH = (Sector(scheme="dac", code="122"),)
BARE = DataSet(key="bare", title="A bare register", publisher="Somebody")


def page_at(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def text_of(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


def choices(page: str) -> dict[str, tuple[str, int]]:
    """Return address and number of every choice on the page, by its words."""
    found = re.findall(
        r'<li><a href="([^"]+)"[^>]*><span>([^<]+)</span> <span class="n">([\d,]+)<', page
    )
    return {html.unescape(x): (html.unescape(a), int(n.replace(",", ""))) for a, x, n in found}


def shown(page: str) -> int:
    return page.count('<li class="line">')


def suggested(number: str, family: str, approach: str) -> None:
    one = Suggested(
        programme=programme(number).pk,
        family=family,
        family_confidence=0.8,
        lead_approach=approach,
        approach_confidence=0.62,
    )
    suggest(suggestions=[one])


@pytest.fixture
def some() -> None:
    taken_in(
        row("1", sectors=HEALTH, ratings=(rated("Moderately unsatisfactory"),)),
        row("2", sectors=HEALTH, places=("France",), status=Status.ACTIVE, end_date=None),
        row("3", places=("Malawi", "Zambia"), approval_date=None, end_date=None),
        row("4", places=("The Moon",), status=Status.DROPPED, end_date=None),
        row("5", external_id="bare:5", data_set=BARE, approval_date="1995-01-01"),
    )
    suggested("1", "safe-water-and-sanitation", Approach.BUILDING_WORKS)


@pytest.mark.usefixtures("some")
def test_every_choice_leads_to_as_many_programmes_as_it_says() -> None:
    found = choices(page_at(PROGRAMMES))

    assert {"Health", "Mixed", "Not finished", "Malawi", "2000s", "A bare register"} <= set(found)
    for label, (address, number) in found.items():
        page = page_at(address)
        assert shown(page) == min(number, PROGRAMMES_ON_A_PAGE) > 0, label
        assert re.search(rf"\b{number} programmes? fits?\b", page), label


@pytest.mark.usefixtures("some")
def test_filters_combine_and_can_be_taken_away_one_by_one() -> None:
    address, _number = choices(page_at(PROGRAMMES))["Health"]
    address, number = choices(page_at(address))["Malawi"]

    page = page_at(address)
    ways_out = re.findall(r'</b></span> <a href="([^"]+)"', page)

    assert address == f"{PROGRAMMES}?sector=health&country=MWI"
    assert shown(page) == number == 1
    assert [html.unescape(way) for way in ways_out] == [
        f"{PROGRAMMES}?country=MWI",
        f"{PROGRAMMES}?sector=health",
    ]


@pytest.mark.usefixtures("some")
def test_a_line_says_what_it_is_about_and_leads_there() -> None:
    page = page_at(f"{PROGRAMMES}?outcome=mixed")
    text = text_of(page)

    assert f'href="/en/programmes/{programme("1").slug}/"' in page
    assert 'href="/en/countries/MWI/"' in page
    assert "Small towns water project 1 Malawi , 2004–2010 from An invented register" in text
    assert "Building works (suggested, 62% sure)" in text
    assert "Outcome: Mixed How it is known: Independent rating" in text


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("status=active", "France , since 2004 from An invented register Status: Not finished"),
        ("status=dropped", "The Moon , from 2004, end unknown"),
        ("status=dropped", "Status: Dropped"),
        ("status=finished&region=SSF", "Sub-Saharan Africa, years unknown"),
    ],
)
def test_a_line_says_what_is_not_known_or_not_finished(query: str, said: str) -> None:
    assert said in text_of(page_at(f"{PROGRAMMES}?{query}"))


def test_a_title_stands_in_the_readers_language_where_the_publisher_wrote_one() -> None:
    titles = {"en": "Water for small towns", "fr": "De l’eau pour les petites villes"}
    texts = [{"tells": "objective", "language": x, "text": "Water, eau."} for x in titles]
    taken_in(row("1", titles=titles, texts=texts))

    assert 'lang="fr" dir="auto">De l’eau pour les petites villes<' in page_at("/fr/programmes/")
    assert 'lang="en" dir="auto">Water for small towns<' in page_at(PROGRAMMES)


@pytest.mark.usefixtures("some")
def test_the_page_says_plainly_what_these_are_and_whose() -> None:
    page = page_at(PROGRAMMES)
    text = text_of(page)

    assert "5 programmes, the most recent first." in text
    assert "nobody here has written them up or checked them" in text
    assert 'href="/en/library/"' in page
    assert 'href="/en/data/invented/"' in page
    assert "An invented register . Nobody , as of 1 January 2026. CC BY 4.0." in text
    assert "A bare register . Somebody . Licence unknown." in text


@pytest.mark.usefixtures("some")
def test_only_the_data_sets_of_what_is_shown_are_named() -> None:
    text = text_of(page_at(f"{PROGRAMMES}?data_set=bare"))

    assert "Taken from: A bare register . Somebody . Licence unknown. Narrow down" in text


def test_of_many_data_sets_the_largest_are_named_and_the_others_a_link_away() -> None:
    for n in range(DATA_SETS_NAMED + 2):
        register = HERE.model_copy(update={"key": f"register-{n}", "title": f"Register {n}"})
        rows = (row(f"{m}", external_id=f"register-{n}:{m}", data_set=register) for m in range(n))
        taken_in(*rows, row("x", external_id=f"register-{n}:x", data_set=register), digest=str(n))

    page = page_at(PROGRAMMES)

    assert 'href="/en/data/register-6/"' in page
    assert 'href="/en/data/register-1/"' not in page
    assert re.search(r'href="/en/data/">\s*2 more data sets', page)


@pytest.mark.usefixtures("some")
def test_where_nothing_fits_the_page_says_which_filter_to_take_away() -> None:
    page = page_at(f"{PROGRAMMES}?sector=health&status=dropped&decade=1980s")

    assert "No programme fits all of this." in page
    assert "Take all filters away" in page
    assert "Without “" not in page

    page = page_at(f"{PROGRAMMES}?sector=health&status=dropped")

    assert "Without “Sector: Health”: 1 programme<" in page
    assert "Without “Status: Dropped”: 2 programmes<" in page


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    "query",
    [
        f"outcome={HOSTILE}",
        f"data_set={HOSTILE}",
        "outcome=%00",
        "country=rw%00a",
        "decade=\u0661\u0669\u0669\u0660s",
        "decade=0000s",
        "decade=9990s",
        "region=%ED%A0%80",
        "family=" + "x" * 5000,
        "page=-1",
        "page=9" + "9" * 5000,
        "page=" + HOSTILE,
        "status=active&status=dropped",
        "unknown=1",
    ],
)
def test_no_address_breaks_the_page(query: str) -> None:
    page = page_at(f"{PROGRAMMES}?{query}")

    assert HOSTILE not in page
    assert "x" * 61 not in re.sub(r'href="[^"]*"', "", page)


@pytest.mark.usefixtures("some")
def test_a_value_that_nobody_knows_is_shown_and_can_be_taken_away() -> None:
    page = page_at(f"{PROGRAMMES}?country=ZZZ")

    assert '<b dir="auto">unknown: ZZZ</b>' in page
    assert "Without “Country: unknown: ZZZ”: 5 programmes" in page


def test_hostile_text_of_a_source_is_shown_as_text() -> None:
    hostile = HERE.model_copy(update={"title": HOSTILE, "publisher": HOSTILE, "licence": HOSTILE})
    taken_in(row("1", places=("The Moon",), data_set=hostile))
    Programme.objects.update(title=HOSTILE, place_words=HOSTILE)  # past what readers clean

    page = page_at(PROGRAMMES)

    assert HOSTILE not in page
    assert '<a href="/en/programmes/invented-1/" lang="en" dir="auto">&lt;script&gt;' in page
    assert '<span dir="auto">&lt;script&gt;' in page


@pytest.mark.usefixtures("some")
def test_what_is_withdrawn_is_gone_from_list_and_numbers_at_once() -> None:
    assert "Small towns water project 2" in page_at(PROGRAMMES)

    actions.withdraw(external_id="invented:2")
    page = page_at(PROGRAMMES)

    assert "Small towns water project 2" not in page
    assert "France" not in page
    assert choices(page)["Health"][1] == 1


@pytest.mark.usefixtures("some")
def test_what_is_suggested_anew_is_counted_at_once() -> None:
    assert choices(page_at(PROGRAMMES))["Safe water and sanitation"][1] == 1

    suggested("2", "safe-water-and-sanitation", "")
    Follower.objects.get_or_create(id=Follower.PROGRAMMES, defaults={"recipe": "x"})
    Follower.objects.filter(id=Follower.PROGRAMMES).update(number=F("number") + 1)

    assert choices(page_at(PROGRAMMES))["Safe water and sanitation"][1] == 2


def test_before_anything_came_in_the_page_says_so() -> None:
    page = page_at(PROGRAMMES)

    assert "No programme has come in from open data yet." in page
    assert 'id="filters"' not in page


def test_a_long_list_comes_in_pages_that_keep_the_filters() -> None:
    taken_in(*(row(f"{n:02}") for n in range(61)))
    address = f"{PROGRAMMES}?status=finished"

    first, last = page_at(address), page_at(f"{address}&page=3")

    assert (shown(first), shown(last)) == (30, 1)
    assert f'href="{address}&amp;page=2" rel="next"' in first
    assert 'rel="prev"' not in first
    assert f'href="{address}&amp;page=2" rel="prev"' in last
    assert 'rel="next"' not in last
    assert "Page 3 of 3" in last
    assert "Page 3 of 3" in page_at(f"{address}&page=99")


@pytest.mark.parametrize("number", [1, 40])
@pytest.mark.parametrize(
    "query", ["", "?status=finished&country=MWI&decade=2000s&region=SSF", "?page=2"]
)
def test_the_page_asks_five_questions_whatever_the_filters_and_the_programmes(
    number: int, query: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    taken_in(*(row(str(n)) for n in range(number)))

    with django_assert_num_queries(6):  # the sixth reads what they are filtered by, once
        page_at(PROGRAMMES + query)
    with django_assert_num_queries(5):
        page_at(PROGRAMMES + query)


def test_only_the_first_step_into_the_filters_is_for_search_engines() -> None:
    taken_in(row("1"))

    assert "noindex" not in page_at(f"{PROGRAMMES}?country=MWI")
    assert "noindex" in page_at(f"{PROGRAMMES}?country=MWI&status=finished")


def test_the_lite_view_folds_every_filter() -> None:
    taken_in(row("1"))
    page = page_at(f"{PROGRAMMES}?view=lite")

    assert "<details" in page
    assert not re.search(r"<details[^>]* open", page)


def test_large_numbers_are_written_as_the_reader_does() -> None:
    taken_in(row("0"))
    one = Programme.objects.values().get()
    Programme.objects.bulk_create(
        Programme(**one | {"id": None, "external_id": f"invented:x{n}", "slug": f"x{n}"})
        for n in range(1199)
    )

    assert "1,200 programmes" in page_at(PROGRAMMES)
    assert "1\u00a0200" in page_at("/fr/programmes/")
    assert choices(page_at(PROGRAMMES))["Malawi"][1] == 1200


def test_a_full_page_is_light() -> None:
    letters = random.Random(1)
    countries = Country.objects.filter(until_year=None).values_list("iso3", flat=True)
    taken_in(
        *(
            row(
                code,
                titles={"en": "".join(letters.choices("abcdefghij klmnop", k=290))},
                places=(code,),
                approval_date=f"{1950 + n % 70}-01-01",
                end_date=None,
            )
            for n, code in enumerate(countries)
        )
    )
    for pk, approach in zip(Programme.objects.values_list("pk", flat=True), Approach, strict=False):
        Programme.objects.filter(pk=pk).update(lead_approach=approach, approach_confidence=0.5)

    response = Client(headers={"accept-encoding": "gzip"}).get(PROGRAMMES)

    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < MOST_BYTES
    assert len(choices(page_at(PROGRAMMES))) > len(countries) + len(Approach)


def test_the_page_is_only_for_reading() -> None:
    assert Client().post(PROGRAMMES).status_code == 405
    assert Client().head(PROGRAMMES).status_code == 200
