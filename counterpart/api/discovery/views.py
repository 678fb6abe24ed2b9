import time
from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Field, Router, Schema, Status

from counterpart.countries import queries as countries
from counterpart.discovery.json_form import as_json
from counterpart.discovery.queries import five_experiences
from counterpart.foundation.errors import Refusal

router = Router()


class Question(Schema):
    """A problem and who has it. Nothing of it is kept."""

    text: Annotated[str, Field(max_length=200_000)]
    country: Annotated[str, Field(max_length=100)]
    limit: Annotated[int, Field(ge=1, le=40)] = 5
    offered: Annotated[Literal["cases", "programmes", "all"], Field(alias="from")] = "all"


class Refused(Schema):
    refused: str


@router.post("ask", response={200: dict[str, Any], 422: Refused}, auth=None)
def ask(request: HttpRequest, question: Question, response: HttpResponse) -> Status[dict[str, Any]]:
    """Return up to `limit` experiences of other countries that differ (docs/api.md)."""
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    began = time.perf_counter()
    try:
        country = countries.find(question.country, get_language() or settings.LANGUAGE_CODE)
        _choice, answer = five_experiences(
            question.text, country=country, seats=question.limit, offered=question.offered
        )
    except Refusal as refusal:
        return Status(422, {"refused": str(refusal)})
    return Status(200, as_json(answer, took_ms=(time.perf_counter() - began) * 1000))


ask.open_to = "anyone"  # type: ignore[attr-defined]
