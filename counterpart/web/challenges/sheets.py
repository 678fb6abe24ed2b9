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
