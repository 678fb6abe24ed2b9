"""The tree of causes as it is typed: one "why" a line, one dash more for each step down."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE, CauseTold

MOST: Final = 60
OURS: Final = "*"
_DASHES = re.compile(r"^((?:[ \t\u00a0]*[-–—•·])*)[ \t\u00a0]*(?:\d{1,2}[.)][ \t]+)?(.*)$")
TAB: Final = 4  # blanks


class CauseFault(StrEnum):
    TOO_DEEP = "too deep"
    TOO_LONG = "too long"
    TOO_MANY = "too many"


@dataclass(frozen=True)
class CauseProblem:
    """:ivar line: counted from 1"""

    line: int
    fault: CauseFault
    shown: str


@dataclass(frozen=True)
class Causes:
    causes: tuple[CauseTold, ...]
    problems: tuple[CauseProblem, ...] = ()


@dataclass(frozen=True)
class _Line:
    number: int
    dashes: int
    blanks: int  # in front of the line
    text: str


def read_causes(text: str) -> Causes:
    """
    Return the causes that a text tells, in its order, with their depths.

    A line stands one step deeper with each dash, "-", "--"; in a text whose lines have at most one
    dash, by how far they stand in. No line is more than one step below the one before it, whatever
    it has. Nothing raises: what cannot be taken is told with its line, and the rest is returned.
    """
    lines = [line for n, raw in enumerate(text.splitlines(), 1) if (line := _line(n, raw))]
    causes: list[CauseTold] = []
    problems: list[CauseProblem] = []
    last = 0
    for line, told in zip(lines, _depths(lines), strict=True):
        depth = min(told, last + 1)
        fault = _fault(line.text, depth, len(causes))
        if fault:
            problems.append(CauseProblem(line.number, fault, line.text[:60]))
            continue
        is_ours = line.text.endswith(OURS)
        causes.append(CauseTold(line.text.removesuffix(OURS).rstrip(), depth, is_ours))
        last = depth
    return Causes(tuple(causes), tuple(problems))


def _depths(lines: list[_Line]) -> list[int]:
    """Return the step of each line, the least of them 1: by dashes, or by how far they stand in."""
    marks = [(line.blanks, line.dashes) for line in lines]
    if max((dashes for _blanks, dashes in marks), default=0) > 1:
        steps = [(0, dashes) for _blanks, dashes in marks]
    else:
        steps = marks
    order = sorted(set(steps))
    if all(blanks == 0 for blanks, _dashes in order):
        least = min((dashes for _blanks, dashes in order), default=0)
        return [dashes - least + 1 for _blanks, dashes in steps]
    return [order.index(step) + 1 for step in steps]


def written_causes(causes: tuple[CauseTold, ...]) -> str:
    """Return the text that `read_causes` reads as these."""
    return "\n".join(
        f"{'-' * (cause.depth - 1)} {cause.text}".lstrip() + (f" {OURS}" if cause.is_ours else "")
        for cause in causes
    )


def _line(number: int, raw: str) -> _Line | None:
    found = _DASHES.match(raw)
    if not found:
        return None
    text = " ".join(found[2].split())
    if not text.strip(OURS + " "):
        return None
    blanks = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB))
    return _Line(number, len(re.sub(r"\s", "", found[1])), blanks, text)


def _fault(text: str, depth: int, had: int) -> CauseFault | None:
    if had >= MOST:
        return CauseFault.TOO_MANY
    if depth > DEEPEST:
        return CauseFault.TOO_DEEP
    if len(text) > LONGEST_CAUSE:
        return CauseFault.TOO_LONG
    return None
