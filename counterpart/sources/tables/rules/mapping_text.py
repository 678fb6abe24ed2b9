"""Reading the text of a mapping; every mistake is told with its line."""

import re
from collections.abc import Mapping as Dictionary

from pydantic import ValidationError

from counterpart.foundation import lined_yaml
from counterpart.foundation.lined_yaml import Place
from counterpart.sources.records import Unreadable
from counterpart.sources.tables.rules.mapping import Mapping

LONGEST = 200_000  # characters; the longest that is shipped is a fiftieth of it
_SENTENCES = {
    "missing": "is missing",
    "extra_forbidden": "is not a key that stands here",
    "string_type": "needs a text",
    "model_type": "needs keys and values of its own, or the name of a column",
    "dict_type": "needs keys and values of its own",
    "date_from_datetime_parsing": "is not a day such as 2021-03-31",
}
_KEY = "^[a-z0-9]+(-[a-z0-9]+)*$"


def mapping_from(text: str, name: str) -> Mapping:
    """
    Return the mapping that a text in YAML says.

    :param name: of the file, for the report
    :raises Unreadable: with every mistake, each on a line of its own that names file and line
    """
    try:
        raw, lines = lined_yaml.read(text, longest=LONGEST)
    except lined_yaml.Broken as broken:
        raise Unreadable(f"{name}:{broken.line}: {broken.reason}.") from None
    try:
        return Mapping.model_validate(raw)
    except ValidationError as error:
        told = {_told(e["loc"], e["type"], e["msg"], lines) for e in error.errors()}
        sentences = [f"{name}:{line}: {reason}." for line, reason in sorted(told)]
        raise Unreadable("\n".join(sentences)) from None


def _told(place: Place, kind: str, message: str, lines: Dictionary[Place, int]) -> tuple[int, str]:
    """Return the line of one finding and what it says."""
    inside = _known(place, lines)
    words = [str(part + 1) if isinstance(part, int) else part for part in inside]
    if kind == "missing":
        words.append(str(place[-1]))
    what = ".".join(words) or "the mapping"
    return lines.get(inside, 1), f"{what}: {_sentence(kind, message)}"


def _known(place: Place, lines: Dictionary[Place, int]) -> Place:
    """Return the part of a place that the file has; the checker adds steps of its own."""
    parts: Place = ()
    for part in place:
        if (*parts, part) in lines:
            parts = (*parts, part)
    return parts


def _sentence(kind: str, message: str) -> str:
    if kind == "string_pattern_mismatch" and _KEY in message:
        return "needs small letters and digits, with single hyphens between"
    said = _SENTENCES.get(kind) or re.sub("^(Value error|Assertion failed), ", "", message)
    return said.replace("Input should", "should", 1)
