"""How hard a text is to read, told by the length of its sentences and of its words."""

import re
from dataclasses import dataclass

from counterpart.library.rules.prose import whole_sentences

LONG_WORD = 6  # letters; a longer word counts as long
LONGEST_SENTENCE = 30  # words
HARD = 50  # a text above it is hard; the scale of the source: 30 children's books, 60 and more law
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, order=True)
class Sentence:
    """A sentence and its own score, the hardest last when sorted."""

    score: float
    text: str


def lix(text: str) -> float:
    """
    Return the readability index of a text: words a sentence plus percent of long words.

    Björnsson 1968, "Läsbarhet". It needs no count of syllables, so it serves every language that
    parts its words with blanks. 0 for a text without words.
    """
    sentences = [s for s in whole_sentences(text) if _WORD.search(s)]
    words = [word for s in sentences for word in _WORD.findall(s)]
    if not words:
        return 0.0
    long = sum(len(word) > LONG_WORD for word in words)
    return len(words) / len(sentences) + 100 * long / len(words)


def hardest(text: str) -> list[Sentence]:
    """Return the sentences of a text, the hardest first."""
    scored = (Sentence(round(lix(s), 1), s) for s in whole_sentences(text) if _WORD.search(s))
    return sorted(scored, reverse=True)


def too_long(text: str) -> list[str]:
    """Return the sentences that nobody can follow when they are read aloud."""
    return [s for s in whole_sentences(text) if len(_WORD.findall(s)) > LONGEST_SENTENCE]
