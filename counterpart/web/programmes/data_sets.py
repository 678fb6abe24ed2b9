from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.library.programmes.data_sets import given_by, latest_intakes, refused_in
from counterpart.library.programmes.models import DataSet
from counterpart.web.guard import open_to
from counterpart.web.programmes import facets

INTAKES_SHOWN = 10
REASONS_SHOWN = 100


@require_safe
@open_to("anyone")
def data_sets(request: HttpRequest) -> HttpResponse:
    """List what open data the programmes are from, in two queries."""
    return render(request, "programmes/data_sets.html", {"given": given_by(DataSet.objects.all())})


@require_safe
@open_to("anyone")
def data_set(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a data set is, what it gave and what was refused of it, in five queries at most."""
    found = given_by(DataSet.objects.filter(pk=key))
    if not found:
        raise Http404
    intakes = latest_intakes(found[0].data_set, most=INTAKES_SHOWN)
    shown = {
        "given": found[0],
        "set": found[0].data_set,
        "programmes": facets.address({"data_set": key}),
        "intakes": intakes,
        "refused": refused_in(intakes[0], most=REASONS_SHOWN) if intakes else None,
    }
    return render(request, "programmes/data_set.html", shown)
