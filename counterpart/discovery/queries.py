"""
From a problem to five experiences.

The question is read (`readings`): as it is written, and in English where that is another language.
Each reading is compared with what the library holds in its language: with cases (`cases`) and
programmes (`programmes`), in meaning and in wording, and every thing gets the share of the highest
grade that a reader would give it (`rules.relevance`). What is above the floor is the shortlist; it
holds not a word of the question, and is what the address of an answer seals. Five are chosen from
it (`rules.contrast`), again whenever she steers (`rules.steering`), and explained.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from django.conf import settings
from django.utils.translation import get_language

from counterpart.countries.models import Country
from counterpart.countries.queries import fetch_by_year
from counterpart.discovery.answers import (
    Answer,
    AnyExperience,
    Experience,
    Listed,
    ProgrammeExperience,
    Shortlist,
)
from counterpart.discovery.beginnings import Beginnings
from counterpart.discovery.candidates import likeness_among, things_of
from counterpart.discovery.cases import (
    first_sentence,
    near_cases,
    quotes_from,
    texts_of_quotes,
)
from counterpart.discovery.context import context_of, country_of
from counterpart.discovery.floor import floor, programme_floor
from counterpart.discovery.gate import lets_through
from counterpart.discovery.programmes import found_programmes, quote_of, quotes_of, ratings_of
from counterpart.discovery.readings import Reading, readings
from counterpart.discovery.reasons import how_it_differs, told_of, when_not_to_copy
from counterpart.discovery.rules import contrast, fusion
from counterpart.discovery.rules.language import is_understood
from counterpart.discovery.rules.question import question
from counterpart.discovery.rules.relevance import LESS_SURE
from counterpart.discovery.rules.steering import STRAIGHT, Steered, Steering, steered
from counterpart.foundation import clock
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.programmes.queries import programmes_by_id
from counterpart.library.queries import cases_by_id
from counterpart.library.vocabulary import Family

Offered = Literal["cases", "programmes", "all"]
LONGEST_LIST = 40  # of each kind: what "show me all" shows, and what steering chooses from


def five_experiences(
    written: str, *, country: Country, seats: int = contrast.SEATS, offered: Offered = "all"
) -> tuple[Shortlist, Answer]:
    """
    Return all that may be offered for what a person wrote, and the five chosen, explained.

    :param written: any text; what cannot be read is left out (`Shortlist.was_cut`)
    :param offered: written-up cases, programmes from open data, or both together
    :raises NothingAsked: if not one letter was written
    """
    found = shortlist(written, country=country, offered=offered)
    return found, answered(found, country=country, seats=seats)


def shortlist(written: str, *, country: Country, offered: Offered = "all") -> Shortlist:
    """
    Return what may be offered for a text, from other countries, the most relevant first.

    :raises NothingAsked: if not one letter was written
    """
    asked = question(written)
    read = readings(asked)
    near = near_cases(read, country)
    of_cases = near.scores if offered != "programmes" else {}
    of_programmes = found_programmes(read, country) if offered != "cases" else {}
    best = max([*of_cases.values(), *of_programmes.values()], default=0.0)
    listed: list[Listed] = []
    handicap = LESS_SURE if read[-1].is_glossed else 0.0
    if lets_through(read[-1].vector, best, handicap=handicap):
        listed += _listed(of_cases, floor(), is_programme=False)
        listed += _listed(of_programmes, programme_floor(), is_programme=True)
    return Shortlist(
        country=country.pk,
        listed=tuple(_with_quotes(listed, read)),
        was_cut=asked.was_cut,
        nearest_family=fusion.leading_family(near.scores, near.families),
        was_understood=is_understood(asked.text, read[0].language) or read[-1].is_glossed,
    )


def _listed(scores: Mapping[int, float], least: float, *, is_programme: bool) -> list[Listed]:
    above = sorted((-score, pk) for pk, score in scores.items() if score >= least)
    return [Listed(pk, -negative, None, is_programme) for negative, pk in above[:LONGEST_LIST]]


def _with_quotes(listed: Sequence[Listed], read: Sequence[Reading]) -> list[Listed]:
    cases = [e.case for e in listed if not e.is_programme]
    of_cases: dict[int, tuple[int, int]] = {}
    for reading in reversed(read):  # her own language, the first, has the last word
        of_cases |= quotes_from(cases, reading)
    of_programmes = quotes_of([e.case for e in listed if e.is_programme], read[-1].words)
    quoted = []
    for entry in listed:
        quotes = of_programmes if entry.is_programme else of_cases
        quote, matched = quotes.get(entry.case, (None, 0))
        quoted.append(replace(entry, quote=quote, matched=matched))
    return sorted(quoted, key=lambda e: (-e.score, e.is_programme, e.case))


def answered(
    found: Shortlist,
    *,
    country: Country,
    steering: Steering = STRAIGHT,
    seats: int = contrast.SEATS,
) -> Answer:
    """
    Return the five chosen from a shortlist, as she steers, in the language in use.

    What was withdrawn since is gone. Nobody is asked twice for her words: a shortlist has none.
    """
    things, steerable = _things(found, country)
    candidates = steered(steerable, steering, likeness_among(found.listed, steering.like))
    chosen = contrast.experiences(candidates, asker=country.pk, seats=seats)
    places = _places(steerable)
    picked = [found.listed[places[c.case, c.is_programme]] for c in chosen]
    return _explained(found, picked, things, country, seats, places)


def everything_listed(found: Shortlist, *, country: Country) -> Answer:
    """Return the whole shortlist as a ranked list, several of a country too."""
    things, steerable = _things(found, country)
    places = _places(steerable)
    ranked = contrast.ranked([t.candidate for t in steerable], asker=country.pk)
    picked = [found.listed[places[c.case, c.is_programme]] for c in ranked[:LONGEST_LIST]]
    return _explained(found, picked, things, country, len(picked), places)


def candidates_of(found: Shortlist, *, country: Country) -> list[contrast.Candidate]:
    """Return what the choice is made among."""
    return [thing.candidate for thing in _things(found, country)[1]]


Things = Mapping[Listed, Case | Programme]


def _places(steerable: Sequence[Steered]) -> dict[tuple[int, bool], int]:
    return {(t.candidate.case, t.candidate.is_programme): t.place for t in steerable}


def _things(found: Shortlist, country: Country) -> tuple[Things, list[Steered]]:
    cases = cases_by_id(e.case for e in found.listed if not e.is_programme)
    programmes = programmes_by_id(e.case for e in found.listed if e.is_programme)
    things: dict[Listed, Case | Programme] = {}
    for entry in found.listed:
        if thing := (programmes if entry.is_programme else cases).get(entry.case):
            things[entry] = thing
    fetch_by_year([country, *(t.country for t in things.values() if t.country)])
    began = Beginnings(found.yardstick)
    return things, things_of(found.listed, things, country, clock.now().year, began)


def _explained(
    found: Shortlist,
    picked: Sequence[Listed],
    things: Things,
    country: Country,
    seats: int,
    places: Mapping[tuple[int, bool], int],
) -> Answer:
    language = get_language() or settings.LANGUAGE_CODE
    told = {entry: told_of(things[entry]) for entry in picked}
    quotes = texts_of_quotes([e for e in picked if not e.is_programme])
    shown = [things[e] for e in picked]
    ratings = ratings_of([t for t in shown if isinstance(t, Programme)])
    began = Beginnings(found.yardstick)
    experiences: list[AnyExperience] = []
    for rank, entry in enumerate(picked, 1):
        thing = things[entry]
        place = places[entry.case, entry.is_programme]
        differs = how_it_differs(told[entry], list(told.values()), language)
        context = replace(
            context_of(country_of(thing), thing.first_year, country, clock.now().year),
            began=began.of(thing),
        )
        if isinstance(thing, Programme):
            why = quote_of(thing, entry)
            experiences.append(
                ProgrammeExperience(
                    rank, place, thing, entry.score, why, differs, context, ratings.get(thing.pk)
                )
            )
        else:
            why = quotes.get(thing.pk) or first_sentence(thing)
            experiences.append(
                Experience(
                    rank,
                    place,
                    thing,
                    entry.score,
                    why,
                    differs,
                    context,
                    *when_not_to_copy(thing),
                )
            )
    return Answer(
        country=country,
        experiences=tuple(experiences),
        seats=seats,
        was_cut=found.was_cut,
        nearest_family=Family(found.nearest_family) if found.nearest_family else None,
        was_understood=found.was_understood,
        listed_number=len(things),
    )
