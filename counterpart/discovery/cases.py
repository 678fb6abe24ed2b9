"""Finding written-up cases: by meaning, by wording, and by the votes of the nearest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from django.conf import settings
from django.db.models import Exists, F, Min, OuterRef, Q
from numpy.typing import NDArray
from pgvector import HalfVector
from pgvector.django import CosineDistance

from counterpart.countries.models import Country
from counterpart.discovery.actions import CASES_FOLDER
from counterpart.discovery.answers import Chosen, Quote
from counterpart.discovery.floor import floor
from counterpart.discovery.models import Passage
from counterpart.discovery.opened import shares_of
from counterpart.discovery.passages import quotable, recipe
from counterpart.discovery.rules import contrast, fusion
from counterpart.discovery.rules.question import Question
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case, Translation
from counterpart.library.wording import Wording

CANDIDATES = 40  # cases that each search may propose


@dataclass(frozen=True)
class NearCases:
    """Written-up cases near to a question, with their scores before floor and choice."""

    cases: Sequence[Case]
    fused: Mapping[int, float]
    scores: Mapping[int, float]
    families: Mapping[int, str]
    floor: float

    @property
    def candidates(self) -> list[contrast.Candidate]:
        return [
            contrast.Candidate(
                case=case.pk,
                country=case.country_id,
                lead_approach=case.lead_approach,
                is_sober=case.is_sober,
                score=self.scores[case.pk],
                floor=self.floor,
            )
            for case in self.cases
        ]


def near_cases(
    asked: Question, vector: NDArray[np.float32], country: Country, language: str
) -> NearCases:
    fused, families = _fused(asked, vector, country, language)
    scores = fusion.voted(fused, families)
    held = cases_seen_by_anyone().exclude(country=country).filter(pk__in=scores)
    cases = list(held.only("country_id", "family", "lead_approach", "outcome"))
    shown = {case.pk for case in cases}
    return NearCases(
        cases,
        {case: score for case, score in fused.items() if case in shown},
        {case: score for case, score in scores.items() if case in shown},
        {case.pk: case.family for case in cases},
        floor(language),
    )


def scores_of_cases(
    asked: Question, vector: NDArray[np.float32], country: Country, language: str
) -> Mapping[int, float]:
    """
    Return the score of every candidate by case, before floor and choice; none of this country.

    :param vector: the question encoded, shape (384,)
    :param language: whose passages are compared with it (`language_asked_in`); of a case that has
        none in this language, its own
    """
    return fusion.voted(*_fused(asked, vector, country, language))


def _fused(
    asked: Question, vector: NDArray[np.float32], country: Country, language: str
) -> tuple[dict[int, float], dict[int, str]]:
    """Return meaning and wording as one score by case, and the family of each."""
    translated = Translation.objects.filter(case=OuterRef("case"), language=language)
    sections = Passage.objects.filter(
        Q(language=language) | Q(~Exists(translated), language=F("case__language")),
        kind=Passage.Kind.SECTION,
        recipe=recipe(),
        case__in=cases_seen_by_anyone().exclude(country=country),
    )
    nearest = sections.values("case_id", "case__family").annotate(
        distance=Min(CosineDistance("vector", HalfVector(vector.tolist())))
    )
    folder = settings.DATA / CASES_FOLDER
    shares = shares_of(folder, asked.text, language=language, limit=CANDIDATES)
    rows = nearest.order_by("distance").values_list("case_id", "case__family", "distance")
    told = {case: (family, 1 - d) for case, family, d in rows}  # all, the nearest first
    proposed = {*list(told)[:CANDIDATES], *(shares.keys() & told.keys())}
    meanings = {case: told[case][1] for case in told if case in proposed}
    found = {case: share for case, share in shares.items() if case in meanings}
    scores = fusion.fused(meanings, found, of_words=fusion.weight_of_words(language))
    return scores, {case: told[case][0] for case in meanings}


def quotes_from(cases: list[int], vector: NDArray[np.float32], language: str) -> dict[int, int]:
    """Return for each case the passage that holds the sentence nearest to the question."""
    ranked = (
        Passage.objects.filter(kind=Passage.Kind.SENTENCE, case_id__in=cases, language=language)
        .annotate(distance=CosineDistance("vector", HalfVector(vector.tolist())))
        .order_by("case_id", "distance", "position")
        .distinct("case_id")
    )
    return dict(ranked.values_list("case_id", "pk"))


def texts_of_quotes(shown: Sequence[Chosen]) -> dict[int, Quote]:
    found = Passage.objects.filter(
        pk__in=[c.quote for c in shown], kind=Passage.Kind.SENTENCE
    ).values_list("case_id", "text", "section", "language")
    return {case: Quote(*told) for case, *told in found}


def first_sentence(case: Case) -> Quote:
    """Stand in for a quote that an index made since then no longer holds."""
    return Quote(quotable(Wording(case, None))[0], "problem", case.language)
