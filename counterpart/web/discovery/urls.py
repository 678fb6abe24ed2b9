from django.urls import path

from counterpart.web.discovery import views

app_name = "discovery"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("five/<str:token>/", views.five, name="five"),
]
