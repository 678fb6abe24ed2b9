"""Invented cases for tests that need more of them, or other ones, than the starter library has."""

from typing import Any

from counterpart.library.models import Case
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome


def invented(slug: str, **fields: Any) -> Case:
    """Return a case of no real country's doing, not stored yet; fields say what it is."""
    given = {
        "external_id": f"test:{slug}",
        "slug": slug,
        "title": slug.replace("-", " ").capitalize(),
        "country_id": "FRA",
        "family": Family.EX_COMBATANTS,
        "first_year": 2001,
        "last_year": 2005,
        "lead_approach": Approach.CASH_GRANT,
        "outcome": Outcome.MIXED,
        "evidence": Evidence.SURVEY,
        "digest": slug,
    }
    return Case(**given | fields)


def store(*cases: Case) -> None:
    Case.objects.bulk_create(cases)
