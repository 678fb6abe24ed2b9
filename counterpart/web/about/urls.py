from django.urls import path

from counterpart.web.about import views

app_name = "about"
urlpatterns = [
    path("sources/", views.sources, name="sources"),
    path("about/", views.about, name="about"),
]
