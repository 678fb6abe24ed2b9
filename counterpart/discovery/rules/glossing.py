"""Saying a text in English, term by term: what a reader with a glossary and no grammar can do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LONGEST_TERM = 6  # words of the longest term that is looked for

Terms = Mapping[tuple[str, ...], str]  # the stems of a term, and what it is in English


@dataclass(frozen=True)
class Glossed:
    """English for what was known of a text; `share` says how much of it that was, 0 to 1."""

    text: str
    share: float


def glossed(words: Sequence[str], stems: Sequence[str], terms: Terms) -> Glossed:
    """
    Return a text in English, the longest terms first, from left to right.

    :param words: the words of the text that are not among the smallest, as written
    :param stems: the stem of each of these
    :param terms: stems to English, of the language that the text is in

    A word that no term holds is left as it is: names are the same in many languages, and words of
    Latin origin nearly so.
    """
    said: list[str] = []
    known = place = 0
    while place < len(stems):
        length = _longest_at(place, stems, terms)
        if length:
            english = terms[tuple(stems[place : place + length])]
            if not said or said[-1] != english:
                said.append(english)
            known += length
        else:
            said.append(words[place])
        place += length or 1
    return Glossed(" ".join(said), known / len(stems) if stems else 0.0)


def _longest_at(place: int, stems: Sequence[str], terms: Terms) -> int:
    """Return how many words the longest term has that begins here; 0 where none does."""
    for length in range(min(LONGEST_TERM, len(stems) - place), 0, -1):
        if tuple(stems[place : place + length]) in terms:
            return length
    return 0
