"""The data set that an activity belongs to: all that its reporting organisation publishes."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lxml import etree

from counterpart.sources.iati.narratives import LONGEST_NAME, name
from counterpart.sources.iati.rules.values import day, key
from counterpart.sources.records import DataSet

KEY = "iati"


@dataclass(frozen=True)
class OfTheFile:
    """What holds for every activity of a file: when it was made, as written, and its licence."""

    generated: str = ""
    licence: str = ""
    licence_address: str = ""


class Lacking(ValueError):
    """An activity lacks something without which it is no undertaking."""


def data_set(activity: etree._Element, file: OfTheFile) -> DataSet:
    """
    Return the data set, dated by the file, or where it has no date by the activity's last update.

    :raises Lacking: if the reporting organisation has neither reference nor name
    """
    organisation = activity.find("reporting-org")
    ref = "" if organisation is None else " ".join(organisation.get("ref", "").split())
    called = name(organisation)
    if not ref and not called:
        raise Lacking("its reporting-org has neither ref nor name")
    vintage = day(file.generated) or day(activity.get("last-updated-datetime", ""))
    return _made(ref or called, called or ref, vintage, file)


@lru_cache(maxsize=256)
def _made(ref: str, publisher: str, vintage: date | None, file: OfTheFile) -> DataSet:
    return DataSet(
        key=key(KEY, ref),
        title=f"IATI activities of {publisher}"[:LONGEST_NAME],
        publisher=publisher[:LONGEST_NAME],
        licence=file.licence,
        licence_address=file.licence_address,
        address="",
        vintage=vintage,
    )
