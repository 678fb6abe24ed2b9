"""
The systems compared. Each returns the things it finds, the best first, one for each country.

All search the same texts with the same encoder, stems and stop words; they differ in what they do
with them. The control guesses the theme and then takes anything of it: whatever that reaches is
what labels alone give away.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

import numpy as np
from django.conf import settings
from django.db import connection
from numpy.typing import NDArray

from benchmarks.five.figures import DEPTH
from benchmarks.five.statements import Judged
from benchmarks.five.things import DATA_SET, Thing, by_key, cases, programmes
from counterpart.discovery.actions import CASES_FOLDER, PROGRAMMES_FOLDER
from counterpart.discovery.encoder import encoder
from counterpart.discovery.models import Passage, ProgrammePassage
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import recipe, recipe_of_programmes
from counterpart.discovery.rules.question import question
from counterpart.library.programmes.models import Part

Vectors = NDArray[np.float32]
System = Callable[[Judged], list[Thing]]
OF_WORDS = 0.3  # plain fusion: the share that wording has
PROPOSED = 400  # texts that a word search may propose
RECIPROCAL = 60  # k of reciprocal rank fusion
NEIGHBOURS = 10  # whose themes are counted for the guess


def words_only(asked: Judged) -> list[Thing]:
    return one_for_each_country(_best(_word_scores(asked.statement)), asked)


def vectors_only(asked: Judged) -> list[Thing]:
    return one_for_each_country(_best(_vector_scores(asked.statement)), asked)


def plain_fusion(asked: Judged) -> list[Thing]:
    meanings, shares = _vector_scores(asked.statement), _word_scores(asked.statement)
    scores = {
        thing: (1 - OF_WORDS) * meaning + OF_WORDS * shares.get(thing, 0.0)
        for thing, meaning in meanings.items()
    }
    return one_for_each_country(_best(scores), asked)


def postgresql(asked: Judged) -> list[Thing]:
    """
    Full-text ranking of PostgreSQL and cosine of pgvector, by reciprocal rank fusion.

    Cormack, Clarke and Büttcher 2009, "Reciprocal Rank Fusion outperforms Condorcet and individual
    Rank Learning Methods".
    """
    by_rank: dict[Thing, float] = defaultdict(float)
    for found in (_full_text(asked.statement), _best(_vector_scores(asked.statement))[:PROPOSED]):
        for rank, thing in enumerate(found, 1):
            by_rank[thing] += 1 / (RECIPROCAL + rank)
    return one_for_each_country(_best(by_rank), asked)


def guessed_theme(asked: Judged) -> list[Thing]:
    """Guess the theme by the nearest programmes, then take programmes of it at random."""
    nearest = [t for t in _best(_vector_scores(asked.statement)) if t.is_programme][:NEIGHBOURS]
    counts = Counter(theme for thing in nearest for theme in _themes().get(thing.pk, ()))
    if not counts:
        return []
    theme = min(counts, key=lambda t: (-counts[t], t))
    of_it = [programmes()[pk] for pk in sorted(_of_theme()[theme]) if pk in programmes()]
    random.Random(asked.number).shuffle(of_it)  # noqa: S311 - a fixed draw, not a secret
    return one_for_each_country(of_it, asked)


SYSTEMS: Mapping[str, System] = {
    "guess the theme": guessed_theme,
    "words only": words_only,
    "vectors only": vectors_only,
    "plain fusion": plain_fusion,
    "PostgreSQL": postgresql,
}


def one_for_each_country(found: Iterable[Thing], asked: Judged) -> list[Thing]:
    kept: dict[str, Thing] = {}
    for thing in found:
        if thing.country != asked.country and thing.country not in kept:
            kept[thing.country] = thing
            if len(kept) == DEPTH:
                break
    return list(kept.values())


def _best(scores: Mapping[Thing, float]) -> list[Thing]:
    return sorted(scores, key=lambda thing: (-scores[thing], thing.key))


def _word_scores(statement: str) -> dict[Thing, float]:
    text = question(statement).text
    found: dict[Thing, float] = {}
    for folder, held in ((CASES_FOLDER, cases()), (PROGRAMMES_FOLDER, programmes())):
        shares = shares_of(settings.DATA / folder, text, language="en", limit=PROPOSED)
        found |= {held[pk]: share for pk, share in shares.items() if pk in held}
    return found


def _vector_scores(statement: str) -> dict[Thing, float]:
    vector = encoder().encode_long(list(question(statement).pieces))
    scores: dict[Thing, float] = {}
    for things, vectors in (_vectors_of_cases(), _vectors_of_programmes()):
        for thing, likeness in zip(things, (vectors @ vector).tolist(), strict=True):
            scores[thing] = max(likeness, scores.get(thing, -1.0))
    return scores


@cache
def _vectors_of_cases() -> tuple[list[Thing], Vectors]:
    sections = Passage.objects.filter(kind="section", language="en", recipe=recipe())
    rows = list(sections.filter(case__in=list(cases())).values_list("case_id", "vector"))
    return [cases()[pk] for pk, _vector in rows], _stacked([v for _pk, v in rows])


@cache
def _vectors_of_programmes() -> tuple[list[Thing], Vectors]:
    held = ProgrammePassage.objects.filter(language="en", recipe=recipe_of_programmes())
    rows = [r for r in held.values_list("programme_id", "vector") if r[0] in programmes()]
    return [programmes()[pk] for pk, _vector in rows], _stacked([v for _pk, v in rows])


def _stacked(vectors: Sequence[Sequence[float]]) -> Vectors:
    return np.array(vectors, np.float32)


def _full_text(statement: str) -> list[Thing]:
    """Rank by `ts_rank_cd` what shares a stem; the role may make no table, so texts go along."""
    things = list(by_key().values())
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH asked AS MATERIALIZED (
                SELECT string_agg(quote_literal(word), ' | ')::tsquery AS any_word
                FROM unnest(tsvector_to_array(to_tsvector('english', %s))) AS word
            ), told AS MATERIALIZED (
                SELECT number, to_tsvector('english', text) AS words
                FROM unnest(%s::text[]) WITH ORDINALITY AS t (text, number)
            )
            SELECT number FROM told, asked WHERE words @@ any_word
            ORDER BY ts_rank_cd(words, any_word, 1) DESC, number LIMIT %s
            """,
            [question(statement).text, [t.text for t in things], PROPOSED],
        )
        return [things[number - 1] for (number,) in cursor.fetchall()]


@cache
def _themes() -> Mapping[int, tuple[str, ...]]:
    rows = Part.objects.filter(programme__data_set=DATA_SET).values_list("programme_id", "facts")
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for programme, facts in rows:
        found[programme].update(dict.fromkeys(facts.get("themes") or ()))
    return {programme: tuple(themes) for programme, themes in found.items()}


@cache
def _of_theme() -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for programme, themes in _themes().items():
        for theme in themes:
            found[theme].append(programme)
    return found
