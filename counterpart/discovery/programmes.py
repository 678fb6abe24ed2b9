"""
Finding programmes: by meaning and by wording, as cases are found.

The vectors of all programmes in the language of a reading are compared exactly, or, where there are
very many, by a walk through their graph; the nearest are then joined to the library, so that what
was withdrawn or is the asker's own cannot be proposed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction
from pgvector import HalfVector

from counterpart.countries.models import Country
from counterpart.discovery.actions import PROGRAMMES_FOLDER
from counterpart.discovery.answers import Listed, Quote
from counterpart.discovery.matching import matched_words
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.discovery.readings import Reading
from counterpart.discovery.rules.quoting import nearest
from counterpart.discovery.rules.relevance import (
    FEW_PROGRAMMES,
    OF_FEW_PROGRAMMES,
    OF_PROGRAMMES,
    Clues,
    relevances,
)
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.programmes.models import Part, Programme
from counterpart.library.rules.prose import sentences
from counterpart.sources.records import Rating

CANDIDATES = 60  # programmes that the word search may propose
LOOKED_AT = 200  # nearest programmes that are joined to the library; many may be the asker's own
IN_THE_MIDDLE = 10  # nearest texts whose middle is a bridge to others


class _Nearness(NamedTuple):
    meaning: float
    bridge: float


def found_programmes(read: Iterable[Reading], country: Country) -> dict[int, float]:
    """Return the score of programmes of other countries near to a question, by its best reading."""
    scores: dict[int, float] = {}
    for reading in read:
        for programme, score in _scores(reading).items():
            scores[programme] = max(score, scores.get(programme, 0.0))
    offered = programmes_offered().exclude(country=country).filter(pk__in=scores)
    return {pk: scores[pk] for pk in offered.values_list("pk", flat=True)}


def _scores(reading: Reading) -> dict[int, float]:
    clues = clues_of(reading)
    return relevances(
        clues,
        OF_PROGRAMMES if len(clues) >= FEW_PROGRAMMES else OF_FEW_PROGRAMMES,
        words=len(reading.words.split()),
        is_on_scale=reading.is_on_scale,
    )


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
    (SELECT programme_id, vector, vector <=> %(asked)s::halfvec AS distance
     FROM discovery_programmepassage
     WHERE NOT in_graph AND language = %(language)s AND recipe = %(recipe)s
     ORDER BY distance LIMIT %(most)s)
    UNION ALL
    (SELECT programme_id, vector, vector <=> %(asked)s::halfvec AS distance
     FROM discovery_programmepassage
     WHERE in_graph AND language = %(language)s AND recipe = %(recipe)s
     ORDER BY vector <=> %(asked)s::halfvec LIMIT %(most)s)
), near AS MATERIALIZED (
    (SELECT * FROM mine ORDER BY distance LIMIT %(most)s)
    UNION
    SELECT programme_id, vector, vector <=> %(asked)s::halfvec
    FROM discovery_programmepassage
    WHERE programme_id = ANY(%(also)s) AND language = %(language)s AND recipe = %(recipe)s
), middle AS MATERIALIZED (
    SELECT avg(vector) AS vector FROM (SELECT vector FROM near ORDER BY distance LIMIT %(few)s) f
)
SELECT programme_id, 1 - distance, 1 - (near.vector <=> middle.vector) FROM near, middle
"""


def _near(reading: Reading, *, also: Iterable[int]) -> dict[int, _Nearness]:
    """Return the cosines of the nearest programmes, and of those that the words found."""
    asked: dict[str, str | int | list[int]] = {
        "asked": HalfVector(reading.vector.tolist()).to_text(),
        "language": reading.language,
        "recipe": recipe_of_programmes(),
        "most": LOOKED_AT,
        "few": IN_THE_MIDDLE,
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


def quotes_of(numbers: Sequence[int], asked: str) -> dict[int, tuple[int, int]]:
    """
    Return for each programme the number of the sentence that shares most words with hers.

    With it, which of its words these are (`matching`).
    """
    told = Programme.objects.filter(pk__in=numbers).only("title", "objective", "language")
    found = {}
    for programme in told if numbers else ():
        quotable = _quotable(programme)
        number = nearest(quotable, asked)
        matched = matched_words(quotable[number], asked, programme.language)
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
