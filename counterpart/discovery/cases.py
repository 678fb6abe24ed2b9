"""Finding written-up cases: by meaning and by wording. There are few, so all are looked at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from pgvector import HalfVector
from pgvector.django import CosineDistance

from counterpart.countries.models import Country
from counterpart.discovery.actions import CASES_FOLDER
from counterpart.discovery.answers import Listed, Quote
from counterpart.discovery.matching import matched_words, words_of_hers
from counterpart.discovery.models import Passage
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import quotable, recipe
from counterpart.discovery.readings import Reading
from counterpart.discovery.rules.relevance import OF_CASES, Clues
from counterpart.discovery.scoring import scores_of
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case
from counterpart.library.wording import Wording

PROPOSED = 200  # cases that the word search may propose


@dataclass(frozen=True)
class NearCases:
    """Written-up cases with their scores before floor and choice, and the family of each."""

    scores: Mapping[int, float]
    families: Mapping[int, str]


class _Nearness(NamedTuple):
    meaning: float
    bridge: float


def near_cases(read: Iterable[Reading], country: Country) -> NearCases:
    """Return all cases of other countries, each with the score of its best reading."""
    scores = scores_of(read, clues_of, OF_CASES)
    held = cases_seen_by_anyone().exclude(country=country).filter(pk__in=scores)
    families = dict(held.values_list("pk", "family"))
    return NearCases({pk: scores[pk] for pk in families}, families)


def clues_of(reading: Reading) -> dict[int, Clues]:
    """Return what is known of every case beside a reading of the question."""
    folder = settings.DATA / CASES_FOLDER
    shares = shares_of(folder, reading.words, language=reading.language, limit=PROPOSED)
    return {
        case: Clues(n.meaning, n.bridge, shares.get(case, 0.0))
        for case, n in _near(reading).items()
    }


_NEAREST = """
SELECT p.case_id,
    1 - min(p.vector <=> %(asked)s::halfvec), 1 - min(p.vector <=> %(across)s::halfvec)
FROM discovery_passage p
JOIN library_case c ON c.id = p.case_id
LEFT JOIN library_translation t ON t.case_id = p.case_id AND t.language = %(language)s
WHERE p.kind = 'section' AND p.recipe = %(recipe)s AND p.case_id = ANY(%(seen)s)
    AND p.language = CASE WHEN t.id IS NULL THEN c.language ELSE %(language)s END
GROUP BY p.case_id
"""


def _near(reading: Reading) -> dict[int, _Nearness]:
    """
    Return of every case the cosine of its nearest section: to the question, and across the bridge.

    Of a case that has no passages in the language of the reading, those in its own.
    """
    asked: dict[str, str | list[int]] = {
        "asked": HalfVector(reading.vector.tolist()).to_text(),
        "across": HalfVector(reading.across.tolist()).to_text(),
        "language": reading.language,
        "recipe": recipe(),
        "seen": list(cases_seen_by_anyone().values_list("pk", flat=True)),
    }
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST, asked)
        return {case: _Nearness(meaning, bridge) for case, meaning, bridge in cursor.fetchall()}


def quotes_from(cases: Sequence[int], reading: Reading) -> dict[int, tuple[int, int]]:
    """
    Return for each case the passage that holds the sentence nearest to the question.

    With it, which of its words are those of the question (`matching`).
    """
    distance = CosineDistance("vector", HalfVector(reading.vector.tolist()))
    ranked = (
        Passage.objects.filter(
            kind=Passage.Kind.SENTENCE, case_id__in=cases, language=reading.language
        )
        .annotate(distance=distance)
        .order_by("case_id", "distance", "position")
        .distinct("case_id")
    )
    hers = words_of_hers(reading.words, reading.language)
    return {
        case: (passage, matched_words(text, hers, reading.language))
        for case, passage, text in ranked.values_list("case_id", "pk", "text")
    }


def texts_of_quotes(shown: Sequence[Listed]) -> dict[int, Quote]:
    matched = {e.case: e.matched for e in shown}
    found = Passage.objects.filter(
        pk__in=[c.quote for c in shown], kind=Passage.Kind.SENTENCE
    ).values_list("case_id", "text", "section", "language")
    return {
        case: Quote(text, section, language, matched[case])
        for case, text, section, language in found
    }


def first_sentence(case: Case) -> Quote:
    """Stand in for a quote that an index made since then no longer holds."""
    return Quote(quotable(Wording(case, None))[0], "problem", case.language)
