"""Cutting a case into what it is found by and what it is quoted with."""

import re

from counterpart.discovery.encoder import encoder
from counterpart.discovery.models import Passage
from counterpart.library.models import Case
from counterpart.library.rules.prose import plain, sentences

CUTTING = 3  # raise it when the functions below change: every host then makes its passages anew
PROSE = ("summary", "problem", "what_was_done", "what_went_wrong", "lessons")
LEANING = re.compile(
    r"(?:And|But|It|Its|Others?|So|Some|Such|That|Then|There|These|They|This|Those|Yet)\b"
)  # a sentence that opens so leans on the one before and says little alone
Part = tuple[Passage.Kind, str, str]


def recipe() -> str:
    """Return by what a stored passage was made: the encoder and the way of cutting."""
    return f"{encoder().name}-{CUTTING}"


def parts_of(case: Case) -> list[Part]:
    """
    Return the passages of a case: kind, section, text.

    What is relevant does not hang on the approach, so meaning is matched with what was suffered
    (the problem) and with the whole (title and summary), not with each thing that was tried.
    """
    return [
        (Passage.Kind.SECTION, "summary", f"{case.title}. {plain(case.summary)}"),
        (Passage.Kind.SECTION, "problem", plain(case.problem)),
        *((Passage.Kind.SENTENCE, "problem", sentence) for sentence in quotable(case)),
    ]


def quotable(case: Case) -> list[str]:
    """
    Return the sentences of the problem that can stand alone, for "why it is here".

    Where none can, its first sentence. Nothing is quoted that the summary says in the same words.
    """
    told = plain(case.summary)
    standing = [s for s in sentences(case.problem) if not LEANING.match(s) and s not in told]
    return standing or sentences(case.problem)[:1]


def words_of(case: Case) -> str:
    """Return the text by whose words a case is found."""
    approaches = " ".join(str(a.label) for a in case.approaches)
    prose = " ".join(plain(getattr(case, name)) for name in PROSE)
    return f"{case.title}. {approaches}. {prose}"
