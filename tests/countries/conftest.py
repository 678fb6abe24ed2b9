"""Props for the tests of countries."""

import pytest

from counterpart.countries.models import Country, Edition
from counterpart.library.models import Case


@pytest.fixture
def no_country(db: None) -> None:
    """Neither countries nor what refers to them, as on the first start."""
    Case.objects.all().delete()
    Country.objects.all().delete()
    Edition.objects.all().delete()
