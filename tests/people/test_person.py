import uuid

import pytest
from django.contrib.auth import get_user_model

from counterpart.people.models import Person


@pytest.mark.django_db
def test_a_person_is_known_by_a_number_that_cannot_be_guessed() -> None:
    amina = Person.objects.create(username="amina")

    assert isinstance(amina.pk, uuid.UUID)
    assert amina.pk.version == 4
    assert get_user_model() is Person
