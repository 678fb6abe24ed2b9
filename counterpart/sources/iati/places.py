"""Where an activity takes place, as its publisher says."""

from lxml import etree

from counterpart.sources.iati.narratives import name
from counterpart.sources.iati.rules.codes import REGIONS

OF_THE_OECD = ("", "1")  # the vocabulary of a region where none is named, and by its code


def places(activity: etree._Element) -> tuple[str, ...]:
    """
    Return codes of countries: of the activity, else of its transactions; else regions, likewise.

    A region goes by the name that is given, else by the OECD's name of its code, else by the code.
    """
    for within in ("", "transaction/"):
        if found := [_country(c) for c in activity.iterfind(f"{within}recipient-country")]:
            return _once(found)
    for within in ("", "transaction/"):
        if found := [_region(r) for r in activity.iterfind(f"{within}recipient-region")]:
            return _once(found)
    return ()


def _country(told: etree._Element) -> str:
    return told.get("code", "").strip() or name(told)


def _region(told: etree._Element) -> str:
    code = told.get("code", "").strip()
    known = REGIONS if told.get("vocabulary", "").strip() in OF_THE_OECD else {}
    return name(told) or known.get(code, code)


def _once(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, found)))
