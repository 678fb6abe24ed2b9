"""
From a problem to five experiences.

The question is encoded once and compared with what the library holds in its language. Summary and
problem of each case are compared with it in meaning (cosine, exact scan by pgvector), all its prose
in wording (BM25 by tantivy, as a share of the highest score possible); the two are added with fixed
weights, and the nearest cases vote on the kind of problem (`rules.fusion`), so that a score means
the same for every question of a language and one floor serves them all. `rules.contrast` chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import local
from typing import Literal

import numpy as np
from django.conf import settings
from django.db.models import Exists, F, Min, OuterRef, Q
from django.utils.translation import get_language
from numpy.typing import NDArray
from pgvector import HalfVector
from pgvector.django import CosineDistance

from counterpart.countries.models import Country
from counterpart.discovery.answers import Answer, Choice, Chosen, Experience, Quote
from counterpart.discovery.encoder import encoder
from counterpart.discovery.floor import floor
from counterpart.discovery.models import Follower, Passage
from counterpart.discovery.passages import origin_of_words, quotable, recipe
from counterpart.discovery.reasons import how_it_differs, when_not_to_copy
from counterpart.discovery.rules import contrast, fusion
from counterpart.discovery.rules.language import LANGUAGES, is_understood, language_of
from counterpart.discovery.rules.question import Question, question
from counterpart.discovery.words import BrokenIndex, WordIndex
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case, Translation
from counterpart.library.queries import cases_by_id, latest_change
from counterpart.library.vocabulary import Family
from counterpart.library.wording import Wording

CANDIDATES = 40  # cases that each search may propose
_opened = local()  # the word index of this thread


def five_experiences(
    written: str,
    *,
    country: Country,
    seats: int = contrast.SEATS,
    offered: Literal["cases", "programmes", "all"] = "all",
) -> tuple[Choice, Answer]:
    """
    Return the choice for what a person wrote, and the same explained.

    :param written: any text; what cannot be read is left out (`Choice.was_cut`)
    :param offered: written-up cases, programmes from open data (the library holds none yet), both
    :raises NothingAsked: if not one letter was written
    """
    asked = question(written)
    if offered == "programmes":
        nothing = Choice(country.pk, (), asked.was_cut)
        return nothing, explained(nothing, country=country, seats=seats)
    language = language_asked_in(asked)
    vector = encoder().encode_long(list(asked.pieces))
    scores = scores_of_cases(asked, vector, country, language)
    proposed = cases_seen_by_anyone().exclude(country=country).filter(pk__in=scores)
    cases = list(proposed.only("country_id", "family", "lead_approach", "outcome"))
    candidates = [
        contrast.Candidate(
            case=case.pk,
            country=case.country_id,
            lead_approach=case.lead_approach,
            is_sober=case.is_sober,
            score=scores[case.pk],
        )
        for case in cases
    ]
    picked = contrast.experiences(candidates, asker=country.pk, floor=floor(language), seats=seats)
    quotes = _quotes([c.case for c in picked], vector, language)
    choice = Choice(
        country=country.pk,
        chosen=tuple(Chosen(c.case, c.score, quotes.get(c.case)) for c in picked),
        was_cut=asked.was_cut,
        nearest_family=fusion.leading_family(
            {case.pk: scores[case.pk] for case in cases}, {case.pk: case.family for case in cases}
        ),
        was_understood=is_understood(asked.text, language),
    )
    return choice, explained(choice, country=country, seats=seats)


def explained(choice: Choice, *, country: Country, seats: int = contrast.SEATS) -> Answer:
    """Return what was chosen with the reasons, in the language in use; the withdrawn are gone."""
    cases = cases_by_id(c.case for c in choice.chosen)
    shown = [c for c in choice.chosen if c.case in cases]
    language = get_language() or settings.LANGUAGE_CODE
    quotes = _texts_of_quotes(shown)
    return Answer(
        country=country,
        experiences=tuple(
            Experience(
                rank=rank,
                case=cases[c.case],
                score=c.score,
                why=quotes.get(c.case) or _first_sentence(cases[c.case]),
                differs=how_it_differs(cases[c.case], list(cases.values()), language),
                caution=caution,
                caution_is_cut=is_cut,
            )
            for rank, c in enumerate(shown, 1)
            for caution, is_cut in [when_not_to_copy(cases[c.case])]
        ),
        seats=seats,
        was_cut=choice.was_cut,
        nearest_family=Family(choice.nearest_family) if choice.nearest_family else None,
        was_understood=choice.was_understood,
    )


def language_asked_in(asked: Question) -> str:
    """
    Return in which of the library's languages a question is looked for.

    That it is written in, where at least half of the cases are held in it; for words that tell
    nothing, that of the page.
    """
    page = get_language() or settings.LANGUAGE_CODE
    written_in = language_of(asked.text, among=LANGUAGES, otherwise=page)
    own = str(settings.LANGUAGE_CODE)
    if written_in == own:
        return own
    cases = cases_seen_by_anyone()
    held = cases.filter(translations__language=written_in).count()
    return written_in if held and held * 2 >= cases.count() else own


def scores_of_cases(
    asked: Question, vector: NDArray[np.float32], country: Country, language: str
) -> Mapping[int, float]:
    """
    Return the score of every candidate by case, before floor and choice; none of this country.

    :param vector: the question encoded, shape (384,)
    :param language: whose passages are compared with it (`language_asked_in`); of a case that has
        none in this language, its own
    """
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
    shares = _shares(asked.text, language)
    rows = list(nearest.order_by("distance")[:CANDIDATES])
    missing = shares.keys() - {row["case_id"] for row in rows}
    if missing:
        rows += nearest.filter(case_id__in=missing)
    meanings = {row["case_id"]: 1 - row["distance"] for row in rows}
    found = {case: share for case, share in shares.items() if case in meanings}
    scores = fusion.fused(meanings, found, of_words=fusion.weight_of_words(language))
    return fusion.voted(scores, {row["case_id"]: row["case__family"] for row in rows})


def _shares(text: str, language: str) -> dict[int, float]:
    """Ask the word index; while it is being made anew, meaning alone decides."""
    folder: Path = settings.DATA / "words"
    for _attempt in range(2):
        try:
            if not hasattr(_opened, "index"):
                _opened.index = WordIndex(folder)
            index: WordIndex = _opened.index
            shares = index.shares(text, language=language, limit=CANDIDATES)
        except BrokenIndex:
            _opened.__dict__.pop("index", None)
        else:
            return shares
    return {}


def _quotes(cases: list[int], vector: NDArray[np.float32], language: str) -> dict[int, int]:
    """Return for each case the passage that holds the sentence nearest to the question."""
    ranked = (
        Passage.objects.filter(kind=Passage.Kind.SENTENCE, case_id__in=cases, language=language)
        .annotate(distance=CosineDistance("vector", HalfVector(vector.tolist())))
        .order_by("case_id", "distance", "position")
        .distinct("case_id")
    )
    return dict(ranked.values_list("case_id", "pk"))


def _texts_of_quotes(shown: list[Chosen]) -> dict[int, Quote]:
    found = Passage.objects.filter(
        pk__in=[c.quote for c in shown], kind=Passage.Kind.SENTENCE
    ).values_list("case_id", "text", "section", "language")
    return {case: Quote(*told) for case, *told in found}


def _first_sentence(case: Case) -> Quote:
    """Stand in for a quote that an index made since then no longer holds."""
    return Quote(quotable(Wording(case, None))[0], "problem", case.language)


@dataclass(frozen=True)
class Lag:
    """How many changes of the library have not reached the passages, and the word index."""

    passages: int
    words: int


def index_lag() -> Lag:
    """Compare both indexes with the newest change; all changes count where one was not begun."""
    newest = latest_change()
    follower = Follower.objects.filter(id=1).first()
    if follower is None:
        return Lag(newest, newest)
    followed = follower.number if follower.recipe == recipe() else 0
    return Lag(newest - followed, newest - _words_position(str(follower.library)))


def _words_position(library: str) -> int:
    try:
        origin, _, number = WordIndex(settings.DATA / "words").position.partition(" ")
    except BrokenIndex:
        return 0
    return int(number) if origin == origin_of_words(library) else 0
