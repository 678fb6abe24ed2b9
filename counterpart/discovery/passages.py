"""Cutting a case into what it is found by and what it is quoted with, in each of its languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import override

from counterpart.discovery.encoder import encoder
from counterpart.discovery.heads import version
from counterpart.discovery.models import Passage
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.rules.prose import plain, sentences
from counterpart.library.wording import Wording, wordings

CUTTING = 5  # raise it when the functions below change: every host then makes its passages anew
CUTTING_PROGRAMMES = 1  # the same for `texts_of`
PROSE = ("summary", "problem", "what_was_done", "what_went_wrong", "lessons")
# A sentence that opens so leans on the one before and says little alone.
LEANING = {
    "en": re.compile(
        r"(?:And|But|It|Its|Others?|So|Some|Such|That|Then|There|These|They|This|Those|Yet)\b"
    ),
    "fr": re.compile(
        r"(?:Et|Mais|Il|Elles?|Ils|Ce|Cela|Ces|Cette|Celles?|Ceux|Certaine?s|Alors|Leurs?|Or|"
        r"Pourtant|On)\b|(?:C['’]|D['’]autres\b)"
    ),
    "es": re.compile(
        r"(?:Y|Pero|Ella|Ellos|Ellas|Esto|Eso|Estas?|Estos|Esas?|Esos|Otros|Otras|Algun[oa]s|"
        r"Entonces|Así|Sus?)\b"
    ),
}


@dataclass(frozen=True)
class Part:
    """A piece of a case before it has a vector."""

    kind: Passage.Kind
    section: str
    language: str
    text: str


def recipe() -> str:
    """Return by what a stored passage was made: the encoder and the way of cutting."""
    return f"{encoder().name}-{CUTTING}"


def recipe_of_programmes() -> str:
    """Return the same for passages of programmes."""
    return f"{encoder().name}-{CUTTING_PROGRAMMES}"


def recipe_of_suggestions() -> str:
    """Return by what passages and suggestions of programmes are made together."""
    return f"{recipe_of_programmes()}-{version()}"


def origin_of_words(library: str, cutting: int = CUTTING) -> str:
    """Return by what a word index is known to be of this library and this way of cutting."""
    return f"{library}/{cutting}"


def parts_of(case: Case) -> list[Part]:
    """
    Return the passages of a case, in its own language first.

    What is relevant does not hang on the approach, so meaning is matched with what was suffered
    (the problem) and with the whole (title and summary), not with each thing that was tried.
    """
    return [part for words in wordings(case) for part in _parts(words)]


def _parts(words: Wording) -> Iterator[Part]:
    section, sentence, language = Passage.Kind.SECTION, Passage.Kind.SENTENCE, words.language
    yield Part(section, "summary", language, f"{words.title}. {plain(words.summary)}")
    yield Part(section, "problem", language, plain(words.problem))
    for quote in quotable(words):
        yield Part(sentence, "problem", language, quote)


def quotable(words: Wording) -> list[str]:
    """
    Return the sentences of the problem that can stand alone, for "why it is here".

    Where none can, its first sentence. Nothing is quoted that the summary says in the same words.
    """
    told, leaning = plain(words.summary), LEANING.get(words.language)
    standing = [
        s for s in sentences(words.problem) if s not in told and not (leaning and leaning.match(s))
    ]
    return standing or sentences(words.problem)[:1] or [plain(words.problem)]


def words_of(case: Case) -> dict[str, str]:
    """Return the text by whose words a case is found, by language."""
    return {words.language: _words(words) for words in wordings(case)}


def _words(words: Wording) -> str:
    with override(words.language):
        approaches = " ".join(str(a.label) for a in words.case.approaches)
    if words.translation:
        prose = f"{plain(words.summary)} {plain(words.problem)}"
    else:
        prose = " ".join(plain(getattr(words.case, name)) for name in PROSE)
    return f"{words.title}. {approaches}. {prose}"


def texts_of(programme: Programme) -> dict[str, str]:
    """Return the text by which a programme is found, by language; the title leads."""
    return {
        language: plain(f"{words['title']}. {words['objective']}")
        for language, words in _wordings_of(programme).items()
        if words["objective"]
    }


def _wordings_of(programme: Programme) -> dict[str, dict[str, str]]:
    own = {"title": programme.title, "objective": programme.objective}
    return {programme.language: own, **programme.wordings}
