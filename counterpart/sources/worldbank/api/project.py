"""One project as the API tells it, as an undertaking."""

from collections.abc import Mapping

from counterpart.sources.records import DataSet, Rejected, Status, Telling, Text, Undertaking
from counterpart.sources.rules.refusing import reason
from counterpart.sources.rules.text import cleaned
from counterpart.sources.worldbank.api.rules.money import money
from counterpart.sources.worldbank.api.rules.records import LONGEST_NAME, fault_of
from counterpart.sources.worldbank.api.rules.sectors import names, sectors
from counterpart.sources.worldbank.api.rules.values import day, line, of_field, told, written
from counterpart.sources.worldbank.export import KEY, MOST_THEMES
from counterpart.sources.worldbank.project import PAGE, STATUSES, SUMS
from counterpart.sources.worldbank.rules.gathering import marks
from counterpart.sources.worldbank.rules.organisations import organisations

Record = Mapping[str, object]
_PLACES = ("countryshortname", "countryname", "regionname")  # the first that is told
_THEMES = tuple(f"themev2_level{level}_exact" for level in (3, 2, 1))  # the finest that is told
_LONGEST_ID = 40  # characters that are told of an id that is none
_LONGEST_STATUS, _LONGEST_INSTRUMENT = 100, 200  # characters; what a record can hold


def undertaking(
    number: str, record: Record | None, data_set: DataSet, at: str
) -> Undertaking | Rejected:
    """
    Return a project as an undertaking, or why it cannot be one.

    Only what the server told is set, so that `model_fields_set` says what that was.

    :param number: the id that the record stands under
    :param at: the page
    """
    shown = line(number, _LONGEST_ID)
    external_id, at = f"{KEY}:{shown}", f"{at}:{shown}"
    fault = fault_of(number, record)
    if fault or record is None:
        return Rejected(at=at, external_id=external_id, reason=str(fault))
    always = {
        "external_id": external_id,
        "data_set": data_set,
        "at": at,
        "titles": {"en": line(record.get("project_name"), LONGEST_NAME)},
        "payers": ("World Bank",),
        "address": PAGE + number,
        "gather_by": _marks(record),
    }
    try:
        return Undertaking.model_validate({**always, **_told(record)})
    except ValueError as error:  # of which a ValidationError is one
        return Rejected(at=at, external_id=external_id, reason=reason(error))


def _told(record: Record) -> dict[str, object]:
    """
    Return the fields of an undertaking that the server told.

    :raises ValueError: if a day or a sum is written in a way that is not known
    """
    approved = of_field(record, "boardapprovaldate", day)
    place = line(_place(record), LONGEST_NAME)
    found: dict[str, object] = {
        "texts": _texts(record),
        "places": (place,) if place else (),
        "approval_date": approved,
        "start_date": of_field(record, "loan_effective_date", day),
        "end_date": of_field(record, "closingdate", day),
        "money": money(record, SUMS, approved.year if approved else None),
        "sectors": sectors(record.get("major_sectors")),
        "themes": _themes(record),
        "implementers": organisations(written(record.get("impagency"))),
        "instrument": line(record.get("lendinginstr"), _LONGEST_INSTRUMENT),
    }
    return {
        **{name: value for name, value in found.items() if value},
        **_status(record),
        **_is_supplement(record),
    }


def _marks(record: Record) -> tuple[str, ...]:
    """Of the texts as they stand, as the export's are, so that both gather alike."""
    return marks(_place(record), told(record.get("project_name")), told(record.get("pdo")))


def _place(record: Record) -> str:
    return next(filter(None, (told(record.get(name)) for name in _PLACES)), "")


def _texts(record: Record) -> tuple[Text, ...]:
    """Return the objective, or what describes the project where it has none."""
    telling = {"pdo": Telling.OBJECTIVE, "project_abstract": Telling.DESCRIPTION}
    for field, tells in telling.items():
        if text := cleaned(told(record.get(field))):
            return (Text(tells=tells, language="en", text=text),)
    return ()


def _themes(record: Record) -> tuple[str, ...]:
    """Return the finest that are told, each once; the server repeats the coarse ones."""
    by_level = (tuple(dict.fromkeys(names(record.get(field)))) for field in _THEMES)
    return next(filter(None, by_level), ())[:MOST_THEMES]


def _status(record: Record) -> dict[str, object]:
    words = line(record.get("status"), _LONGEST_STATUS)
    known = STATUSES.get(words, Status.UNKNOWN)
    return {"status": known, "status_words": words} if words else {}


def _is_supplement(record: Record) -> dict[str, object]:
    flag = told(record.get("supplementprojectflg"))
    return {"is_supplement": flag == "Y"} if flag else {}
