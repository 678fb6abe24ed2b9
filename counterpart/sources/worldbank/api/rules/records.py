"""Whether something that stands under an id in an answer is the record of a project."""

import re
from collections.abc import Mapping
from enum import StrEnum

from counterpart.sources.worldbank.api.rules.values import line, told

LONGEST_NAME = 2_000  # characters
_ID = re.compile(r"P\d{6}", re.ASCII)


class Fault(StrEnum):
    """What is wrong with a record, as a clause."""

    NO_RECORD = "it is no record"
    NO_ID = "the id is not P and six digits"
    ANOTHER = "it stands under the id of another project"
    NO_NAME = "it has no name"


def fault_of(number: str, record: Mapping[str, object] | None) -> Fault | None:
    """
    Return the first thing that is wrong with a record.

    :param number: the id it stands under
    """
    if record is None:
        return Fault.NO_RECORD
    if not _ID.fullmatch(number):
        return Fault.NO_ID
    if told(record.get("id")) not in ("", number):
        return Fault.ANOTHER
    return None if line(record.get("project_name"), LONGEST_NAME) else Fault.NO_NAME
