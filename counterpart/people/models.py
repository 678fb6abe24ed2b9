"""Who uses the platform."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models


class Person(AbstractUser):
    """One kind of account for all: a seeker today is a provider tomorrow."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
