"""Which sentence to quote."""

import re
from collections.abc import Sequence, Set

_WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5  # letters by which two forms of a word are taken for one


def nearest(sentences: Sequence[str], wanted: Set[str]) -> int:
    """
    Return the place of the sentence that shares the largest part of its words with a question.

    :param wanted: how the words of the question begin (`beginnings`)
    :returns: the first of equals, at worst the first of all
    """
    shares = [len(wanted & (own := beginnings(s))) / (len(own) + 5) for s in sentences]
    return max(range(len(sentences)), key=lambda n: (shares[n], -n))


def beginnings(text: str) -> set[str]:
    """Return how the longer words of a text begin: two forms of a word mostly begin alike."""
    return {word.lower()[:STEM] for word in _WORD.findall(text)}
