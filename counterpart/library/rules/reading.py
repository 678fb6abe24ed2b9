"""Reading the file of a case; every problem is told with its line."""

import hashlib
import re
from typing import Any

from pydantic import ValidationError

from counterpart.foundation import lined_yaml
from counterpart.library.rules.case_text import SECTIONS, CaseText, Head
from counterpart.library.rules.checking import (
    Lines,
    Lists,
    Problem,
    Section,
    characters_that_text_does_not_have,
    problems,
)

LONGEST_HEAD = 100_000  # characters; the longest of the starter library is a fifth of it
_SECTION = re.compile(r"^## +(.+?) *$", re.MULTILINE)


class Unreadable(Exception):
    """The file is not a case; `problems` says why, line by line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"line {p.line}: {p.reason}" for p in problems))
        self.problems = problems


def read_case(slug: str, text: str, lists: Lists) -> CaseText:
    """
    Read one case.

    :param slug: the file's name without its ending
    :raises Unreadable: with every problem that was found
    """
    if found := characters_that_text_does_not_have(text):
        raise Unreadable(found)
    head_text, body, body_line = _halves(text)
    try:
        raw, lines = lined_yaml.read(head_text, longest=LONGEST_HEAD)
    except lined_yaml.Broken as broken:
        raise Unreadable([Problem(broken.line + 1, broken.reason)]) from None
    lines = {path: line + 1 for path, line in lines.items()}  # the opening --- is line 1
    head = _head(raw, lines)
    sections = _sections(body, body_line)
    if found := problems(slug, head, lines, sections, lists):
        raise Unreadable(found)
    return CaseText(
        slug=slug,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        head=head,
        sections={name: section.text for name, section in sections.items()},
    )


def _halves(text: str) -> tuple[str, str, int]:
    """Cut the file into head and body; the number is the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Unreadable([Problem(1, "the file must begin with a line of three dashes")])
    for n, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:n]), "\n".join(lines[n + 1 :]), n + 2
    raise Unreadable([Problem(1, "the head must end with a line of three dashes")])


def _head(raw: dict[str, Any], lines: Lines) -> Head:
    try:
        return Head.model_validate(raw)
    except ValidationError as error:
        raise Unreadable(
            sorted({_told(e["loc"], e["type"], e["msg"], lines) for e in error.errors()})
        ) from None


def _told(place: tuple[str | int, ...], kind: str, message: str, lines: Lines) -> Problem:
    """Turn one finding of the shape's checker into a sentence on a line."""
    inside = place
    while inside and inside not in lines:
        inside = inside[:-1]
    name = ".".join(str(p + 1) if isinstance(p, int) else p for p in place if p in _plain(place))
    told = {
        "missing": "is missing",
        "extra_forbidden": "is not a field of a case",
    }.get(kind, message.removeprefix("Value error, "))
    return Problem(lines.get(inside, 2), f"{name}: {told}")


def _plain(place: tuple[str | int, ...]) -> list[str | int]:
    """Leave out the checker's own words, such as `function-before[...]`."""
    return [p for p in place if isinstance(p, int) or re.fullmatch(r"[a-z_0-9]+", p)]


def _sections(body: str, first_line: int) -> dict[str, Section]:
    headings = list(_SECTION.finditer(body))
    titles = [h.group(1) for h in headings]
    if titles != list(SECTIONS):
        wanted = ", ".join(SECTIONS)
        raise Unreadable([Problem(first_line, f"the sections must be, in order: {wanted}")])
    ends = [h.start() for h in headings[1:]] + [len(body)]
    return {
        SECTIONS[h.group(1)]: Section(
            line=first_line + body.count("\n", 0, h.start()), text=body[h.end() : end].strip()
        )
        for h, end in zip(headings, ends, strict=True)
    }
