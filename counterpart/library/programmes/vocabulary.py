"""The closed lists by which programmes are described."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """What became of a programme; the values are those of `sources.records.Status`."""

    PLANNED = "planned", _("Planned")
    ACTIVE = "active", _("Not finished")
    FINISHED = "finished", _("Finished")
    DROPPED = "dropped", _("Dropped")
    UNKNOWN = "unknown", _("Unknown")


HAPPENED = [Status.ACTIVE.value, Status.FINISHED.value]  # only these can be an experience


class Sector(models.TextChoices):
    """What part of public life a programme belongs to, whoever lists it."""

    EDUCATION = "education", _("Education")
    HEALTH = "health", _("Health")
    WATER = "water-and-sanitation", _("Water and sanitation")
    SOCIAL_PROTECTION = "social-protection", _("Social protection and jobs")
    AGRICULTURE = "agriculture", _("Agriculture, fishing and forests")
    ENVIRONMENT = "environment", _("Environment and climate")
    ENERGY = "energy", _("Energy and mining")
    TRANSPORT = "transport", _("Transport")
    CITIES = "cities", _("Cities and housing")
    BUSINESS = "business", _("Industry, trade and business")
    FINANCE = "finance", _("Banks and finance")
    DIGITAL = "digital", _("Digital technology and media")
    GOVERNMENT = "government", _("Government and public administration")
    PEACE_AND_JUSTICE = "peace-and-justice", _("Peace, justice and security")
    RELIEF = "relief", _("Relief and refugees")


class Tells(models.TextChoices):
    """What part of a source a sentence stands in; the values are those of `sources.records`."""

    OBJECTIVE = "objective", _("Objective")
    DESCRIPTION = "description", _("Description")
    TARGET_GROUP = "target-group", _("Target group")
