"""Reading one answer of the API, and keeping of it what may be kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.sources.worldbank.api.rules.question import FIELDS
from counterpart.sources.worldbank.api.rules.values import written
from counterpart.sources.worldbank.rules.organisations import organisations

LONGEST_TEXT = 200_000  # characters of one value; longer ones are cut
DEEPEST = 6  # lists and objects inside one another; sectors need five
LONGEST_TOTAL = 9  # digits


class NotAPage(ValueError):
    """What was answered is no page of projects; the message says what, as an end of a sentence."""


@dataclass(frozen=True)
class Page:
    """
    One answer.

    `total` is how many projects the server says it has; `projects` what it handed out by id, each
    with the fields that were asked for, or None where something stood that is no record.
    """

    total: int
    projects: Mapping[str, Mapping[str, object] | None]


def page_of(body: bytes, *, offset: int) -> Page:
    """
    Return an answer as a page.

    :param offset: the one that was asked for; an answer may say that it is for another
    :raises NotAPage: if it is no page
    """
    answer = _read(body)
    total = _number(answer.get("total"))
    projects = answer.get("projects") or {}
    if total is None or not isinstance(projects, dict):
        raise NotAPage("answered with data in another form")
    if _number(answer.get("os") or str(offset)) != offset:
        raise NotAPage("answered with another page than the one asked for")
    return Page(total, {number: kept(project) for number, project in projects.items()})


def kept(project: object) -> dict[str, object] | None:
    """Return a record with the fields that were asked for; of its agencies the organisations."""
    if not isinstance(project, dict):
        return None
    told = {name: _plain(project[name]) for name in FIELDS if name in project}
    if "impagency" in told:
        told["impagency"] = list(organisations(written(told["impagency"])))
    return told


def _read(body: bytes) -> dict[str, object]:
    """Read JSON, numbers as the words they are written in."""
    if body.lstrip()[:1] == b"<":
        raise NotAPage("answered with a web page instead of data")
    try:
        answer = json.loads(body, parse_int=str, parse_float=str, parse_constant=lambda _word: None)
    except (ValueError, RecursionError):
        raise NotAPage("answered with data that break off or cannot be read") from None
    if not isinstance(answer, dict):
        raise NotAPage("answered with data in another form")
    return answer


def _number(told: object) -> int | None:
    is_number = isinstance(told, str) and told.isascii() and told.isdigit()
    return int(str(told)) if is_number and len(str(told)) <= LONGEST_TOTAL else None


def _plain(value: object, depth: int = 0) -> object:
    """Copy a value; what is too long is cut, what is too deep is left out."""
    if isinstance(value, str):
        return value[:LONGEST_TEXT]
    if depth >= DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: _plain(inner, depth + 1) for name, inner in value.items()}
    return [_plain(inner, depth + 1) for inner in value] if isinstance(value, list) else value
