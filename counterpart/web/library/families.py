from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.library.family_overview import overview
from counterpart.library.vocabulary import APPROACHES, FAMILIES, Approach, Family
from counterpart.web.guard import open_to
from counterpart.web.library import facets
from counterpart.web.library.turned_out import turned_out


@require_safe
@open_to("anyone")
def family(request: HttpRequest, slug: str) -> HttpResponse:
    """Lay all lead approaches of a family side by side with how they turned out."""
    if slug not in Family.values:
        raise Http404
    family = Family(slug)
    seen = overview(family)
    shown = {
        "family": family,
        "definition": FAMILIES[family],
        "overview": seen,
        "sentence": turned_out(seen.outcomes),
        "rows": [
            {
                "led": led,
                "definition": APPROACHES[led.approach],
                "more": led.number - len(led.cases),
                "all": facets.address({"family": slug, "lead_approach": led.approach}),
            }
            for led in seen.led
        ],
        "not_led": len(Approach) - len(seen.led),
        "all": facets.address({"family": slug}),
    }
    return render(request, "library/family.html", shown)
