"""
One activity of an IATI file as an undertaking.

The element `contact-info` is never looked at. A transaction's description, the organisations in
transactions, locations, tags, policy markers and documents other than the activity's own page are
left aside too.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from lxml import etree
from pydantic import ValidationError

from counterpart.countries.rules.naming import folded
from counterpart.sources.iati.data_set import KEY, Lacking, OfTheFile, data_set
from counterpart.sources.iati.money import money
from counterpart.sources.iati.narratives import name, names, narratives
from counterpart.sources.iati.places import places
from counterpart.sources.iati.results import results
from counterpart.sources.iati.rules.codes import DESCRIPTIONS, STATUSES, instrument
from counterpart.sources.iati.rules.values import day
from counterpart.sources.iati.sectors import sectors
from counterpart.sources.records import Rejected, Status, Telling, Text, Undertaking
from counterpart.sources.rules.refusing import reason

ACTIVITY_PAGE = "A12"  # the category of a document that is the activity's page
PAYER, IMPLEMENTER = "1", "4"  # roles of organisations
STARTS, ENDS = ("2", "1"), ("4", "3")  # types of dates, the actual before the planned
OF_THE_OECD = ("", "1")  # vocabularies of types of aid: none named, and the code of the OECD's
LONGEST_ADDRESS = 500  # characters; what a record can hold


def external_id(activity: etree._Element) -> str:
    """Return `iati:` and the activity's identifier; empty where it has none."""
    written = " ".join((activity.findtext("iati-identifier") or "").split())
    return f"{KEY}:{written}" if written else ""


def undertaking(activity: etree._Element, at: str, file: OfTheFile) -> Undertaking | Rejected:
    """
    Return a valid activity as an undertaking, or why it cannot be one.

    :param at: file and line
    """
    number = external_id(activity)
    try:
        return _taken(activity, number, at, file)
    except (ValidationError, Lacking) as error:
        return Rejected(at=at, external_id=number[:200], reason=reason(error))


def _taken(activity: etree._Element, number: str, at: str, file: OfTheFile) -> Undertaking:
    titles = names(activity.find("title"))
    if not number:
        raise Lacking("its iati-identifier is empty")
    if not titles:
        raise Lacking("its title is empty")
    status, status_words = _status(_code(activity, "activity-status"))
    return Undertaking(
        external_id=number,
        data_set=data_set(activity, file),
        at=at,
        titles=titles,
        texts=tuple(_texts(activity, titles.values())),
        places=places(activity),
        status=status,
        status_words=status_words,
        start_date=_date(activity, STARTS),
        end_date=_date(activity, ENDS),
        money=money(activity),
        sectors=sectors(activity),
        results=results(activity),
        implementers=_organisations(activity, IMPLEMENTER),
        payers=_organisations(activity, PAYER),
        instrument=instrument(_code(activity, "default-finance-type"), _type_of_aid(activity)),
        address=_address(activity),
    )


def _texts(activity: etree._Element, titles: Iterable[str]) -> Iterator[Text]:
    """Yield each description once; one that only repeats a title says nothing."""
    seen = {_bare(title) for title in titles}
    for description in activity.iterfind("description"):
        tells = DESCRIPTIONS.get(description.get("type", "").strip(), Telling.DESCRIPTION)
        for language, text in narratives(description):
            if _bare(text) not in seen:
                seen.add(_bare(text))
                yield Text(tells=tells, language=language or None, text=text)


def _bare(text: str) -> str:
    return folded(text).strip(" .")


def _status(code: str) -> tuple[Status, str]:
    return STATUSES.get(code, (Status.UNKNOWN, code[:100]))


def _date(activity: etree._Element, types: tuple[str, ...]) -> date | None:
    written = {
        d.get("type", "").strip(): d.get("iso-date", "") for d in activity.iterfind("activity-date")
    }
    days = (day(written.get(kind, "")) for kind in types)
    return next(filter(None, days), None)


def _organisations(activity: etree._Element, role: str) -> tuple[str, ...]:
    """Return the names of those with a role; a bare code is no name."""
    told = activity.iterfind("participating-org")
    called = [name(one) for one in told if one.get("role", "").strip() == role]
    return tuple(dict.fromkeys(filter(None, called)))


def _code(activity: etree._Element, tag: str) -> str:
    told = activity.find(tag)
    return "" if told is None else told.get("code", "").strip()


def _type_of_aid(activity: etree._Element) -> str:
    for told in activity.iterfind("default-aid-type"):
        if told.get("vocabulary", "").strip() in OF_THE_OECD:
            return told.get("code", "").strip()
    return ""


def _address(activity: etree._Element) -> str:
    """Return the activity's page: version 2 has it as a document of the category A12."""
    for link in activity.iterfind("document-link"):
        address = link.get("url", "").strip()
        is_page = any(c.get("code") == ACTIVITY_PAGE for c in link.iterfind("category"))
        if is_page and address.startswith(("http://", "https://")):
            return address if len(address) <= LONGEST_ADDRESS else ""
    return ""
