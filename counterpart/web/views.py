"""Pages that belong to no journey."""

from django.core.exceptions import RequestDataTooBig
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from counterpart.web.guard import open_to

PRIVATE = ("five", "examples", "challenges", "shared")
"""Paths of which no robot should read anything; their pages say so too."""


@require_safe
@open_to("anyone")
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer when this process can reach the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("well\n", content_type="text/plain")


@require_safe
@open_to("anyone")
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        "User-agent: *\n" + "".join(f"Disallow: /*/{path}/\n" for path in PRIVATE),
        content_type="text/plain",
    )


def _told(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    response = render(request, "problem.html", {"title": title, "text": text}, status=status)
    response["Cache-Control"] = "no-store, private"
    return response


@open_to("anyone")
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    text = _("The address may be mistyped, or what stood here was withdrawn.")
    return _told(request, 404, _("There is no page here"), text)


@open_to("anyone")
def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        text = _("Of a question the first 180 words are read. Shorten it and send it once more.")
        return _told(request, 413, _("That is too long"), text)
    text = _("What was sent could not be read. Go back and try once more.")
    return _told(request, 400, _("That could not be read"), text)


@open_to("anyone")
def broken(request: HttpRequest) -> HttpResponse:
    text = _("This is our fault. Nothing you wrote was kept. Try again in a minute.")
    return _told(request, 500, _("Something broke here"), text)
