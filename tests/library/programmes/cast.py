"""Invented rows of open data, and their way into the library."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from counterpart.library.programmes.intake import take_in_all
from counterpart.library.programmes.models import Intake, Programme
from counterpart.sources.records import DataSet, Money, Rating, Rejected, Telling, Text, Undertaking

OBJECTIVE = (
    "To bring clean water to small towns and to keep the pumps working after the builders leave."
)
HERE = DataSet(
    key="invented",
    title="An invented register",
    publisher="Nobody",
    licence="CC BY 4.0",
    address="https://example.org/",
    vintage=date(2026, 1, 1),
)


def row(number: str = "1", **told: Any) -> Undertaking:
    """Return a finished programme of Malawi, but for what is told otherwise."""
    objective = told.pop("objective", OBJECTIVE)
    texts = (Text(tells=Telling.OBJECTIVE, language="en", text=objective),) if objective else ()
    usual: dict[str, Any] = {
        "external_id": f"invented:{number}",
        "data_set": HERE,
        "at": f"register.csv:{number}",
        "titles": {"en": f"Small towns water project {number}"},
        "texts": texts,
        "places": ("Malawi",),
        "status": "finished",
        "status_words": "Closed",
        "approval_date": date(2004, 5, 6),
        "end_date": date(2010, 6, 30),
        "money": (Money(what="commitment", amount=Decimal(1000), currency="USD", year=2004),),
    }
    return Undertaking(**{**usual, **told})


def rated(words: str, year: int = 2012) -> Rating:
    return Rating(scale="world-bank-outcome", words=words, by="Evaluators", year=year)


def taken_in(
    *rows: Undertaking | Rejected, way: Intake.Way = Intake.Way.FILE, digest: str = "one"
) -> Intake:
    return take_in_all(
        lambda done: iter(rows[done:]), way=way, name="invented", input_digest=digest
    )


def programme(number: str = "1") -> Programme:
    return Programme.objects.get(parts__external_id=f"invented:{number}")


def numbers(intake: Intake) -> dict[str, int]:
    counts: Iterable[str] = ("added", "changed", "left", "refused")
    return {name: getattr(intake, name) for name in counts}
