from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "counterpart.foundation"
