from django.urls import include, path

from counterpart.api.urls import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("counterpart.web.urls")),
]
handler400 = "counterpart.web.views.refused"
handler404 = "counterpart.web.views.not_found"
handler500 = "counterpart.web.views.broken"
