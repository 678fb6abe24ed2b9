from collections.abc import Hashable

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.countries.models import Country
from counterpart.discovery.models import Follower
from counterpart.foundation import clock
from counterpart.library.browsing import Counts, Filters
from counterpart.library.programmes.browsing import lines_of, shelf, under
from counterpart.library.programmes.models import DataSet
from counterpart.library.queries import latest_change
from counterpart.web.guard import open_to
from counterpart.web.programmes import facets

PROGRAMMES_ON_A_PAGE = 30
DATA_SETS_NAMED = 5  # above the list; the others are a link away


@require_safe
@open_to("anyone")
def browse(request: HttpRequest) -> HttpResponse:
    """
    Show the programmes that fit the filters in the address.

    Five queries whatever the filters are; a sixth where programmes changed since the last time.
    """
    filters = facets.filters_in(request.GET)
    found = under(filters, shelf(version=_version(), year=clock.now().year))
    page = Paginator(found.ids, PROGRAMMES_ON_A_PAGE).get_page(request.GET.get("page"))
    known = _known(filters, found.counts)
    sources = _sources(filters, found.counts, known)
    shown = {
        "page": page,
        "programmes": lines_of(page.object_list),
        "number": len(found.ids),
        "chosen": facets.chosen(filters, found.counts, known),
        "facets": facets.facets(filters, found.counts, known),
        "data_sets": sources[:DATA_SETS_NAMED],
        "more_data_sets": len(sources[DATA_SETS_NAMED:]),
        **_ways_on(page, filters),
    }
    return render(request, "programmes/browse.html", shown)


def _version() -> Hashable:
    """Tell a state of the programmes from others: in numbers of changes and of suggestions made."""
    followed = Follower.objects.filter(pk=Follower.PROGRAMMES).values_list("number", "recipe")
    return latest_change(), followed.first()


def _known(filters: Filters, counts: Counts) -> facets.Known:
    """Fetch what values are named after: countries and data sets."""
    codes = facets.values_to_name("country", filters, counts)
    keys = facets.values_to_name("data_set", filters, counts)
    return facets.Known(Country.objects.in_bulk(codes), DataSet.objects.in_bulk(keys))


def _sources(filters: Filters, counts: Counts, known: facets.Known) -> list[DataSet]:
    """Return the data sets that the programmes of this page are from, the largest first."""
    numbers = counts.leaves["data_set"]
    wanted = filters.get("data_set")
    keys = [key for key in numbers if wanted in (None, key) and key in known.data_sets]
    return [known.data_sets[key] for key in sorted(keys, key=lambda key: -numbers[key])]


def _ways_on(page: Page[int], filters: Filters) -> dict[str, str]:
    number = page.number
    return {
        "everything": facets.address({}),
        "previous": facets.address(filters, number - 1) if page.has_previous() else "",
        "next": facets.address(filters, number + 1) if page.has_next() else "",
    }
