from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from counterpart.library.programmes.access import (
    programmes_seen_by_anyone,
    withdrawn_programmes,
)
from counterpart.library.programmes.queries import with_parts
from counterpart.library.vocabulary import APPROACHES, FAMILIES, Approach, Family
from counterpart.web.guard import open_to
from counterpart.web.programmes.parts import told


@require_safe
@open_to("anyone")
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what open data say of a programme, in four queries."""
    shown = with_parts(programmes_seen_by_anyone()).filter(slug=slug).first()
    if shown is None:
        get_object_or_404(withdrawn_programmes(), slug=slug)
        return _withdrawn(request)
    said = {
        "programme": shown,
        "told": told(shown),
        "family_definition": FAMILIES[Family(shown.family)] if shown.family else "",
        "approach_definition": (
            APPROACHES[Approach(shown.lead_approach)] if shown.lead_approach else ""
        ),
        "permanent": request.build_absolute_uri(f"/programmes/{shown.slug}/"),
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "programmes/programme.html", said)


def _withdrawn(request: HttpRequest) -> HttpResponse:
    """Say what became of an address that was promised to be permanent."""
    told = {
        "title": _("This programme was withdrawn"),
        "text": _("It stood here and was taken back, because something in it did not hold."),
    }
    return render(request, "problem.html", told, status=410)
