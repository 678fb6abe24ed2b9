"""
Which words of a quote are those of a question, told in numbers: an answer keeps no question.

A word of the quote counts when its stem, in the language of the quote, is one of the question's,
and it is no small word; the word index stems in the same way.
"""

import re
from functools import lru_cache

from counterpart.discovery.rules.language import SMALL_WORDS
from counterpart.discovery.words import stems

SHORTEST = 3  # letters of a word that is told
WORDS_TOLD = 60  # of a quote, from its beginning
_WORD = re.compile(r"[^\W\d_]+")


def words_of_hers(asked: str, language: str) -> frozenset[str]:
    """Return the stems of a question; nothing of it is kept anywhere else."""
    return frozenset().union(*(_stems(word, language) for word in set(_WORD.findall(asked))))


def matched_words(quote: str, hers: frozenset[str], language: str) -> int:
    """
    Return a number whose bit n says whether the quote's word n is one of the question's.

    :param hers: the question's stems in the language of the quote (`words_of_hers`)
    """
    words = _WORD.findall(quote)[:WORDS_TOLD]
    return sum(
        1 << n for n, word in enumerate(words) if hers & _stems_in_the_library(word, language)
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


def _stems(word: str, language: str) -> frozenset[str]:
    """Return the stems of a word (French ones may have two); none of a small or short one."""
    if len(word) < SHORTEST or word.lower() in SMALL_WORDS.get(language, frozenset()):
        return frozenset()
    return frozenset(stems(word, language))


@lru_cache(maxsize=20_000)
def _stems_in_the_library(word: str, language: str) -> frozenset[str]:
    return _stems(word, language)
