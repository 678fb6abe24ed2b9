"""
Finding programmes: by meaning and by wording, as cases are found.

The vectors of all programmes in the language of a reading are compared exactly, or, where there are
very many, by a walk through their graph; the nearest are then joined to the library, so that what
was withdrawn or is the asker's own cannot be proposed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from django.conf import settings
from django.db import connection, transaction
from numpy.typing import NDArray
from pgvector import HalfVector

from counterpart.countries.models import Country
from counterpart.discovery.actions import PROGRAMMES_FOLDER
from counterpart.discovery.answers import Listed, Quote
from counterpart.discovery.matching import matched_words, words_of_hers
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.discovery.readings import Reading
from counterpart.discovery.rules.quoting import beginnings, nearest
from counterpart.discovery.rules.relevance import OF_PROGRAMMES, Clues
from counterpart.discovery.scoring import scores_of
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.programmes.models import Part, Programme
from counterpart.library.rules.prose import sentences
from counterpart.sources.records import Rating

CANDIDATES = 60  # programmes that the word search may propose
LOOKED_AT = 200  # nearest programmes that are scored
BEST = 120  # of these that are joined to the library; many may be the asker's own
OF_THE_BRIDGE = 0.5  # what nearness to its end counts beside that to the question, in looking


class _Nearness(NamedTuple):
    meaning: float
    bridge: float


def found_programmes(read: Iterable[Reading], country: Country) -> dict[int, float]:
    """Return the score of programmes of other countries near to a question, by its best reading."""
    every = scores_of(read, clues_of, OF_PROGRAMMES)
    best = sorted(every, key=lambda pk: (-every[pk], pk))[:BEST]
    scores = {pk: every[pk] for pk in best}
    offered = programmes_offered().exclude(country=country).filter(pk__in=scores)
    return {pk: scores[pk] for pk in offered.values_list("pk", flat=True)}


def clues_of(reading: Reading) -> dict[int, Clues]:
    """Return what is known of the programmes near to a reading of the question."""
    folder = settings.DATA / PROGRAMMES_FOLDER
    shares = shares_of(folder, reading.words, language=reading.language, limit=CANDIDATES)
    return {
        programme: Clues(n.meaning, n.bridge, shares.get(programme, 0.0))
        for programme, n in _near(reading, also=shares).items()
    }


_NEAREST = """
WITH mine AS (
    (SELECT programme_id, vector, vector <=> %(towards)s::halfvec AS distance
     FROM discovery_programmepassage
     WHERE NOT in_graph AND language = %(language)s AND recipe = %(recipe)s
     ORDER BY distance LIMIT %(most)s)
    UNION ALL
    (SELECT programme_id, vector, vector <=> %(towards)s::halfvec AS distance
     FROM discovery_programmepassage
     WHERE in_graph AND language = %(language)s AND recipe = %(recipe)s
     ORDER BY vector <=> %(towards)s::halfvec LIMIT %(most)s)
), near AS (
    (SELECT programme_id, vector FROM mine ORDER BY distance LIMIT %(most)s)
    UNION ALL
    SELECT programme_id, vector FROM discovery_programmepassage
    WHERE programme_id = ANY(%(also)s) AND language = %(language)s AND recipe = %(recipe)s
)
SELECT programme_id, 1 - (vector <=> %(asked)s::halfvec), 1 - (vector <=> %(across)s::halfvec)
FROM near
"""


def _near(reading: Reading, *, also: Iterable[int]) -> dict[int, _Nearness]:
    """
    Return the cosines of the nearest programmes, and of those that the words found.

    Nearest to the question and to where the bridges lead together: one walk finds them.
    """
    asked: dict[str, str | int | list[int]] = {
        "asked": _written(reading.vector),
        "across": _written(reading.across),
        "towards": _written(reading.vector + OF_THE_BRIDGE * reading.across),
        "language": reading.language,
        "recipe": recipe_of_programmes(),
        "most": LOOKED_AT,
        "also": list(also),
    }
    with transaction.atomic(), connection.cursor() as cursor:
        # Below the number of rows wanted, the graph would silently return fewer.
        cursor.execute(
            "SELECT set_config('hnsw.ef_search', %s, true),"
            " set_config('hnsw.iterative_scan', 'relaxed_order', true)",
            [str(LOOKED_AT)],
        )
        cursor.execute(_NEAREST, asked)
        return {programme: _Nearness(m, b) for programme, m, b in cursor.fetchall()}


def _written(vector: NDArray[np.float32]) -> str:
    return HalfVector(vector.tolist()).to_text()


def quotes_of(numbers: Sequence[int], asked: str) -> dict[int, tuple[int, int]]:
    """
    Return for each programme the number of the sentence that shares most words with hers.

    With it, which of its words these are (`matching`).
    """
    told = Programme.objects.filter(pk__in=numbers).only("title", "objective", "language")
    found = {}
    hers: dict[str, frozenset[str]] = {}
    wanted = beginnings(asked)
    for programme in told if numbers else ():
        quotable = _quotable(programme)
        number = nearest(quotable, wanted)
        language = programme.language
        if language not in hers:
            hers[language] = words_of_hers(asked, language)
        matched = matched_words(quotable[number], hers[language], language)
        found[programme.pk] = (number, matched)
    return found


def quote_of(programme: Programme, entry: Listed) -> Quote:
    """Return a sentence of a programme by its number; the first where the text has changed."""
    told, number = _quotable(programme), entry.quote
    if number is None or number >= len(told):
        return Quote(told[0], "objective", programme.language)
    return Quote(told[number], "objective", programme.language, entry.matched)


def _quotable(programme: Programme) -> list[str]:
    return sentences(programme.objective) or [programme.objective or programme.title]


def ratings_of(programmes: Sequence[Programme]) -> dict[int, Rating]:
    """Return of each programme the newest verdict on its outcome, in one query."""
    found: dict[int, Rating] = {}
    if not programmes:
        return found
    for part in Part.objects.filter(programme__in=programmes):
        for told in part.facts.get("ratings") or ():  # the rest of its facts is not looked at
            rating = Rating.model_validate(told)
            known = found.get(part.programme_id)
            if rating.of == "outcome" and (known is None or (rating.year or 0) > (known.year or 0)):
                found[part.programme_id] = rating
    return found
