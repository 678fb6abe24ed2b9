"""Making a question ready to be searched with."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.foundation.errors import Refusal

LONGEST = 180  # words that are read; more would only blur the meaning
LONGEST_CHARACTERS = 20_000  # looked at; ten times what those words need
PIECE = 100  # words that the encoder takes at once; shorter pieces blur what they mean together


class NothingAsked(Refusal):
    pass


@dataclass(frozen=True)
class Question:
    """A cleaned question. `pieces` together are its text; `was_cut` says that words were left."""

    pieces: tuple[str, ...]
    was_cut: bool

    @property
    def text(self) -> str:
        return " ".join(self.pieces)


def question(written: str) -> Question:
    """
    Clean what a person wrote: control characters go, and what follows the 180th word.

    :raises NothingAsked: if not one letter is left
    """
    read = written[:LONGEST_CHARACTERS]
    text = "".join(" " if unicodedata.category(c).startswith("C") else c for c in read)
    words = _words(unicodedata.normalize("NFC", text))
    if not any(c.isalpha() for word in words for c in word):
        raise NothingAsked("Write the problem in a sentence or two, in your own words.")
    kept = words[:LONGEST]
    return Question(tuple(in_pieces(kept)), was_cut=len(words) > LONGEST or read != written)


def in_pieces(words: Sequence[str]) -> list[str]:
    """Cut words into as few pieces as the encoder takes, each about as long as the others."""
    number = -(-len(words) // PIECE)
    length = -(-len(words) // max(number, 1))
    return [" ".join(words[n : n + length]) for n in range(0, len(words), max(length, 1))]


_LONGEST_WORD = 60  # characters; a longer one is not a word, and Chinese has no blanks


def _words(text: str) -> list[str]:
    return [
        word[n : n + _LONGEST_WORD]
        for word in re.split(r"\s+", text.strip())
        for n in range(0, len(word), _LONGEST_WORD)
    ]
