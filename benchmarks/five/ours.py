"""Counterpart as a system among those compared: its five, and its ten best by relevance."""

from functools import cache

from benchmarks.five.figures import DEPTH
from benchmarks.five.statements import Judged
from benchmarks.five.systems import one_for_each_country
from benchmarks.five.things import Thing, cases, programmes
from counterpart.countries import queries as countries
from counterpart.countries.models import Country
from counterpart.discovery.answers import AnyExperience, Experience, Shortlist
from counterpart.discovery.queries import answered, everything_listed, shortlist
from counterpart.discovery.rules.contrast import Candidate


def the_five(asked: Judged) -> list[Thing]:
    """Return the five that a person is shown, the most relevant first."""
    country, found = _found(asked)
    return [
        t for e in answered(found, country=country).experiences if (t := thing_of_experience(e))
    ]


def the_ten(asked: Judged) -> list[Thing]:
    """Return the ten best of different countries, by relevance alone."""
    country, found = _found(asked)
    ranked = [
        t
        for e in everything_listed(found, country=country).experiences
        if (t := thing_of_experience(e))
    ]
    return one_for_each_country(ranked, asked)[:DEPTH]


@cache
def _found(asked: Judged) -> tuple[Country, Shortlist]:
    country = countries.country(asked.country)
    return country, shortlist(asked.statement, country=country)


def thing_of_experience(experience: AnyExperience) -> Thing | None:
    """Return the thing of the pool; None for a programme of other data than the judged ones."""
    if isinstance(experience, Experience):
        return cases()[experience.case.pk]
    return programmes().get(experience.programme.pk)


def thing_of(candidate: Candidate) -> str:
    """Return the key of a candidate; empty for a programme that is not among the judged."""
    held = programmes() if candidate.is_programme else cases()
    thing = held.get(candidate.case)
    return thing.key if thing else ""
