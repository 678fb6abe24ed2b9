from django.urls import path

from counterpart.web.discovery import views

app_name = "discovery"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("examples/<int:number>/", views.example, name="example"),
    path("five/<str:token>/", views.five, name="five"),
    path("five/<str:token>/all/", views.listed, name="listed"),
    path("five/<str:token>/file/", views.saved, name="saved"),
]
