"""Reading the file of countries; every problem is told with its line."""

import zoneinfo
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from counterpart.countries.rules.territory import FormerState, Territories, Territory
from counterpart.foundation import lined_yaml
from counterpart.foundation.lined_yaml import Place

Lines = Mapping[Place, int]
ZONES = frozenset(zoneinfo.available_timezones())
_SENTENCES = {"missing": "is missing", "extra_forbidden": "is not a field of this file"}


class Problem(NamedTuple):
    """What is wrong, and on which line (from 1)."""

    line: int
    reason: str


class Unreadable(Exception):
    """The text is not a file of countries; `problems` says why, line by line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"line {p.line}: {p.reason}" for p in problems))
        self.problems = problems


def read_territories(text: str) -> Territories:
    """
    Read the file.

    :raises Unreadable: with every problem that was found
    """
    try:
        raw, lines = lined_yaml.read(text)
    except lined_yaml.Broken as broken:
        raise Unreadable([Problem(broken.line, broken.reason)]) from None
    try:
        file = Territories.model_validate(raw)
    except ValidationError as error:
        raise Unreadable(
            sorted({_told(e["loc"], e["type"], e["msg"], lines) for e in error.errors()})
        ) from None
    if found := sorted(_contradictions(file, lines)):
        raise Unreadable(found)
    return file


def _told(place: Place, kind: str, message: str, lines: Lines) -> Problem:
    """Turn one finding of the shape's checker into a sentence on a line."""
    inside = place
    while inside and _known(inside, lines) is None:
        inside = inside[:-1]
    words = [str(p + 1) if isinstance(p, int) else p for p in inside] or ["the file"]
    if kind == "missing":
        words.append(str(place[-1]))
    return Problem(_known(inside, lines) or 1, f"{'.'.join(words)}: {_sentence(kind, message)}")


def _known(place: Place, lines: Lines) -> int | None:
    return lines.get(place) if place else None


def _sentence(kind: str, message: str) -> str:
    return _SENTENCES.get(kind, message[:1].lower() + message[1:])


def _contradictions(file: Territories, lines: Lines) -> Iterator[Problem]:
    yield from _repeated_codes(file, lines)
    for section, part in (("countries", file.countries), ("former", file.former)):
        for code, territory in part.items():
            for reason in _odd_places(territory):
                yield Problem(lines[(section, code)], f"{code}: {reason}")
    for code, former in file.former.items():
        for reason in _odd_succession(code, former, file):
            yield Problem(lines[("former", code)], f"{code}: {reason}")


def _odd_places(territory: Territory) -> Iterator[str]:
    for zone in sorted(set(territory.zones) - ZONES):
        yield f"{zone} is not a time zone"
    if territory.subregion and not territory.region:
        yield "a subregion needs its region"


def _odd_succession(code: str, former: FormerState, file: Territories) -> Iterator[str]:
    if code in file.countries:
        yield "stands among the current countries too"
    if "en" not in former.names:
        yield "needs at least a name in English (names: {en: ...})"
    for successor in sorted(set(former.successors) - set(file.everyone())):
        yield f"the successor {successor} is not in the file"
    if code in former.successors:
        yield "cannot succeed itself"
    if len(set(former.successors)) < len(former.successors):
        yield "a successor is named twice"


def _repeated_codes(file: Territories, lines: Lines) -> Iterator[Problem]:
    for field in ("iso2", "m49"):
        used = Counter(getattr(territory, field) for territory in file.countries.values())
        for code, territory in file.countries.items():
            value = getattr(territory, field)
            if value is not None and used[value] > 1:
                line = lines[("countries", code)]
                yield Problem(line, f"{code}: another country has the {field} {value} too")
