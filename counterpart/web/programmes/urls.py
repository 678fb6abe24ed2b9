from django.urls import path

from counterpart.web.programmes import browse, data_sets, views

app_name = "programmes"
urlpatterns = [
    path("programmes/", browse.browse, name="browse"),
    path("programmes/<slug:slug>/", views.programme, name="programme"),
    path("data/", data_sets.data_sets, name="data_sets"),
    path("data/<slug:key>/", data_sets.data_set, name="data_set"),
]
