"""Who did what, when: rows that are added, never changed, each sealed with the one before."""

import uuid

from django.db import models


class Entry(models.Model):
    """One act. Holds ids and facts, never personal text or the words of a question."""

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    by = models.UUIDField(null=True, help_text="The person; empty for the platform itself.")
    verb = models.CharField(max_length=60)
    about = models.CharField(max_length=200)
    facts = models.JSONField(default=dict)
    salt = models.UUIDField(default=uuid.uuid4)
    previous = models.CharField(max_length=64, unique=True)
    seal = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.verb} {self.about}"
