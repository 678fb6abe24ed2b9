from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.countries.provenance import sources_of
from counterpart.countries.queries import edition_in_use
from counterpart.discovery.floor import floor, programme_floor
from counterpart.discovery.rules.contrast import SEATS, SPREAD
from counterpart.discovery.rules.question import LONGEST
from counterpart.library.provenance import data_sets, how_much, publishers
from counterpart.library.vocabulary import APPROACHES, EVIDENCE, FAMILIES
from counterpart.web.about.words import OUTCOMES
from counterpart.web.guard import open_to

IN_THE_TABLE = 20  # publishers, those with most figures
NAMED = 200  # publishers that are named below the table; how many there are beyond is said
DATA_SETS_SHOWN = 50


@require_safe
@open_to("anyone")
def sources(request: HttpRequest) -> HttpResponse:
    """Say what the library rests on and how five are chosen, in five queries."""
    named, sets = publishers(), data_sets()
    shown = {
        "library": how_much(),
        "publishers": named[:IN_THE_TABLE],
        "other_publishers": named[IN_THE_TABLE : IN_THE_TABLE + NAMED],
        "other_publishers_number": len(named[IN_THE_TABLE:]),
        "unnamed_publishers": len(named[IN_THE_TABLE + NAMED :]),
        "data_sets": sets[:DATA_SETS_SHOWN],
        "edition": edition_in_use(),
        "territories": sources_of(settings.TERRITORIES),
        "seats": SEATS,
        "largest_cost": round(SPREAD * 100),
        "floor": floor(),
        "programme_floor": programme_floor(),
        "longest": LONGEST,
        "families": FAMILIES.items(),
        "outcomes": OUTCOMES.items(),
        "evidence": EVIDENCE.items(),
        "approaches": APPROACHES.items(),
    }
    return render(request, "about/sources.html", shown)


@require_safe
@open_to("anyone")
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about/about.html")
