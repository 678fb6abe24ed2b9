from django.apps import AppConfig


class CountriesConfig(AppConfig):
    name = "counterpart.countries"
    label = "countries"
