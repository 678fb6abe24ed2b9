"""The JSON API."""

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
