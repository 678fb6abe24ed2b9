from django.urls import path

from counterpart.web.design import views

app_name = "design"
urlpatterns = [path("styleguide/", views.styleguide, name="styleguide")]
