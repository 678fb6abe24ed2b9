"""
By what a browser is known again: a secret in a cookie, made when somebody first keeps a thing.
"""

import uuid
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from counterpart.challenges.access import challenge_kept_by
from counterpart.challenges.actions import new_secret
from counterpart.challenges.models import Challenge

COOKIE = "desk"
KEPT_SECONDS = 400 * 24 * 3600  # the longest that browsers grant
LONGEST_SECRET = 100

KeeperPage = Callable[..., HttpResponse]


def secret_of(request: HttpRequest) -> str:
    """Return the browser's secret; empty where it has none."""
    return request.COOKIES.get(COOKIE, "")[:LONGEST_SECRET]


def secret_for(request: HttpRequest) -> str:
    """Return the browser's secret, or a new one for it, which `remember` must be given."""
    return secret_of(request) or new_secret()


def remember(response: HttpResponse, secret: str) -> HttpResponse:
    """Let the browser keep its secret; each use makes it last anew."""
    response.set_cookie(
        COOKIE,
        secret,
        max_age=KEPT_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def of_the_keeper(page: KeeperPage) -> KeeperPage:
    """
    Give a page the challenge that its address names, to its keeper alone; else it is not there.
    """

    @wraps(page)
    def guarded(request: HttpRequest, challenge: uuid.UUID, **where: int) -> HttpResponse:
        secret = secret_of(request)
        found: Challenge | None = challenge_kept_by(secret, challenge)
        if found is None:
            raise Http404
        return remember(page(request, found, **where), secret)

    return guarded
