"""Which sentence to quote."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5  # letters by which two forms of a word are taken for one


def nearest(sentences: Sequence[str], question: str) -> int:
    """
    Return the place of the sentence that shares the largest part of its words with a question.

    Words are compared by their first letters; the first of equals wins, at worst the first of all.
    """
    wanted = _stems(question)
    shares = [len(wanted & (own := _stems(s))) / (len(own) + 5) for s in sentences]
    return max(range(len(sentences)), key=lambda n: (shares[n], -n))


def _stems(text: str) -> set[str]:
    return {word.lower()[:STEM] for word in _WORD.findall(text)}
