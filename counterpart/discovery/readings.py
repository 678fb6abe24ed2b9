"""Reading a question: in which languages it is looked for, and with which words and vector."""

from dataclasses import dataclass, replace

import numpy as np
from django.conf import settings
from django.utils.translation import get_language
from numpy.typing import NDArray

from counterpart.discovery import glossary
from counterpart.discovery.bridges import across, know_the_encoder
from counterpart.discovery.encoder import encoder
from counterpart.discovery.rules.language import LANGUAGES, language_of
from counterpart.discovery.rules.question import Question, in_pieces
from counterpart.library.access import cases_seen_by_anyone

LEAST_KNOWN = 0.4  # share of a question that the glossary must know for its English to be used


@dataclass(frozen=True)
class Reading:
    """
    A question as it is compared with texts of one language.

    :ivar vector: of unit length, shape (384,)
    :ivar across: where everyday statements like it lead (`bridges`), of unit length, shape (384,)
    :ivar words: the text whose words are looked for
    :ivar is_on_scale: whether cosines mean what they did when scores were fitted to grades: the
        encoder is the same, and it knows the language
    """

    language: str
    words: str
    vector: NDArray[np.float32]
    across: NDArray[np.float32]
    is_glossed: bool = False
    is_on_scale: bool = True


def readings(asked: Question) -> list[Reading]:
    """
    Return the question as it is written and, where that is not English, what it is in English.

    A multilingual encoder needs no glossary for the meaning: then the vector is that of her own
    words in both, and the glossary helps with the words alone.
    """
    own, written_in = str(settings.LANGUAGE_CODE), language_written_in(asked)
    vector = encoder().encode_long(list(asked.pieces))
    is_on_scale = encoder().knows(written_in) and know_the_encoder()
    bridge = across(vector) if is_on_scale else vector
    plain = Reading(written_in, asked.text, vector, bridge, is_on_scale=is_on_scale)
    if written_in == own:
        return [plain]
    found = [plain] if _is_held(written_in) else []
    english = glossary.in_english(asked.text, written_in)
    if encoder().knows(written_in):
        return [*found, replace(plain, language=own, words=english.text, is_glossed=True)]
    if english.share >= LEAST_KNOWN:
        pieces = in_pieces(english.text.split())
        said = encoder().encode_long(pieces)
        found.append(Reading(own, english.text, said, across(said), is_glossed=True))
    return found or [Reading(own, asked.text, vector, across(vector))]


def language_written_in(asked: Question) -> str:
    """Return the language of a question; for words that tell nothing, that of the page."""
    page = get_language() or settings.LANGUAGE_CODE
    return language_of(asked.text, among=LANGUAGES, otherwise=page)


def _is_held(language: str) -> bool:
    """Tell whether at least half of the cases are held in a language."""
    cases = cases_seen_by_anyone()
    held = cases.filter(translations__language=language).count()
    return bool(held) and held * 2 >= cases.count()
