import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.usefixtures("library")
FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"


def post(told: object) -> tuple[int, dict[str, Any]]:
    body = told if isinstance(told, str) else json.dumps(told)
    response = Client().post("/api/v1/ask", body, content_type="application/json")
    return response.status_code, response.json()


def test_it_answers_as_the_terminal_does() -> None:
    status, answer = post({"text": FIGHTERS, "country": "UGA", "limit": 3})

    assert status == 200
    assert [e["rank"] for e in answer["experiences"]] == [1, 2, 3]
    assert answer["country"] == "UGA"


@pytest.mark.parametrize(
    "told",
    [
        {"text": "", "country": "UGA"},
        {"text": FIGHTERS, "country": "Atlantis"},
    ],
)
def test_what_is_declined_is_declined_in_a_sentence(told: dict[str, str]) -> None:
    status, answer = post(told)

    assert status == 422
    assert answer["refused"].endswith((".", "?"))


@pytest.mark.parametrize(
    "told",
    [{}, {"text": 5, "country": "UGA"}, {"text": FIGHTERS, "country": "UGA", "limit": 0}, "[", "{"],
)
def test_what_is_no_question_is_refused_without_repeating_it(told: object) -> None:
    status, answer = post(told)

    assert status in (400, 422)
    assert "fighters" not in json.dumps(answer)


@pytest.mark.parametrize("marks", ["\\u0000", "\\u202e", "\\u200b"])
def test_characters_that_no_text_has_do_no_harm(marks: str) -> None:
    status, answer = post(f'{{"text": "fighters {marks} come home", "country": "UGA"}}')

    assert status == 200
    assert answer["experiences"]


@pytest.mark.parametrize(
    "text",
    [
        "school & !teacher | <-> (children:*",
        "id:5 AND NOT * OR [1 TO 9]",
        "'); DROP TABLE library_case; --",
        "the of and to is",
        "школа 学校 école المدرسة school",
        "Our schools have no teachers. " * 35_000,
    ],
    ids=["tsquery", "tantivy", "SQL", "small words", "mixed scripts", "a megabyte"],
)
def test_whatever_is_written_gets_an_answer_or_a_sentence(text: str) -> None:
    status, answer = post({"text": text, "country": "UGA"})

    assert status in (200, 413, 422)
    assert "experiences" in answer if status == 200 else answer["refused"].endswith((".", "?"))


def test_half_a_character_is_refused_without_repeating_it() -> None:
    status, answer = post('{"text": "fighters \\ud800 come home", "country": "UGA"}')

    assert status == 422
    assert "fighters" not in json.dumps(answer)


def test_an_answer_is_kept_by_nobody() -> None:
    response = Client().post(
        "/api/v1/ask", {"text": FIGHTERS, "country": "UGA"}, content_type="application/json"
    )

    assert response["Cache-Control"] == "no-store, private"
    assert Client().get("/api/v1/ask").status_code == 405


def test_the_answer_takes_a_fixed_number_of_questions() -> None:
    taken = []
    post({"text": FIGHTERS, "country": "UGA"})
    for limit in (2, 12):
        with CaptureQueriesContext(connection) as captured:
            _status, answer = post({"text": FIGHTERS, "country": "UGA", "limit": limit})
        assert len(answer["experiences"]) > limit / 2
        taken.append(len(captured))

    assert taken[0] == taken[1]
