"""The tree of causes as it is typed: one "why" a line, one dash more for each step down."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE, CauseTold
from counterpart.challenges.rules.typed import shown, tidy

MOST: Final = 60
OURS: Final = "*"
"""At the end of a line: we can do something about it."""

TAB: Final = 4  # blanks
_BREAK = re.compile(r"\r\n|\r|\n")
_BLANKS = " \t\u00a0\u3000"
_BULLETS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u2023\u2043\u2219\u00b7▪▫■□●○◦►▸→*"
_BEFORE = re.compile(rf"[{_BLANKS}{re.escape(_BULLETS)}]*")
_NUMBER = re.compile(r"(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[A-Za-z]\))(?=\s|$)")


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
    blanks: int  # in front of the line
    dashes: int
    cause: str
    is_ours: bool


def read_causes(text: str) -> Causes:
    """
    Return the causes that a text tells, in its order, with their depths.

    A line stands below the last one before it that has fewer dashes, "-", "--"; in a text whose
    lines have at most one dash, below the last one that stands further out. No line is more than
    one step below the one before it, whatever it has. Bullets and numbers in front go. Nothing
    raises: what cannot be taken is told with its line, and the rest is returned.
    """
    lines = [line for n, raw in enumerate(_BREAK.split(text), 1) if (line := _line(n, raw))]
    causes: list[CauseTold] = []
    problems: list[CauseProblem] = []
    for line, depth in zip(lines[:MOST], _depths(lines[:MOST]), strict=True):
        if fault := _fault(line, depth):
            problems.append(CauseProblem(line.number, fault, shown(line.cause)))
        else:
            causes.append(CauseTold(line.cause, depth, line.is_ours))
    for line in lines[MOST : MOST + 1]:
        problems.append(CauseProblem(line.number, CauseFault.TOO_MANY, shown(line.cause)))
    return Causes(tuple(causes), tuple(problems))


def written_causes(causes: Iterable[CauseTold]) -> str:
    """Return the text that `read_causes` reads as these."""
    return "\n".join(
        f"{'-' * (cause.depth - 1)} {cause.text}".lstrip() + (f" {OURS}" if cause.is_ours else "")
        for cause in causes
    )


def _line(number: int, raw: str) -> _Line | None:
    before = _BEFORE.match(raw)
    marks = before[0] if before else ""
    blanks = len(marks) - len(marks.lstrip(_BLANKS))
    told = tidy(raw)
    bare = _without_marks(told)
    cause = bare.rstrip(OURS + " ")
    if not cause:
        return None
    return _Line(
        number=number,
        blanks=len(marks[:blanks].expandtabs(TAB)),
        dashes=len(marks) - sum(map(marks.count, _BLANKS)),
        cause=cause,
        is_ours=bare != cause,
    )


def _without_marks(told: str) -> str:
    """Return a line without bullets and numbers in front, however many there are."""
    while (bare := _without_mark(told)) != told:
        told = bare
    return told


def _without_mark(told: str) -> str:
    begin = _BEFORE.match(told)
    behind = told[begin.end() :] if begin else told
    number = _NUMBER.match(behind)
    return behind[number.end() :].lstrip() if number else behind


def _depths(lines: Sequence[_Line]) -> list[int]:
    """Return the step of each line, 1 for those below no other."""
    has_runs = any(line.dashes > 1 for line in lines)
    steps = [(0 if has_runs else line.blanks, line.dashes) for line in lines]
    above: list[tuple[int, int]] = []
    depths = []
    for step in steps:
        while above and above[-1] >= step:
            above.pop()
        above.append(step)
        depths.append(len(above))
    return depths


def _fault(line: _Line, depth: int) -> CauseFault | None:
    if depth > DEEPEST:
        return CauseFault.TOO_DEEP
    return CauseFault.TOO_LONG if len(line.cause) > LONGEST_CAUSE else None
