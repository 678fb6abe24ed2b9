"""
Which words of a quote are those of a question, told in numbers: an answer keeps no question.

A word of the quote counts when its stem, in the language of the quote, is one of the question's,
and it is no small word; the word index stems in the same way.
"""

import re
from collections.abc import Set

from counterpart.discovery.rules.language import SMALL_WORDS
from counterpart.discovery.words import stems

SHORTEST = 3  # letters of a word that is told
WORDS_TOLD = 60  # of a quote, from its beginning
_WORD = re.compile(r"[^\W\d_]+")


def matched_words(quote: str, asked: str, language: str) -> int:
    """Return a number whose bit n says whether the quote's word n is one of the question's."""
    small = SMALL_WORDS.get(language, frozenset())
    wanted = {stem for word in _WORD.findall(asked) for stem in _stems(word, language, small)}
    words = _WORD.findall(quote)[:WORDS_TOLD]
    return sum(
        1 << n for n, word in enumerate(words) if wanted.intersection(_stems(word, language, small))
    )


def pieces(quote: str, matched: int) -> list[tuple[str, bool]]:
    """Cut a quote into pieces and say of each whether it is a word that matched."""
    cut: list[tuple[str, bool]] = []
    begun = 0
    for n, word in enumerate(_WORD.finditer(quote)):
        if matched >> n & 1:
            cut += [(quote[begun : word.start()], False), (word.group(), True)]
            begun = word.end()
    return [piece for piece in [*cut, (quote[begun:], False)] if piece[0]]


def _stems(word: str, language: str, small: Set[str]) -> list[str]:
    return [] if word.lower() in small or len(word) < SHORTEST else stems(word, language)
