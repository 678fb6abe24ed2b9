"""The title, summary and problem of a case in another language. The format: docs/case-format.md."""

import hashlib
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import Field, ValidationError

from counterpart.foundation import lined_yaml
from counterpart.library.rules.case_text import MakerOfTranslation, Shape, TranslationText, Words
from counterpart.library.rules.checking import Problem, characters_that_text_does_not_have
from counterpart.library.rules.prose import CITATION, one_line, paragraphs, plain

LONGEST_SUMMARY = 80  # words: what takes 60 in English takes more in French or Spanish
HEADING = "## The problem"
COMMA_LANGUAGES = {"fr", "es", "pt", "ru"}  # 12 500,5 where English prints 12,500.5
LONGEST_HEAD = 10_000  # characters
_VERSION_LENGTH = 12
_PARTS = re.compile(rf"---\n(?P<head>.*?)\n---\s*\n{HEADING}\n(?P<problem>.*)", re.DOTALL)
_BLANKS = "\u00a0\u202f "
_WITH_COMMA = re.compile(rf"(?<![A-Za-z\d])\d+(?:[{_BLANKS}]\d{{3}})*(?:,\d+)?")
_WITH_POINT = re.compile(r"(?<![A-Za-z\d])\d+(?:,\d{3})*(?:\.\d+)?")


class TranslationHead(Shape):
    title: Annotated[str, Field(min_length=3, max_length=200)]
    summary: Words
    made_by: MakerOfTranslation
    of: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class Untranslated(Exception):
    """The file is not a translation; `problems` says why, line by line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"line {p.line}: {p.reason}" for p in problems))
        self.problems = problems


def version_of(title: str, summary: str, problem: str) -> str:
    """Return by what a translation knows its original: twelve hexadecimal digits of its SHA-256."""
    text = "\n".join(one_line(part) for part in (title, summary, problem))
    return hashlib.sha256(text.encode()).hexdigest()[:_VERSION_LENGTH]


def read_translation(language: str, text: str) -> TranslationText:
    """
    Read one translation.

    :param language: the code of the folder that the file lies in
    :raises Untranslated: with every problem that was found
    """
    if found := characters_that_text_does_not_have(text):
        raise Untranslated(found)
    parts = _PARTS.fullmatch(text)
    if not parts or not parts["problem"].strip():
        raise Untranslated(
            [Problem(1, f"a translation is a head between lines of ---, then {HEADING!r}")]
        )
    try:
        raw, lines = lined_yaml.read(parts["head"], longest=LONGEST_HEAD)
        head = TranslationHead.model_validate(raw)
    except lined_yaml.Broken as broken:
        raise Untranslated([Problem(broken.line + 1, broken.reason)]) from None
    except ValidationError as error:
        wrong = {(lines.get(e["loc"][:1], 1) + 1, e["loc"], e["msg"]) for e in error.errors()}
        raise Untranslated(
            [Problem(line, f"{'.'.join(map(str, place))}: {told}") for line, place, told in wrong]
        ) from None
    return TranslationText(
        language=language,
        title=head.title,
        summary=head.summary,
        problem=parts["problem"].strip(),
        made_by=head.made_by,
        version=head.of,
    )


def differences(original: TranslationText, translation: TranslationText) -> Iterator[str]:
    """Tell where a translation holds other numbers, sources or paragraphs than its original."""
    words = len(plain(translation.summary).split())
    if words > LONGEST_SUMMARY:
        yield f"summary: {words} words; at most {LONGEST_SUMMARY}"
    for name in ("title", "summary", "problem"):
        theirs, ours = getattr(original, name), getattr(translation, name)
        wanted, given = (
            _numbers(theirs, original.language),
            _numbers(ours, translation.language),
        )
        if wanted != given:
            yield f"{name}: has the numbers {_told(given)}, the original {_told(wanted)}"
        if _marks(theirs) != _marks(ours):
            yield f"{name}: its paragraphs do not name the same sources as the original's"


def _numbers(text: str, language: str) -> list[Decimal]:
    bare = CITATION.sub("", text)
    if language not in COMMA_LANGUAGES:
        return sorted(Decimal(n.replace(",", "")) for n in _WITH_POINT.findall(bare))
    found = (re.sub(f"[{_BLANKS}]", "", n) for n in _WITH_COMMA.findall(bare))
    return sorted(Decimal(n.replace(",", ".")) for n in found)


def _marks(text: str) -> list[list[str]]:
    return [sorted(CITATION.findall(paragraph)) for paragraph in paragraphs(text)]


def _told(numbers: list[Decimal]) -> str:
    return ", ".join(map(str, numbers)) or "none"
