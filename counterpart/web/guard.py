"""What every page shares: who may open it, and what may be kept of it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse

Page = Callable[..., HttpResponse]


def open_to(whom: Literal["anyone"]) -> Callable[[Page], Page]:
    """Say who may open a page. A page that says nothing fails a test."""

    def decorate(page: Page) -> Page:
        page.open_to = whom  # type: ignore[attr-defined]
        return page

    return decorate


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
