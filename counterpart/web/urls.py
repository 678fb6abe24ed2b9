from django.urls import include, path

from counterpart.web import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("cases/", include("counterpart.web.library.urls")),
    path("", include("counterpart.web.discovery.urls")),
]
