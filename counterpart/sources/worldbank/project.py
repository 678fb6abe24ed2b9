"""One project of the World Bank as an undertaking."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from counterpart.sources.records import (
    DataSet,
    Money,
    Rating,
    Rejected,
    Sector,
    Status,
    Telling,
    Text,
    Undertaking,
)
from counterpart.sources.rules.refusing import reason
from counterpart.sources.worldbank.rules.gathering import marks
from counterpart.sources.worldbank.rules.organisations import organisations

PAGE = "https://projects.worldbank.org/en/projects-operations/project-detail/"
STATUSES = {
    "Active": Status.ACTIVE,
    "Closed": Status.FINISHED,
    "Dropped": Status.DROPPED,
    "Pipeline": Status.PLANNED,
}
SUMS = {  # the words for each sum, by column
    "curr_total_commitment": "commitment",
    "curr_project_cost": "project-cost",
    "curr_ibrd_commitment": "loan",
    "idacommamt": "credit",
    "grantamt": "grant",
}
_ID = re.compile(r"P\d{6}")


@dataclass(frozen=True)
class Beside:
    """What stands about a project in the tables beside that of projects."""

    ratings: tuple[Rating, ...] = ()
    sectors: tuple[Sector, ...] = ()
    themes: tuple[str, ...] = ()


def undertaking(
    row: Mapping[str, str], beside: Beside, data_set: DataSet, at: str
) -> Undertaking | Rejected:
    """Return a row as an undertaking, or why it cannot be one."""
    number = (row.get("id") or "").strip()
    if not _ID.fullmatch(number):
        return Rejected(at=at, external_id=number[:200], reason="the id is not P and six digits")
    external_id = f"{data_set.key}:{number}"
    try:
        return _taken(row, beside, data_set, external_id, at)
    except (ValidationError, ValueError) as error:
        return Rejected(at=at, external_id=external_id, reason=reason(error))


def _taken(
    row: Mapping[str, str], beside: Beside, data_set: DataSet, external_id: str, at: str
) -> Undertaking:
    place, title, objective = (
        _cell(row, name) for name in ("countryshortname", "project_name", "pdo")
    )
    approved = _day(row, "boardapprovaldate")
    status = _cell(row, "status")
    return Undertaking(
        external_id=external_id,
        data_set=data_set,
        at=at,
        titles={"en": title},
        texts=_texts(objective),
        places=(place,) if place else (),
        status=STATUSES.get(status, Status.UNKNOWN),
        status_words=status,
        approval_date=approved,
        start_date=_day(row, "loan_effective_date"),
        end_date=_day(row, "closingdate"),
        money=tuple(_money(row, approved)),
        sectors=beside.sectors,
        themes=beside.themes,
        ratings=beside.ratings,
        implementers=organisations(_cell(row, "impagency")),
        payers=("World Bank",),
        instrument=_cell(row, "lendinginstr"),
        address=PAGE + external_id.partition(":")[2],
        is_supplement=row.get("supplementprojectflg") == "Y",
        gather_by=marks(place, title, objective),
    )


def _texts(objective: str) -> tuple[Text, ...]:
    return (Text(tells=Telling.OBJECTIVE, language="en", text=objective),) if objective else ()


def _money(row: Mapping[str, str], approved: date | None) -> Iterator[Money]:
    """A sum of nothing is how the export leaves a cell open."""
    for column, what in SUMS.items():
        amount = _cell(row, column).replace(",", "")
        if amount and float(amount):
            yield Money.model_validate(
                {
                    "what": what,
                    "amount": amount,
                    "currency": "USD",
                    "year": approved.year if approved else None,
                }
            )


def _cell(row: Mapping[str, str], name: str) -> str:
    return (row.get(name) or "").strip()


def _day(row: Mapping[str, str], name: str) -> date | None:
    written = _cell(row, name)[:10]
    return date.fromisoformat(written) if written else None
