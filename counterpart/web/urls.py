from django.urls import URLPattern, URLResolver, include, path

from counterpart.web import views

without_language: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
]
pages: list[URLPattern | URLResolver] = [
    path("", include("counterpart.web.library.urls")),
    path("", include("counterpart.web.programmes.urls")),
    path("", include("counterpart.web.about.urls")),
    path("", include("counterpart.web.design.urls")),
    path("", include("counterpart.web.challenges.urls")),
    path("", include("counterpart.web.discovery.urls")),
]
