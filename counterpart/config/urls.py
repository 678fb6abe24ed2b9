from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from counterpart.api.urls import api
from counterpart.web import urls as web

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include(web.without_language)),
    # The language of a page stands in its address; without one, Django leads to the right one.
    *i18n_patterns(path("", include(web.pages))),
]
handler400 = "counterpart.web.views.refused"
handler404 = "counterpart.web.views.not_found"
handler500 = "counterpart.web.views.broken"
