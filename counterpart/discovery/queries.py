"""
From a problem to five experiences.

The question is encoded once and compared with what the library holds in its language. Summary and
problem of each case are compared with it in meaning (cosine, exact scan by pgvector), all its prose
in wording (BM25 by tantivy, as a share of the highest score possible); the two are added with fixed
weights, and the nearest cases vote on the kind of problem (`rules.fusion`), so that a score means
the same for every question of a language and one floor serves them all. Programmes from open data
are scored alike, and weigh less (`programmes`). `rules.contrast` chooses among both.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
from django.conf import settings
from django.utils.translation import get_language
from numpy.typing import NDArray

from counterpart.countries.models import Country
from counterpart.discovery.answers import (
    Answer,
    AnyExperience,
    Choice,
    Chosen,
    Experience,
    ProgrammeExperience,
)
from counterpart.discovery.cases import (
    first_sentence,
    near_cases,
    quotes_from,
    texts_of_quotes,
)
from counterpart.discovery.encoder import encoder
from counterpart.discovery.programmes import (
    NO_PROGRAMMES,
    found_programmes,
    quote_of,
    quotes_of,
    ratings_of,
)
from counterpart.discovery.reasons import how_it_differs, told_of, when_not_to_copy
from counterpart.discovery.rules import contrast, fusion
from counterpart.discovery.rules.language import LANGUAGES, is_understood, language_of
from counterpart.discovery.rules.question import Question, question
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.programmes.queries import programmes_by_id
from counterpart.library.queries import cases_by_id
from counterpart.library.vocabulary import Family

Offered = Literal["cases", "programmes", "all"]


def five_experiences(
    written: str, *, country: Country, seats: int = contrast.SEATS, offered: Offered = "all"
) -> tuple[Choice, Answer]:
    """
    Return the choice for what a person wrote, and the same explained.

    :param written: any text; what cannot be read is left out (`Choice.was_cut`)
    :param offered: written-up cases, programmes from open data, or both together
    :raises NothingAsked: if not one letter was written
    """
    asked = question(written)
    language = language_asked_in(asked)
    vector = encoder().encode_long(list(asked.pieces))
    near = near_cases(asked, vector, country, language)
    programmes = (
        NO_PROGRAMMES
        if offered == "cases"
        else found_programmes(
            asked, vector, country, language, case_scores=near.fused, families=near.families
        )
    )
    candidates = programmes.candidates + (near.candidates if offered != "programmes" else [])
    picked = contrast.experiences(candidates, asker=country.pk, seats=seats)
    choice = Choice(
        country=country.pk,
        chosen=_with_quotes(picked, asked, vector, language),
        was_cut=asked.was_cut,
        nearest_family=fusion.leading_family(near.scores, near.families),
        was_understood=is_understood(asked.text, language),
    )
    return choice, explained(choice, country=country, seats=seats)


def _with_quotes(
    picked: Sequence[contrast.Candidate],
    asked: Question,
    vector: NDArray[np.float32],
    language: str,
) -> tuple[Chosen, ...]:
    quotes = quotes_from([c.case for c in picked if not c.is_programme], vector, language)
    of_programmes = quotes_of([c.case for c in picked if c.is_programme], asked)
    return tuple(
        Chosen(
            c.case,
            c.score,
            (of_programmes if c.is_programme else quotes).get(c.case),
            c.is_programme,
        )
        for c in picked
    )


def explained(choice: Choice, *, country: Country, seats: int = contrast.SEATS) -> Answer:
    """Return what was chosen with the reasons, in the language in use; the withdrawn are gone."""
    cases = cases_by_id(c.case for c in choice.chosen if not c.is_programme)
    programmes = programmes_by_id(c.case for c in choice.chosen if c.is_programme)
    things: dict[Chosen, Case | Programme] = {}
    for chosen in choice.chosen:
        if found := (programmes if chosen.is_programme else cases).get(chosen.case):
            things[chosen] = found
    return Answer(
        country=country,
        experiences=_experiences(things),
        seats=seats,
        was_cut=choice.was_cut,
        nearest_family=Family(choice.nearest_family) if choice.nearest_family else None,
        was_understood=choice.was_understood,
    )


def _experiences(things: Mapping[Chosen, Case | Programme]) -> tuple[AnyExperience, ...]:
    language = get_language() or settings.LANGUAGE_CODE
    told = {chosen: told_of(thing) for chosen, thing in things.items()}
    quotes = texts_of_quotes([c for c in things if not c.is_programme])
    ratings = ratings_of([t for t in things.values() if isinstance(t, Programme)])
    found: list[AnyExperience] = []
    for rank, (chosen, thing) in enumerate(things.items(), 1):
        differs = how_it_differs(told[chosen], list(told.values()), language)
        if isinstance(thing, Programme):
            why = quote_of(thing, chosen.quote)
            rating = ratings.get(thing.pk)
            found.append(ProgrammeExperience(rank, thing, chosen.score, why, differs, rating))
        else:
            why = quotes.get(thing.pk) or first_sentence(thing)
            found.append(
                Experience(rank, thing, chosen.score, why, differs, *when_not_to_copy(thing))
            )
    return tuple(found)


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
