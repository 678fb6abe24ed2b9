"""
What is proposed for a problem from its words: sector, kind of problem, and indicators that fit.

Sector and kind come from the classifiers that programmes are coded with (`heads`). Indicators are
ranked by how near her words come to any of theirs: name, definition and everyday phrases each have
a vector, and the mean of the nearest counts.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from counterpart.countries.indicators import queries as indicators
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.wording import definition, name
from counterpart.discovery.encoder import encoder
from counterpart.discovery.heads import heads
from counterpart.discovery.readings import readings
from counterpart.discovery.rules.fitting import ranked_by_fit
from counterpart.discovery.rules.question import question
from counterpart.discovery.rules.suggesting import Head, suggestions

SUGGESTED = 6
"""Indicators that are proposed: what is read at a glance."""

NEAR_ENOUGH = 0.1
"""Cosine below which an indicator says nothing about a problem."""

KEPT = "indicators-"
"""How the file of their vectors begins; it can be removed at any time."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Proposed:
    """Sector and kind of problem by their values; empty where the program is not sure enough."""

    sector: str
    family: str
    indicators: Sequence[Indicator]


def proposed(written: str, *, number: int = SUGGESTED) -> Proposed:
    """
    Return what fits the words of a problem.

    :raises NothingAsked: if not one letter was written
    """
    asked = question(written)
    vector = readings(asked)[-1].vector
    told = heads()
    knows = told.encoder == encoder().name
    return Proposed(
        sector=_suggested(told.sector, vector) if knows else "",
        family=_suggested(told.family, vector) if knows else "",
        indicators=suggested_indicators(vector, number=number),
    )


def suggested_indicators(
    vector: Vectors, *, number: int = SUGGESTED, at_least: float = NEAR_ENOUGH
) -> list[Indicator]:
    """
    Return the indicators that fit a problem, the best first.

    :param vector: the problem in English, of unit length, shape (384,)
    :param at_least: the score from which an indicator is proposed
    """
    held = _held(str(indicators.stamp()), encoder().name)
    ranked = ranked_by_fit(vector, held.texts, held.owners)[:number]
    return [held.indicators[n] for score, n in ranked if score >= at_least]


@dataclass(frozen=True)
class _Held:
    indicators: Sequence[Indicator]
    texts: Vectors
    owners: Sequence[int]


def make_ready() -> None:
    """Encode what indicators are called, so that the first who asks does not wait for it."""
    _held(str(indicators.stamp()), encoder().name)


@lru_cache(maxsize=2)
def _held(_stamp: str, _encoder: str) -> _Held:
    held = list(indicators.indicators())
    texts = [(number, text) for number, i in enumerate(held) for text in _texts(i)]
    return _Held(held, _vectors([text for _n, text in texts]), [n for n, _text in texts])


def _vectors(texts: list[str]) -> Vectors:
    """
    Return the vectors of these texts: this host keeps them in a file named by what they are of.
    """
    named = hashlib.sha256("\n".join([encoder().name, *texts]).encode()).hexdigest()[:32]
    file = settings.DATA / f"{KEPT}{named}.npy"
    with suppress(OSError, ValueError):
        kept: Vectors = np.load(file, allow_pickle=False)
        if kept.shape[0] == len(texts):
            return kept
    made = encoder().encode(texts)
    begun = file.with_suffix(f".{os.getpid()}.new")
    with begun.open("wb") as new:
        np.lib.format.write_array(new, made, allow_pickle=False)
    begun.replace(file)
    for old in settings.DATA.glob(f"{KEPT}*.npy"):
        if old != file:
            old.unlink(missing_ok=True)
    return made


def _texts(indicator: Indicator) -> list[str]:
    """Return what an indicator is found by, in English, the language of the encoder."""
    called = name(indicator, "en")
    return [called, f"{called}. {definition(indicator, 'en')}", *indicator.words]


def _suggested(head: Head, vector: Vectors) -> str:
    return suggestions(head, np.atleast_2d(vector))[0].word
