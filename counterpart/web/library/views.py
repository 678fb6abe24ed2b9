from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.queries import with_parts
from counterpart.web.guard import open_to
from counterpart.web.library.parts import parts


@require_safe
@open_to("anyone")
def case(request: HttpRequest, slug: str) -> HttpResponse:
    shown = get_object_or_404(with_parts(cases_seen_by_anyone()), slug=slug)
    return render(request, "library/case.html", {"case": shown, "parts": parts(shown)})
