"""An official asks and reads: the three pages, as anybody, with right and wrong verbs."""

import json
import re
import time
import zlib

import pytest
from django.test import Client
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from counterpart.discovery import answers
from counterpart.library.models import Case
from counterpart.web.discovery import tokens, views
from counterpart.web.discovery.examples import EXAMPLES

FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"
QUERIES_OF_THE_FIVE, QUERIES_OF_ASK = 13, 2

pytestmark = pytest.mark.usefixtures("library")


def ask(problem: str, country: str = "UGA") -> tuple[int, str, str]:
    """Return status, page and final address."""
    response = Client().post("/en/", {"problem": problem, "country": country}, follow=True)
    address = response.redirect_chain[-1][0] if response.redirect_chain else "/en/"
    return response.status_code, response.content.decode(), address


def titles(page: str) -> list[str]:
    return re.findall(r'class="exp" id="way-(\d)"', page)


def test_five_other_countries_answer() -> None:
    status, page, _address = ask(FIGHTERS)

    assert status == 200
    assert titles(page) == ["1", "2", "3", "4", "5"]
    assert "How it differs" in page


def test_no_word_of_the_question_is_in_the_address_or_the_page() -> None:
    _status, page, address = ask("Xylophonists come home after the war without work")

    assert re.fullmatch(r"/en/five/[\w-]+/", address)
    assert "xylophon" not in page.lower()
    assert "xylophon" not in address.lower()


def test_an_answer_is_kept_by_nobody() -> None:
    response = Client().post("/en/", {"problem": FIGHTERS, "country": "UGA"}, follow=True)

    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]


def test_an_answer_can_be_opened_again() -> None:
    _status, page, address = ask(FIGHTERS)

    again = Client().get(address)

    assert titles(again.content.decode()) == titles(page)


def test_a_withdrawn_case_is_not_shown_even_by_an_old_address() -> None:
    _status, page, address = ask(FIGHTERS)
    first = Case.objects.get(slug=re.findall(r"/en/cases/([\w-]+)/", page)[0])
    Case.objects.filter(pk=first.pk).update(withdrawn_at="2026-11-24T00:00Z")

    again = Client().get(address).content.decode()

    assert escape(first.title) not in again
    assert Client().get(f"/en/cases/{first.slug}/").status_code == 410


@pytest.mark.parametrize("token", ["x", "gAAAAAB" + "A" * 90, "..", "%00", "é"])
def test_a_token_that_is_none_of_ours_has_expired(token: str) -> None:
    response = Client().get(f"/en/five/{token}/")

    assert response.status_code == 410
    assert "expired" in response.content.decode()


@pytest.mark.parametrize(
    ("problem", "country", "sentence"),
    [
        ("", "UGA", "Write the problem in a sentence or two."),
        ("  ?!  ", "UGA", "Write the problem in a sentence or two, in your own words."),
        ("They are poor", "", "Choose your country"),
        ("They are poor", "XXX", "Choose a country from the list."),
    ],
)
def test_a_refused_form_says_why_and_comes_back_filled_in(
    problem: str, country: str, sentence: str
) -> None:
    status, page, _address = ask(problem, country)

    assert status == 422
    assert sentence in page
    assert escape(problem.strip()) in page


@pytest.mark.parametrize(
    "problem",
    [
        "fighters",
        "word " * 10_000,
        "Les anciens combattants rentrent sans travail et les villages les craignent",
        "<script>alert(1)</script> fighters'); DROP TABLE library_case; --",
        "id:5 AND NOT * OR [1 TO 9]",
        "前战斗人员回家后没有工作",
        "\u202e\U0001f600 fighters \x00 come home",
        "школа 学校 école المدرسة school",
        "the of and to is",
        "school & !teacher | <-> (children:*",
        '+school -teacher "water~2" ^5 {a TO b} \\',
        "a" * 5_000,
        "\n\t\r\v\f school \x1b[2J\x07 \ud7ff\uffff",
    ],
    ids=[
        *("one word", "ten thousand words", "French", "hostile", "operators", "Chinese", "marks"),
        *("mixed scripts", "small words", "tsquery", "tantivy", "one long word", "controls"),
    ],
)
def test_any_words_get_a_sensible_answer(problem: str) -> None:
    status, page, _address = ask(problem)

    assert status == 200
    assert titles(page) or "holds nothing close enough" in page
    assert "<script>alert" not in page


def test_where_most_are_only_near_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    _status, sure, _address = ask(FIGHTERS)
    monkeypatch.setattr(answers, "SURE", 1.0)
    _status, unsure, _address = ask(FIGHTERS)

    assert "dealt with this, in different ways" in sure
    assert "near to your problem rather than the same" not in sure
    assert "dealt with this, in different ways" not in unsure
    assert "near to your problem rather than the same" in unsure


def test_a_megabyte_of_text_gets_one_clear_sentence() -> None:
    status, page, _address = ask("Our schools have no teachers. " * 35_000)

    assert status == 413
    assert "Shorten it and send it once more." in page


def test_a_long_question_is_said_to_be_cut() -> None:
    _status, page, _address = ask(FIGHTERS + " again" * 500)

    assert "only its first 180 words were read" in page


def test_something_the_library_does_not_hold_gets_no_experience() -> None:
    _status, page, _address = ask("The runway of the capital's airport is too short for jets")

    assert titles(page) == []
    assert "<title>The library holds nothing close enough to this yet ·" in page


def test_the_askers_own_country_never_answers() -> None:
    _status, page, _address = ask(FIGHTERS, "RWA")

    assert "/en/cases/rwa-" not in page


@pytest.mark.parametrize(
    ("verb", "path", "status"),
    [
        ("put", "/en/", 405),
        ("delete", "/en/", 405),
        ("post", "/en/five/x/", 405),
        ("post", "/en/cases/rwa-one-commission/", 405),
        ("get", "/en/cases/none-such/", 404),
        ("get", "/no/such/page", 404),
        ("post", "/healthz", 405),
    ],
)
def test_the_wrong_verb_or_place_is_refused(verb: str, path: str, status: int) -> None:
    assert getattr(Client(), verb)(path).status_code == status


def test_a_form_from_elsewhere_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/en/", {"problem": FIGHTERS, "country": "UGA"})

    assert response.status_code == 403
    assert "Send it again" in response.content.decode()
    assert FIGHTERS in response.content.decode()
    assert response["Cache-Control"] == "no-store, private"


def test_a_refused_form_is_kept_by_nobody_and_can_be_sent_again() -> None:
    response = Client().post("/en/", {"problem": FIGHTERS})

    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] != "no-referrer"  # it would hide the form's own origin


def test_an_answer_expires_after_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    _status, _page, address = ask(FIGHTERS)
    later = time.time() + tokens.KEPT_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)

    assert Client().get(address).status_code == 410


def test_what_goes_wrong_is_told_in_a_sentence_and_logged_without_her_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(written: str, **_rest: object) -> None:
        raise ValueError(f"cannot read {written}")

    monkeypatch.setattr(views, "shortlist", fail)
    client = Client(raise_request_exception=False)

    response = client.post("/en/", {"problem": FIGHTERS, "country": "UGA"})

    assert response.status_code == 500
    assert "This is our fault" in response.content.decode()
    assert response["Cache-Control"] == "no-store, private"
    assert "ValueError" in caplog.text
    assert "fighters" not in caplog.text.lower()


@pytest.mark.parametrize("path", ["/en/", "/en/cases/rwa-one-commission/"])
def test_a_page_lets_nothing_foreign_in(path: str) -> None:
    response = Client().get(path)

    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response["X-Frame-Options"] == "DENY"
    page = response.content.decode()
    fetched = re.findall(
        r'<(?:link rel="(?:icon|stylesheet)" href|img src|script src)="([^"]+)"', page
    )
    assert fetched
    assert all(address.startswith("/static/") for address in fetched)


@pytest.mark.parametrize(("problem", "experiences"), [(FIGHTERS, 5), ("fighters", None)])
def test_the_five_asks_a_fixed_number_of_questions(
    problem: str, experiences: int | None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _status, page, address = ask(problem)
    assert titles(page)
    assert experiences in (None, len(titles(page)))

    with django_assert_num_queries(QUERIES_OF_THE_FIVE):
        Client().get(address)


def test_the_ask_page_asks_a_fixed_number_of_questions(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    Client().get("/en/")

    with django_assert_num_queries(QUERIES_OF_ASK):
        Client().get("/en/")


@pytest.mark.parametrize("number", range(1, len(EXAMPLES) + 1))
def test_an_example_leads_to_five_experiences(number: int) -> None:
    response = Client().get(f"/en/examples/{number}/", follow=True)

    assert titles(response.content.decode()) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("number", [0, len(EXAMPLES) + 1])
def test_an_example_that_is_none_is_not_there(number: int) -> None:
    assert Client().get(f"/en/examples/{number}/").status_code == 404


def test_a_country_in_the_address_is_chosen_and_nothing_else() -> None:
    assert '<option value="UGA" selected>' in Client().get("/en/?country=UGA").content.decode()
    assert "selected" not in Client().get("/en/?country=<b>").content.decode()


def test_an_answer_says_what_kind_of_problem_it_is_about() -> None:
    _status, page, _address = ask(FIGHTERS)

    assert "<title>Uganda: Reintegration of ex-combatants" in page
    assert "Uganda asks · Reintegration of ex-combatants" in page


def test_an_example_shows_its_own_words_and_nothing_else_can_be_put_there() -> None:
    page = Client().get("/en/examples/3/", follow=True).content.decode()
    address = Client().get("/en/examples/3/")["Location"].split("?")[0]

    assert str(EXAMPLES[2].text) in page
    for odd in ("0", "99", "x", "³", "<b>", "9" * 5000):
        answer = Client().get(address, {"example": odd})
        assert answer.status_code == 200
        assert "<q>Children sit" not in answer.content.decode()


def test_where_little_is_found_the_nearest_kind_of_problem_is_named() -> None:
    _status, page, _address = ask("midwives have left the country")

    assert len(titles(page)) < 5
    assert 'href="/en/families/survival-of-mothers-and-young-children/"' in page


def test_words_of_no_language_that_is_understood_are_said_to_be_so() -> None:
    _status, page, _address = ask("Watoto hawajui kusoma shuleni na walimu hawapo")
    _status, understood, _address = ask(
        "The harbour dredger is broken and spare parts are sold out"
    )

    assert "do not look like English, French or Spanish" in page
    assert "do not look like English" not in understood


def test_a_token_of_an_earlier_form_has_expired() -> None:
    told = zlib.compress(json.dumps([1, "UGA", False, [], "", True]).encode())
    token = tokens._seal().encrypt(told).decode().rstrip("=")

    assert Client().get(f"/en/five/{token}/").status_code == 410
