from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from counterpart.countries.models import Country
from counterpart.foundation import clock
from counterpart.library.browsing import Counts, Filters, as_lines, cases_under, counts_under
from counterpart.library.models import Case
from counterpart.library.vocabulary import Family
from counterpart.web.guard import open_to
from counterpart.web.library import facets

CASES_ON_A_PAGE = 30


@require_safe
@open_to("anyone")
def browse(request: HttpRequest) -> HttpResponse:
    """Show the cases that fit the filters in the address, in five queries whatever they are."""
    year = clock.now().year
    filters = facets.filters_in(request.GET)
    cases = as_lines(cases_under(filters, year=year))
    page = Paginator(cases, CASES_ON_A_PAGE).get_page(request.GET.get("page"))
    counts = counts_under(filters, year=year)
    countries = Country.objects.in_bulk(facets.countries_to_name(filters, counts))
    shown = {
        "page": page,
        "chosen": facets.chosen(filters, counts, countries),
        "families": _families(filters, counts),
        "facets": facets.facets(filters, counts, countries),
        **_ways_on(page, filters),
    }
    return render(request, "library/browse.html", shown)


def _families(filters: Filters, counts: Counts) -> list[Family]:
    """Return whose pages to lead to: the family that is chosen, or all that are held."""
    wanted = [filters["family"]] if "family" in filters else counts.leaves.get("family", {})
    return [family for family in Family if family.value in wanted]


def _ways_on(page: Page[Case], filters: Filters) -> dict[str, str]:
    number = page.number
    return {
        "everything": facets.address({}),
        "previous": facets.address(filters, number - 1) if page.has_previous() else "",
        "next": facets.address(filters, number + 1) if page.has_next() else "",
    }
