"""What an answer as JSON says of money: every cost, and for one of whom it was spent."""

from typing import Any

import pytest

from counterpart.countries.queries import country
from counterpart.discovery.answers import Answer, Experience, Quote
from counterpart.discovery.context import context_of
from counterpart.discovery.json_form import as_json
from counterpart.library.models import Case

pytestmark = pytest.mark.usefixtures("library")


def cost_of(slug: str) -> list[dict[str, Any]]:
    case = Case.objects.get(slug=slug)
    quote = Quote("Invented.", "problem", "en")
    then = context_of(case.country, case.first_year, country("UGA"), 2026)
    experience = Experience(1, 0, case, 0.5, quote, "", then, "")
    answer = Answer(country("UGA"), (experience,), seats=5)
    costs: list[dict[str, Any]] = as_json(answer, took_ms=1)["experiences"][0]["cost"]
    return costs


def test_a_cost_says_for_one_of_whom_it_was_spent() -> None:
    whole, part = cost_of("lbr-farm-training-hotspots")

    assert (whole["value"], whole["unit"], whole["for_each"]) == (1275, "USD", "person")
    assert whole["printed"] == "approximately $1,275 per youth"
    assert part["for_each"] is None


def test_an_unknown_cost_is_an_empty_list() -> None:
    assert cost_of("geo-poverty-score-register") == []
