"""What a reader chose by a link and the browser remembers: the language, and how much is sent."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_path

VIEW_COOKIE = "view"
FULL, LITE = "full", "lite"
YEAR_SECONDS = 365 * 24 * 3600


class Preferences:
    """
    Remember `?view=` and `?language=` of an address in a cookie.

    Both count at once, without another way there and back, and where no cookie is kept as well: the
    view by the address itself, the language because it stands in the path.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        patch_vary_headers(response, ["Cookie", "Save-Data", "Accept-Language"])
        if (chosen := _chosen_view(request)) and request.COOKIES.get(VIEW_COOKIE) != chosen:
            _remember(response, VIEW_COOKIE, chosen)
        language = query_of(request).get("language")
        if language and language == get_language_from_path(request.path_info):
            _remember(response, settings.LANGUAGE_COOKIE_NAME, language)
        return response


def query_of(request: HttpRequest) -> QueryDict:
    """Return the query of an address; an empty one where it has more fields than can be read."""
    try:
        return request.GET
    except TooManyFieldsSent:
        return QueryDict()


def is_lite(request: HttpRequest) -> bool:
    """Tell whether this page is to be sent in the lite view."""
    return (_chosen_view(request) or request.COOKIES.get(VIEW_COOKIE)) == LITE


def wishes_to_save_data(request: HttpRequest) -> bool:
    """Tell whether the browser asks to save data and its reader has not chosen a view yet."""
    asks = request.headers.get("Save-Data", "").strip().lower() == "on"
    return asks and not _chosen_view(request) and VIEW_COOKIE not in request.COOKIES


def _chosen_view(request: HttpRequest) -> str | None:
    chosen = query_of(request).get("view")
    return chosen if chosen in (FULL, LITE) else None


def _remember(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=YEAR_SECONDS,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
