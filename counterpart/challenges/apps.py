from django.apps import AppConfig


class ChallengesConfig(AppConfig):
    name = "counterpart.challenges"
    label = "challenges"
