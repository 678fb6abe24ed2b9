"""A problem is tried, kept, measured, shared and discarded: as keeper, stranger, and wrong verb."""

import re
import uuid
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from counterpart.challenges import actions
from counterpart.challenges.models import Challenge, Share
from counterpart.foundation import clock
from counterpart.record.models import Entry
from counterpart.web.challenges.keeping import COOKIE
from counterpart.web.uploads import LARGEST_FILE, CutShort

QUERIES_OF_A_MEASURE = 20
SCHOOL = "Girls in our district leave school at twelve, because the school is far away."
FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"
TOLD = {
    "problem": SCHOOL,
    "country": "UGA",
    "whom": "Girls from ten to fourteen",
    "people": "17,400",
    "causes": "The school is far\n- No bus runs *\nFees fall due before the harvest",
    "indicator": "lower-secondary-completion",
    "lower-secondary-completion-target": "60",
    "lower-secondary-completion-target_year": "2040",
}

pytestmark = pytest.mark.usefixtures("library")


def kept(client: Client, **changed: str) -> Challenge:
    """Keep a problem in this browser."""
    client.post("/en/challenges/new/", {**TOLD, **changed, "do": "keep"})
    return Challenge.objects.latest("kept_at")


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_nothing_is_stored_until_she_keeps_it() -> None:
    client = Client()

    for wanted in ("look", "measure", "five"):
        client.post("/en/challenges/new/", {**TOLD, "do": wanted})

    assert not Challenge.objects.exists()
    assert COOKIE not in client.cookies


def test_a_sentence_is_enough_to_be_proposed_sector_and_indicators() -> None:
    answer = Client().post("/en/challenges/new/", {"problem": SCHOOL, "country": "UGA"})

    shown = answer.content.decode()
    assert answer.status_code == 200
    assert '<option value="education" selected>' in shown
    assert "Proposed from your words by a program" in shown
    assert 'value="lower-secondary-completion"' in shown


def test_what_was_measured_without_keeping_is_carried_in_the_page() -> None:
    answer = Client().post("/en/challenges/new/", {**TOLD, "do": "measure"})

    shown = answer.content.decode()
    assert "The problem in numbers" in shown
    assert f'<input type="hidden" name="problem" value="{SCHOOL}">' in shown


def test_what_is_kept_survives_a_closed_browser() -> None:
    client = Client()
    challenge = kept(client)

    cookie = client.cookies[COOKIE]

    assert cookie["max-age"] > 300 * 24 * 3600
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie.value not in str(vars(challenge))


def test_the_keeper_finds_all_that_she_wrote_again() -> None:
    client = Client()
    challenge = kept(client)

    shown = page(client, f"/en/challenges/{challenge.pk}/")

    assert SCHOOL in shown
    assert "- No bus runs *" in shown
    assert 'value="17400"' in shown
    assert 'name="lower-secondary-completion-target" value="60"' in shown


KEEPERS = ("", "measured/", "discard/", "challenge.json", "sheet.pdf")


@pytest.mark.parametrize("path", KEEPERS)
def test_a_stranger_cannot_tell_a_problem_from_none(path: str) -> None:
    challenge, stranger = kept(Client()), Client()
    kept(stranger)

    at_hers = stranger.get(f"/en/challenges/{challenge.pk}/{path}")
    at_nothing = stranger.get(f"/en/challenges/{uuid.uuid4()}/{path}")

    assert at_hers.status_code == at_nothing.status_code == 404
    assert Client().get(f"/en/challenges/{challenge.pk}/{path}").status_code == 404


@pytest.mark.parametrize("path", ("", "five/", "peers/", "discard/", "links/"))
def test_a_stranger_changes_nothing(path: str) -> None:
    challenge = kept(Client())
    stranger = Client()
    kept(stranger)

    answer = stranger.post(f"/en/challenges/{challenge.pk}/{path}", {**TOLD, "days": "7"})

    assert answer.status_code == 404
    assert Challenge.objects.filter(pk=challenge.pk, version=1).exists()
    assert not Share.objects.exists()


@pytest.mark.parametrize("path", ("measured/", "challenge.json", "sheet.pdf"))
def test_reading_takes_no_other_verb(path: str) -> None:
    client = Client()
    challenge = kept(client)

    assert client.post(f"/en/challenges/{challenge.pk}/{path}").status_code == 405


@pytest.mark.parametrize("path", ("five/", "peers/", "links/"))
def test_doing_takes_no_reading_verb(path: str) -> None:
    client = Client()
    challenge = kept(client)

    assert client.get(f"/en/challenges/{challenge.pk}/{path}").status_code == 405


def test_two_tabs_do_not_overwrite_each_other() -> None:
    client = Client()
    challenge = kept(client)
    address = f"/en/challenges/{challenge.pk}/"
    client.post(address, {**TOLD, "whom": "Written in the first tab", "version": "1"})

    answer = client.post(address, {**TOLD, "whom": "Written in the second", "version": "1"})

    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Written in the first tab" in shown
    assert "Written in the second" in shown
    challenge.refresh_from_db()
    assert challenge.whom == "Written in the first tab"
    assert 'name="version" value="2"' in shown


def test_after_a_look_at_both_hers_can_be_saved() -> None:
    client = Client()
    challenge = kept(client)
    address = f"/en/challenges/{challenge.pk}/"
    client.post(address, {**TOLD, "whom": "first", "version": "1"})

    client.post(address, {**TOLD, "whom": "second", "version": "2"})

    challenge.refresh_from_db()
    assert (challenge.whom, challenge.version) == ("second", 3)


def test_a_link_lets_others_read_until_it_is_taken_back() -> None:
    client, other = Client(), Client()
    challenge = kept(client)
    made = client.post(f"/en/challenges/{challenge.pk}/links/", {"days": "7"}).content.decode()
    found = re.search(r'value="http://testserver(/en/shared/[^"]+)"', made)
    assert found

    shown = page(other, found[1])
    share = Share.objects.get()
    client.post(f"/en/challenges/{challenge.pk}/links/{share.pk}/")

    assert SCHOOL in shown
    assert "Discard" not in shown
    assert other.get(found[1]).status_code == 410
    assert share.token_digest not in found[1]


def test_a_link_expires_by_itself() -> None:
    client = Client()
    challenge = kept(client)
    made = client.post(f"/en/challenges/{challenge.pk}/links/", {"days": "7"}).content.decode()
    address = re.search(r'value="http://testserver(/en/shared/[^"]+)"', made)
    assert address
    earlier = clock.now() - timedelta(days=8)

    Share.objects.update(made_at=earlier, expires_at=earlier + timedelta(days=7))

    assert Client().get(address[1]).status_code == 410


def test_discarding_removes_all_that_she_wrote() -> None:
    client = Client()
    challenge = kept(client)
    client.post(f"/en/challenges/{challenge.pk}/links/", {"days": "7"})

    client.post(f"/en/challenges/{challenge.pk}/discard/")

    assert not Challenge.objects.filter(pk=challenge.pk).exists()
    assert not Share.objects.exists()


def test_the_record_holds_no_word_of_it() -> None:
    client = Client()
    challenge = kept(client)
    client.post(f"/en/challenges/{challenge.pk}/", {**TOLD, "whom": "Zebras", "version": "1"})

    told = [str(entry.facts) for entry in Entry.objects.filter(about=f"challenge:{challenge.pk}")]

    assert len(told) == 2
    assert not any("Girls" in facts or "Zebras" in facts for facts in told)


@pytest.mark.parametrize("path", ("", "measured/"))
def test_its_pages_are_kept_and_indexed_by_nobody(path: str) -> None:
    client = Client()
    challenge = kept(client)

    answer = client.get(f"/en/challenges/{challenge.pk}/{path}")

    assert answer["Cache-Control"] == "no-store, private"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_peers_can_be_left_out_and_added() -> None:
    client = Client()
    challenge = kept(client)
    address = f"/en/challenges/{challenge.pk}/"
    before = page(client, f"{address}measured/")
    first = re.search(r'name="remove" value="([A-Z]{3})"', before)
    assert first

    client.post(f"{address}peers/", {"remove": first[1]})
    client.post(f"{address}peers/", {"add": "NPL"})

    after = re.findall(r'name="remove" value="([A-Z]{3})"', page(client, f"{address}measured/"))
    assert first[1] not in after
    assert after[-1] == "NPL"


def test_it_is_searched_with_what_was_measured() -> None:
    client = Client()
    challenge = kept(client, problem=FIGHTERS, indicator="human-development")

    answer = client.post(f"/en/challenges/{challenge.pk}/five/", follow=True)

    shown = answer.content.decode()
    assert answer.status_code == 200
    assert re.search(r"Human development index: 0\.\d{3} in \d{4}, 0\.\d{3} here in 2023", shown)


BAD = (
    ({"problem": ""}, "Write the problem in a sentence or two."),
    ({"problem": "?!?"}, "in your own words"),
    ({"country": ""}, "Choose your country"),
    ({"country": "ZZZ"}, "Choose a country from the list."),
    ({"people": "-5"}, "A number of people is not below zero."),
    ({"people": "40%"}, "This is a share."),
    ({"people": "many"}, "Write how many people as a number"),
    ({"people": "99999999999999"}, "These are more people than there are."),
    ({"causes": "a\n" + "\n".join("-" * n + " b" for n in range(1, 7))}, "Line 6: “why” is asked"),
    ({"lower-secondary-completion-target": "120"}, "This figure cannot be more than 100."),
    ({"lower-secondary-completion-target": "-1"}, "This figure cannot be less than 0."),
    ({"lower-secondary-completion-target": "=A1"}, "“=A1” is a formula"),
    ({"lower-secondary-completion-target": "sixty"}, "“sixty” is not a number"),
    ({"lower-secondary-completion-target_year": "1999"}, "A target lies ahead"),
    ({"lower-secondary-completion-target_year": ""}, "by which year the target"),
    ({"own-0-name": "x", "own-0-better": "lower", "own-0-figures": "2999, 4"}, "2999 lies ahead"),
    (
        {"own-0-name": "x", "own-0-better": "lower", "own-0-figures": "year,value\n2010,=1+1"},
        "Row 2, column “value”: “=1+1” is a formula",
    ),
    (
        {"own-0-name": "x", "own-0-better": "lower", "own-0-unit": "%"}
        | {"own-0-figures": "2010,120"},
        "“120” is above 100.",
    ),
    (
        {"own-0-name": "x", "own-0-better": "lower"}
        | {"own-0-figures": "year;value;country\n2010;12;Atlantis"},
        "Row 2, column “country”: no country or territory is known as “Atlantis”.",
    ),
    (
        {"own-0-name": "x", "own-0-better": "lower"}
        | {"own-0-figures": "year;value;country\n2010;12;Норвегия"},
        "“Норвегия” is another country than yours; leave this row out.",
    ),
    ({"own-0-name": "", "own-0-better": "lower", "own-0-figures": "2010,12"}, "what these figures"),
)  # fmt: skip


@pytest.mark.parametrize(("wrong", "sentence"), BAD)
def test_bad_input_gets_one_sentence_and_nothing_is_lost(
    wrong: dict[str, str], sentence: str
) -> None:
    answer = Client().post("/en/challenges/new/", {**TOLD, **wrong, "do": "keep"})

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in shown
    assert "Girls from ten to fourteen" in shown
    assert not Challenge.objects.exists()


def test_hostile_words_stay_words() -> None:
    client = Client()
    hostile = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7|add:7 }} \x00"
    challenge = kept(client, problem=f"Our wells are dry {hostile}", causes=hostile, whom=hostile)

    for path in ("", "measured/"):
        shown = page(client, f"/en/challenges/{challenge.pk}/{path}")
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown


def test_an_unknown_indicator_is_left_aside() -> None:
    client = Client()

    challenge = kept(client, indicator="no-such-indicator", another="also-none")

    assert not challenge.measures.exists()


def test_figures_of_her_own_are_kept_and_told() -> None:
    client = Client()
    own = {
        "own-0-name": "Girls who left before the last class",
        "own-0-unit": "%",
        "own-0-better": "lower",
        "own-0-source": "District office",
        "own-0-figures": "2019; 41,5\n2020; 43\n2021; 44\n2022; 46,5\n2024; 47",
    }

    challenge = kept(client, **own)

    shown = page(client, f"/en/challenges/{challenge.pk}/measured/")
    assert "Girls who left before the last class: 47% in 2024, as you say." in shown
    assert "It gets worse by" in shown
    assert "District office" in shown


def test_json_holds_every_figure_with_its_kind() -> None:
    client = Client()
    challenge = kept(client)

    told = client.get(f"/en/challenges/{challenge.pk}/challenge.json").json()

    measure = told["measures"][0]
    assert told["problem"] == SCHOOL
    assert measure["source"]["licence"] == "Free to use with attribution"
    assert {figure["kind"] for figure in measure["figures"]} == {"estimated"}


def test_a_million_rows_get_one_sentence_and_the_rest_of_the_form_is_kept() -> None:
    rows = b"year,value\n" + b"2010,12.5\n" * 1_000_000
    upload = SimpleUploadedFile("figures.csv", rows, "text/csv")
    own = {"own-0-name": "Girls who left", "own-0-better": "lower", "own-0-file": upload}

    answer = Client().post("/en/challenges/new/", {**TOLD, **own, "do": "keep"})

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "This file is larger than 1 MB." in shown
    assert "Girls from ten to fourteen" in shown


def test_of_a_large_file_no_more_is_held_than_can_be_read() -> None:
    handler = CutShort()
    handler.new_file("file", "figures.csv", "text/csv", 50_000_000)

    for start in range(0, 50_000_000, 64_000):
        handler.receive_data_chunk(b"1" * 64_000, start)

    kept_part = handler.file_complete(50_000_000)
    assert kept_part.size == len(kept_part.read()) == LARGEST_FILE + 1


def test_a_form_without_its_cookie_comes_back_filled_in() -> None:
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post("/en/challenges/new/", {**TOLD, "do": "keep"})

    shown = answer.content.decode()
    assert answer.status_code == 403
    assert "Girls from ten to fourteen" in shown
    assert "- No bus runs *" in shown
    assert not Challenge.objects.exists()


def test_what_is_pressed_on_a_page_without_its_cookie_is_not_done() -> None:
    client = Client()
    challenge = kept(client)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies

    answer = strict.post(f"/en/challenges/{challenge.pk}/discard/")

    assert answer.status_code == 403
    assert Challenge.objects.filter(pk=challenge.pk).exists()


def test_the_pdf_holds_what_she_wrote_and_where_the_figures_are_from() -> None:
    client = Client()
    challenge = kept(client, tried='A dormitory was opened #read("/etc/passwd")')

    answer = client.get(f"/en/challenges/{challenge.pk}/sheet.pdf")

    pages = PdfReader(BytesIO(answer.content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert answer["Content-Type"] == "application/pdf"
    assert "Girls in our district leave school at twelve" in text
    assert '#read("/etc/passwd")' in text
    assert "No bus runs" in text
    assert "Global SDG Indicators Database" in text


def test_one_problem_too_many_is_declined_and_comes_back_filled_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(actions, "MOST_KEPT", 1)
    client = Client()
    kept(client)

    answer = client.post("/en/challenges/new/", {**TOLD, "do": "keep"})

    assert answer.status_code == 422
    assert "Discard one first" in answer.content.decode()
    assert "Girls from ten to fourteen" in answer.content.decode()


def test_a_measure_more_costs_one_query_at_most() -> None:
    client = Client()
    one = kept(client)
    two = kept(client, another="child-mortality")
    for challenge in (one, two):
        page(client, f"/en/challenges/{challenge.pk}/measured/")  # what is held in the process

    with CaptureQueriesContext(connection) as few:
        page(client, f"/en/challenges/{one.pk}/measured/")
    with CaptureQueriesContext(connection) as more:
        page(client, f"/en/challenges/{two.pk}/measured/")

    assert len(more) <= len(few) + 1
    assert len(few) <= QUERIES_OF_A_MEASURE


def test_the_desk_costs_the_same_for_many_problems(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = Client()
    for _n in range(3):
        kept(client)

    with django_assert_num_queries(1):
        page(client, "/en/challenges/")
