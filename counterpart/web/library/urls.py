from django.urls import path

from counterpart.web.library import browse, country_pages, families, views

app_name = "library"
urlpatterns = [
    path("library/", browse.browse, name="browse"),
    path("families/<slug:slug>/", families.family, name="family"),
    path("countries/", country_pages.countries, name="countries"),
    path("countries/<str:code>/", country_pages.country, name="country"),
    path("cases/<slug:slug>/", views.case, name="case"),
]
