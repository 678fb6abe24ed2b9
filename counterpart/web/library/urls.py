from django.urls import path

from counterpart.web.library import views

app_name = "library"
urlpatterns = [path("<slug:slug>/", views.case, name="case")]
