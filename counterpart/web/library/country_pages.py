import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from counterpart.countries.models import Country, Status
from counterpart.countries.queries import edition_in_use, is_south, south_clubs
from counterpart.foundation import clock
from counterpart.library.by_country import cases_around, cases_of, counted
from counterpart.library.programmes.queries import programmes_of
from counterpart.web.guard import open_to
from counterpart.web.library import facets
from counterpart.web.library.atlas import by_name, by_region
from counterpart.web.library.country_facts import groups, histories

OWN_SHOWN, AROUND_SHOWN, PROGRAMMES_SHOWN = 12, 8, 6  # the others are a link away


@require_safe
@open_to("anyone")
def countries(request: HttpRequest) -> HttpResponse:
    """List every country and territory, with a case or without, in one query."""
    everyone = counted(Country.objects.all())
    current = [c for c in everyone if not c.country.is_former]
    shown = {
        "regions": by_region(current),
        "former": by_name(c for c in everyone if c.country.is_former),
        "number": len(current),
        "with_cases": len([c for c in current if c.cases]),
    }
    return render(request, "library/countries.html", shown)


@require_safe
@open_to("anyone")
def country(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a country is and was, its cases and those around it."""
    found = _found(code)
    if code != found.iso3:
        return redirect("library:country", code=found.iso3, permanent=True)
    own, around = cases_of(found), cases_around(found)
    clubs = south_clubs()
    year = min(clock.now().year, found.until_year or clock.now().year)
    shown = {
        "country": found,
        "groups": groups(found),
        "histories": histories(found),
        "year": year,
        "south": is_south(found, year, clubs),
        "clubs": [Status.Kind(club).label for club in clubs],
        "edition": edition_in_use(),
        "own": list(own[:OWN_SHOWN]),
        "own_number": own.count(),
        "all_own": facets.address({"country": found.iso3}),
        "around": list(around[:AROUND_SHOWN]),
        "around_number": around.count(),
        "all_around": facets.address({"region": found.bank_region}) if found.bank_region else "",
        "programmes": list(programmes_of(found)[:PROGRAMMES_SHOWN]),
        "programmes_number": programmes_of(found).count(),
        "successors": by_name(counted(found.successors.all())),
        "predecessors": by_name(counted(found.predecessors.all())),
    }
    return render(request, "library/country.html", shown)


def _found(code: str) -> Country:
    if not re.fullmatch(r"[A-Za-z]{3}", code):
        raise Http404
    country = Country.objects.prefetch_related("statuses").filter(pk=code.upper()).first()
    if country is None:
        raise Http404
    return country
