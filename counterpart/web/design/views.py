from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.web.design import sample_charts, samples
from counterpart.web.design.contrast import palettes, ratios
from counterpart.web.design.stylesheet import FOLDER
from counterpart.web.guard import open_to


@require_safe
@open_to("developers")
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every part in every state, on invented cases."""
    found = palettes((FOLDER / "tokens.css").read_text())
    shown = {
        "palettes": {
            mode: [(pair, f"{ratio:.1f}") for pair, ratio in ratios(palette).items()]
            for mode, palette in found.items()
        },
        "colours": found["light"],
        "spaces": [f"s{n}" for n in range(1, 9)],
        "sizes": [f"t{n}" for n in range(1, 8)],
        "answers": [samples.answer(n) for n in (5, 3, 1)],
        "cases": samples.cases(),
        "sources": samples.SOURCES,
        "evidence": samples.evidence(),
        "moves": samples.MOVES,
        "map": samples.crowded_map(),
        "trends": sample_charts.trends(),
        "strips": sample_charts.strips(),
        "trees": sample_charts.trees(),
        "empty_form": samples.form(),
        "refused_form": samples.form(""),
        "sample_offer": samples.OFFERED,
    }
    return render(request, "design/styleguide.html", shown)
