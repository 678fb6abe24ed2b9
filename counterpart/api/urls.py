"""The JSON API."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from counterpart.api.discovery.views import router

api = NinjaAPI(
    title="Counterpart",
    version="1",
    urls_namespace="api",
    docs_url=None,
    openapi_url="openapi.json",
)
api.add_router("", router)


@api.exception_handler(RequestDataTooBig)
def too_long(request: HttpRequest, _exception: Exception) -> HttpResponse:
    sentence = "The text is too long: of a question the first 180 words are read. Shorten it."
    return api.create_response(request, {"refused": sentence}, status=413)
