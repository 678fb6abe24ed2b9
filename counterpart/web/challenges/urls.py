from django.urls import path

from counterpart.web.challenges import sharing, sheets, views

app_name = "challenges"
urlpatterns = [
    path("challenges/", views.desk, name="desk"),
    path("challenges/new/", views.describe, name="describe"),
    path("challenges/<uuid:challenge>/", views.change, name="change"),
    path("challenges/<uuid:challenge>/measured/", views.measured, name="measured"),
    path("challenges/<uuid:challenge>/five/", views.five, name="five"),
    path("challenges/<uuid:challenge>/peers/", views.peers, name="peers"),
    path("challenges/<uuid:challenge>/discard/", views.discard, name="discard"),
    path("challenges/<uuid:challenge>/sheet.pdf", sheets.as_pdf, name="pdf"),
    path("challenges/<uuid:challenge>/challenge.json", sheets.as_json, name="json"),
    path("challenges/<uuid:challenge>/links/", sharing.share, name="share"),
    path("challenges/<uuid:challenge>/links/<int:link>/", sharing.take_back, name="take_back"),
    path("shared/<str:token>/", sharing.shared, name="shared"),
]
