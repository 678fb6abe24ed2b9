from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from counterpart.library.access import cases_seen_by_anyone, withdrawn_cases
from counterpart.library.queries import with_parts
from counterpart.library.wording import Wording, wording
from counterpart.web.guard import open_to
from counterpart.web.library.linked_data import linked_data
from counterpart.web.library.parts import parts


@require_safe
@open_to("anyone")
def case(request: HttpRequest, slug: str) -> HttpResponse:
    shown = with_parts(cases_seen_by_anyone()).filter(slug=slug).first()
    if shown is None:
        get_object_or_404(withdrawn_cases(), slug=slug)
        return _withdrawn(request)
    translated = wording(shown, get_language() or shown.language)
    reads_the_original = "original" in request.GET and translated.translation is not None
    words = Wording(shown, None) if reads_the_original else translated
    permanent = request.build_absolute_uri(f"/cases/{shown.slug}/")
    told = {
        "case": shown,
        "words": words,
        "reads_the_original": reads_the_original,
        "parts": parts(shown, words),
        "permanent": permanent,
        "canonical": request.build_absolute_uri(request.path),
        "site": request.build_absolute_uri("/").rstrip("/"),
        "linked_data": linked_data(shown, permanent),
    }
    return render(request, "library/case.html", told)


def _withdrawn(request: HttpRequest) -> HttpResponse:
    """Say what became of an address that was promised to be permanent."""
    told = {
        "title": _("This case was withdrawn"),
        "text": _("It stood here and was taken back, because something in it did not hold."),
    }
    return render(request, "problem.html", told, status=410)
