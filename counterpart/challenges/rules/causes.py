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
    depth: int  # dashes; without any, how many blanks it stands in, below zero
    text: str


def read_causes(text: str) -> Causes:
    """
    Return the causes that a text tells, in its order, with their depths.

    A line stands as deep as it has dashes; lines without any by how far they stand in. No line is
    more than one step below the one before it, whatever it has. Nothing raises: what cannot be
    taken is told with its line, and the rest is returned.
    """
    lines = [line for n, raw in enumerate(text.splitlines(), 1) if (line := _line(n, raw))]
    causes: list[CauseTold] = []
    problems: list[CauseProblem] = []
    last = 0
    indents = sorted({line.depth for line in lines if line.depth <= 0}, reverse=True)
    for line in lines:
        depth = line.depth if line.depth > 0 else indents.index(line.depth) + 1
        depth = min(depth, last + 1)
        fault = _fault(line.text, depth, len(causes))
        if fault:
            problems.append(CauseProblem(line.number, fault, line.text[:60]))
            continue
        is_ours = line.text.endswith(OURS)
        causes.append(CauseTold(line.text.removesuffix(OURS).rstrip(), depth, is_ours))
        last = depth
    return Causes(tuple(causes), tuple(problems))


def written_causes(causes: tuple[CauseTold, ...]) -> str:
    """Return the text that `read_causes` reads as these."""
    return "\n".join(
        f"{'-' * cause.depth} {cause.text}{' ' + OURS if cause.is_ours else ''}" for cause in causes
    )


def _line(number: int, raw: str) -> _Line | None:
    found = _DASHES.match(raw)
    if not found:
        return None
    dashes = re.sub(r"\s", "", found[1])
    text = " ".join(found[2].split())
    if not text.strip(OURS + " "):
        return None
    if dashes:
        return _Line(number, len(dashes), text)
    blanks = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB)
    return _Line(number, -len(blanks), text)


def _fault(text: str, depth: int, had: int) -> CauseFault | None:
    if had >= MOST:
        return CauseFault.TOO_MANY
    if depth > DEEPEST:
        return CauseFault.TOO_DEEP
    if len(text) > LONGEST_CAUSE:
        return CauseFault.TOO_LONG
    return None
