"""What the library could offer for a statement before any floor: the best case of each country."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.floor.fitting import Floats
from benchmarks.statements import Statement
from counterpart.countries import queries as countries
from counterpart.discovery.cases import scores_of_cases
from counterpart.discovery.encoder import encoder
from counterpart.discovery.queries import language_asked_in
from counterpart.discovery.rules.question import question
from counterpart.library.access import cases_seen_by_anyone


@dataclass(frozen=True)
class Offer:
    """The best case of one country for one statement; `weight` makes all statements count alike."""

    statement: Statement
    score: float
    is_relevant: bool
    weight: float


def offers(statements: Sequence[Statement]) -> list[Offer]:
    """
    Return the offers for these statements.

    An offer is judged relevant when its case is of the statement's own family. This stands in for
    graded judgements ("the same kind of harm to the same kind of people"), which do not exist yet.
    """
    return [offer for statement in statements for offer in _offers(statement)]


def _offers(statement: Statement) -> Iterator[Offer]:
    asked = question(statement.text)
    vector = encoder().encode_long(list(asked.pieces))
    language = language_asked_in(asked)
    scores = scores_of_cases(asked, vector, countries.country(statement.country), language)
    cases = cases_seen_by_anyone().filter(pk__in=scores)
    best = {case.country_id: case for case in sorted(cases, key=lambda c: scores[c.pk])}
    for case in best.values():
        yield Offer(
            statement=statement,
            score=scores[case.pk],
            is_relevant=case.family == statement.family,
            weight=1 / len(best),
        )


def as_arrays(found: Sequence[Offer]) -> tuple[Floats, Floats, Floats]:
    """Return scores, relevance (1 or 0) and weights, each of the shape (offers,)."""
    return (
        np.array([o.score for o in found], np.float64),
        np.array([o.is_relevant for o in found], np.float64),
        np.array([o.weight for o in found], np.float64),
    )
