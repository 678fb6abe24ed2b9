"""The sectors of an activity."""

from lxml import etree

from counterpart.sources.iati.narratives import name
from counterpart.sources.iati.rules.values import key, percent
from counterpart.sources.records import Sector

OF_THE_OECD = ("", "1", "2")  # vocabularies: none named, five digits, three digits
WHOLE = 100  # percent
LONGEST_CODE, LONGEST_NAME = 40, 300  # characters; what a record can hold


def sectors(activity: etree._Element) -> tuple[Sector, ...]:
    """
    Return each sector once: those of the activity, else those of its transactions.

    Shares are of the vocabulary they are given in; of a sector that stands twice they are added up,
    unless that came to more than the whole. Transactions give none.
    """
    found: dict[tuple[str, str], Sector] = {}
    for told in activity.findall("sector") or activity.findall("transaction/sector"):
        sector = _sector(told)
        called = sector.scheme, sector.code or sector.name
        if called[1]:
            found[called] = _joined(found[called], sector) if called in found else sector
    return tuple(found.values())


def _joined(one: Sector, other: Sector) -> Sector:
    both = (one.percent or 0) + (other.percent or 0)
    if one.percent is None or other.percent is None or both > WHOLE:
        return one
    return one.model_copy(update={"percent": both})


def _sector(told: etree._Element) -> Sector:
    vocabulary = told.get("vocabulary", "").strip()
    return Sector(
        scheme="dac" if vocabulary in OF_THE_OECD else key("iati-vocabulary", vocabulary),
        code=told.get("code", "").strip()[:LONGEST_CODE],
        name=name(told)[:LONGEST_NAME],
        percent=percent(told.get("percentage", "")),
    )
