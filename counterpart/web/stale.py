"""What becomes of a form that was open too long, or came without its cookie."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from counterpart.web.challenges.views import stale_description
from counterpart.web.discovery.views import stale_ask
from counterpart.web.guard import leaves_no_trace, open_to


@open_to("anyone")
@leaves_no_trace
def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Give it back filled in, so that nothing of it is lost, and do nothing of what it asked."""
    sentence = _("This page was open too long, or the browser keeps no cookies. Send it again.")
    try:
        name = resolve(request.path_info).view_name
    except Resolver404:
        name = ""
    if name in ("challenges:describe", "challenges:change"):
        return stale_description(request, sentence)
    if name.startswith("challenges:"):
        told = {"title": _("That was not done"), "text": sentence}
        return render(request, "problem.html", told, status=403)
    return stale_ask(request, sentence)
