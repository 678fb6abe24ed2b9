"""What the frame of every page needs to know."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import resolve
from django.urls.exceptions import Resolver404
from django.utils.http import escape_leading_slashes
from django.utils.translation import (
    get_language_from_path,
    get_language_info,
    get_supported_language_variant,
)
from django.utils.translation.trans_real import parse_accept_lang_header

from counterpart.web.preferences import FULL, LITE, is_lite, query_of, wishes_to_save_data


@dataclass(frozen=True)
class Language:
    """A language on offer, the path of this very page in it, and the address that chooses it."""

    code: str
    name: str
    path: str
    address: str
    is_current: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give every template its frame: which base it extends, and what leads to other views of it."""
    lite = is_lite(request)
    languages = _languages(request)
    return {
        "base_page": "lite.html" if lite else "page.html",
        "lite": lite,
        "languages": languages,
        "offered": _offered(request, languages),
        "offers_lite": wishes_to_save_data(request),
        "other_view": _with(request, request.path, view=FULL if lite else LITE),
        "section": _section(request),
    }


def _languages(request: HttpRequest) -> list[Language]:
    current = get_language_from_path(request.path_info)
    return [
        Language(
            code=code,
            name=str(get_language_info(code)["name_local"]).capitalize(),
            path=f"/{code}{_neutral_path(request)}",
            address=_with(request, f"/{code}{_neutral_path(request)}", language=code),
            is_current=code == current,
        )
        for code, _name in settings.LANGUAGES
    ]


def _neutral_path(request: HttpRequest) -> str:
    """Return the address without its language: it leads each reader to her own."""
    if not get_language_from_path(request.path_info):
        return "/"
    _before, _language, rest = request.path_info.split("/", 2)
    return f"/{rest}"


def _offered(request: HttpRequest, languages: list[Language]) -> Language | None:
    """Return the language that the browser wishes, unless it is this one or one was chosen."""
    if settings.LANGUAGE_COOKIE_NAME in request.COOKIES or "language" in query_of(request):
        return None
    for wished, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            code = get_supported_language_variant(wished)
        except LookupError:
            continue
        return next((x for x in languages if x.code == code and not x.is_current), None)
    return None


def _with(request: HttpRequest, path: str, **chosen: str) -> str:
    """Return an address on this site with what is in its query now, and a choice."""
    query = query_of(request).copy()
    for name in ("view", "language"):
        query.pop(name, None)
    for name, value in chosen.items():
        query[name] = value
    return f"{escape_leading_slashes(path)}?{query.urlencode()}"


def _section(request: HttpRequest) -> str:
    """Return which entry of the main menu this page belongs to."""
    try:
        return (request.resolver_match or resolve(request.path_info)).view_name
    except Resolver404:
        return ""
