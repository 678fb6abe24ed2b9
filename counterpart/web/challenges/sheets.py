"""A challenge to take away: as JSON, and as a sheet of paper."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from counterpart.challenges import queries
from counterpart.challenges.json_form import as_json as json_of
from counterpart.challenges.measuring import measurement
from counterpart.challenges.models import Challenge
from counterpart.countries import queries as countries
from counterpart.foundation import clock
from counterpart.web.challenges.keeping import of_the_keeper
from counterpart.web.challenges.paper import document
from counterpart.web.challenges.shown import shown_measurement
from counterpart.web.documents.press import pdf
from counterpart.web.guard import leaves_no_trace, open_to


@require_safe
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def as_json(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    told = queries.described(challenge)
    country = countries.country(told.country)
    found = measurement(told, country=country, year=clock.now().year)
    response = JsonResponse(json_of(found), json_dumps_params={"indent": 1, "ensure_ascii": False})
    response["Content-Disposition"] = f'attachment; filename="challenge-{challenge.pk}.json"'
    return response


@require_safe
@open_to("keeper")
@leaves_no_trace
@of_the_keeper
def as_pdf(request: HttpRequest, challenge: Challenge) -> HttpResponse:
    """Give the problem as a PDF of A4 pages, to print and to hand over."""
    now = clock.now()
    shown = shown_measurement(queries.described(challenge), this_year=now.year)
    made = pdf(document(shown, made_on=now.date()))
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="challenge-{challenge.pk}.pdf"'
    return response
