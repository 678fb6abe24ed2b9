"""What every page shares: who may open it, and what may be kept of it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

Page = Callable[..., HttpResponse]


def open_to(whom: Literal["anyone", "keeper", "developers"]) -> Callable[[Page], Page]:
    """
    Say who may open a page. A page that says nothing fails a test.

    A page for developers is not there unless the operator started the program for development. A
    page for the keeper of a thing is given the thing by the part that it belongs to, which turns
    everybody else away.
    """

    def decorate(page: Page) -> Page:
        opened = _only_in_development(page) if whom == "developers" else page
        opened.open_to = whom  # type: ignore[attr-defined]
        return opened

    return decorate


def _only_in_development(page: Page) -> Page:
    @wraps(page)
    def guarded(request: HttpRequest, **where: Any) -> HttpResponse:
        if not settings.DEVELOPMENT:
            raise Http404
        return page(request, **where)

    return guarded


def leaves_no_trace(page: Page) -> Page:
    """Let nobody keep or index a page that tells what a person asked."""

    @wraps(page)
    def guarded(request: HttpRequest, **where: Any) -> HttpResponse:
        response = page(request, **where)
        response["Cache-Control"] = "no-store, private"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return guarded


def passes_on_no_address(page: Page) -> Page:
    """
    Keep the page's address from every site that it leads to.

    Not for a page with a form: the browser would hide its own origin too, and the form be refused.
    """

    @wraps(page)
    def guarded(request: HttpRequest, **where: Any) -> HttpResponse:
        response = page(request, **where)
        response["Referrer-Policy"] = "no-referrer"
        return response

    return guarded
