"""
Finding programmes: by meaning and by wording, as cases are found, and weighing less.

The vectors of all programmes in the language of the question are compared exactly; the nearest are
then joined to the library, so that what was withdrawn or is the asker's own cannot be proposed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from django.conf import settings
from numpy.typing import NDArray
from pgvector import HalfVector
from pgvector.django import CosineDistance

from counterpart.countries.models import Country
from counterpart.discovery.actions import PROGRAMMES_FOLDER
from counterpart.discovery.answers import Quote
from counterpart.discovery.floor import programme_floor
from counterpart.discovery.models import ProgrammePassage
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.discovery.rules import contrast, fusion
from counterpart.discovery.rules.question import Question
from counterpart.discovery.rules.quoting import nearest
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.programmes.models import Part, Programme
from counterpart.library.rules.prose import sentences
from counterpart.library.vocabulary import SOBER
from counterpart.sources.records import Rating, Undertaking

CANDIDATES = 40  # programmes that each search may propose
LOOKED_AT = 200  # nearest programmes that are joined to the library; many may be the asker's own


class Near(NamedTuple):
    """What the choice needs of a programme near to a question, as the library has it now."""

    pk: int
    country: str
    lead_approach: str
    outcome: str
    family: str
    family_confidence: float | None


@dataclass(frozen=True)
class Found:
    """Programmes that may be offered, with their scores before floor and choice."""

    programmes: Sequence[Near]
    scores: Mapping[int, float]
    floor: float

    @property
    def candidates(self) -> list[contrast.Candidate]:
        return [
            contrast.Candidate(
                case=p.pk,
                country=p.country,
                lead_approach=p.lead_approach,
                is_sober=p.outcome in SOBER,
                score=self.scores[p.pk],
                floor=self.floor,
                is_programme=True,
            )
            for p in self.programmes
        ]


NO_PROGRAMMES = Found((), {}, floor=1.0)


def found_programmes(
    asked: Question,
    vector: NDArray[np.float32],
    country: Country,
    language: str,
    *,
    case_scores: Mapping[int, float],
    families: Mapping[int, str],
) -> Found:
    """
    Return programmes of other countries near to a question.

    :param vector: the question encoded, shape (384,)
    :param case_scores: of the nearest written-up cases, which vote on the kind of problem
    """
    folder = settings.DATA / PROGRAMMES_FOLDER
    shares = shares_of(folder, asked.text, language=language, limit=CANDIDATES)
    meanings = _meanings(vector, language, also=shares)
    offered = programmes_offered().exclude(country=country).filter(pk__in=meanings)
    near = [Near(*told) for told in offered.values_list(*Near._fields)]
    fused = fusion.fused(
        {p.pk: meanings[p.pk] for p in near},
        {p.pk: shares[p.pk] for p in near if p.pk in shares},
        of_words=fusion.weight_of_words(language),
    )
    suggested = {p.pk: (p.family, p.family_confidence or 0.0) for p in near}
    scores = fusion.seconded(fused, suggested, case_scores, families)
    best = sorted(near, key=lambda p: (-scores[p.pk], p.pk))[: 2 * CANDIDATES]
    return Found(best, scores, programme_floor(language))


def _meanings(
    vector: NDArray[np.float32], language: str, *, also: Mapping[int, float]
) -> dict[int, float]:
    """Return the cosine of the nearest programmes, and of those that the words found."""
    passages = ProgrammePassage.objects.filter(language=language, recipe=recipe_of_programmes())
    near = passages.annotate(distance=CosineDistance("vector", HalfVector(vector.tolist())))
    told = near.values_list("programme_id", "distance")
    rows = list(told.order_by("distance")[:LOOKED_AT])
    lacking = also.keys() - {programme for programme, _distance in rows}
    if lacking:
        rows += told.filter(programme__in=lacking).order_by()
    return {programme: 1 - distance for programme, distance in rows}


def quotes_of(numbers: Sequence[int], asked: Question) -> dict[int, int]:
    """Return for each programme the number of the sentence that shares most words with hers."""
    told = Programme.objects.filter(pk__in=numbers).only("title", "objective") if numbers else ()
    return {p.pk: nearest(_quotable(p), asked.text) for p in told}


def quote_of(programme: Programme, number: int | None) -> Quote:
    """Return a sentence of a programme by its number; the first where the text has changed."""
    told = _quotable(programme)
    chosen = told[number] if number is not None and number < len(told) else told[0]
    return Quote(chosen, "objective", programme.language)


def _quotable(programme: Programme) -> list[str]:
    return sentences(programme.objective) or [programme.objective or programme.title]


def ratings_of(programmes: Sequence[Programme]) -> dict[int, Rating]:
    """Return of each programme the newest verdict on its outcome, in one query."""
    found: dict[int, Rating] = {}
    if not programmes:
        return found
    for part in Part.objects.filter(programme__in=programmes):
        for rating in Undertaking.model_validate(part.facts).ratings:
            known = found.get(part.programme_id)
            if rating.of == "outcome" and (known is None or (rating.year or 0) > (known.year or 0)):
                found[part.programme_id] = rating
    return found
