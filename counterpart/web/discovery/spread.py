"""Up to five experiences laid out as one page: numbered sources, a table that compares, a map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from counterpart.countries.models import Country, IncomeGroup
from counterpart.countries.queries import income_group
from counterpart.discovery.answers import Answer, Experience
from counterpart.library.key_figures import KeyFigure, key_figure
from counterpart.library.models import Case, Figure, Source
from counterpart.library.rules.prose import cited_numbers
from counterpart.library.wording import wording
from counterpart.web.charts.world import Map, world


@dataclass(frozen=True)
class Context:
    """What a country was in a year, as far as it is known."""

    country: Country
    year: int
    income: IncomeGroup | None


@dataclass(frozen=True)
class Way:
    """One experience with all that the page shows of it; `numbers` turn its sources into ours."""

    experience: Experience
    key: KeyFigure | None
    scale: Figure | None
    costs: Sequence[Figure]
    then: Context
    numbers: Mapping[int, int]

    @property
    def case(self) -> Case:
        return self.experience.case

    @property
    def rank(self) -> int:
        return self.experience.rank


@dataclass(frozen=True)
class Numbered:
    """A source under the number that it has on this page, and the way that it belongs to."""

    number: int
    source: Source
    rank: int


@dataclass(frozen=True)
class Spread:
    ways: Sequence[Way]
    sources: Sequence[Numbered]
    map: Map
    here: Context


def spread(answer: Answer, *, year: int) -> Spread:
    """
    Lay out an answer whose cases were fetched with their parts and their countries' statuses.

    :param year: the present one, in which the asking country is looked at
    """
    ways: list[Way] = []
    sources: list[Numbered] = []
    for experience in answer.experiences:
        way = _way(experience, first=len(sources) + 1)
        ways.append(way)
        by_number = {s.number: s for s in experience.case.sources.all()}
        sources += [
            Numbered(ours, by_number[theirs], way.rank) for theirs, ours in way.numbers.items()
        ]
    return Spread(
        ways=ways,
        sources=sources,
        map=world([way.case.country for way in ways], here=answer.country),
        here=_context(answer.country, year),
    )


def _way(experience: Experience, *, first: int) -> Way:
    case = experience.case
    figures = list(case.figures.all())
    scale = next((f for f in figures if f.role == Figure.Role.SCALE), None)
    costs = _costs([f for f in figures if f.role == Figure.Role.COST])
    key = key_figure(case)
    shown = [
        f
        for f in (key and key.figure, key and key.baseline, key and key.target, scale, *costs)
        if f
    ]
    words = wording(case, get_language() or case.language)
    cited = [*cited_numbers(words.summary), *(f.source.number for f in shown)]
    numbers = {theirs: ours for ours, theirs in enumerate(dict.fromkeys(cited), first)}
    then = _context(case.country, case.first_year)
    return Way(experience, key, scale, costs, then, numbers)


def _costs(costs: Sequence[Figure]) -> Sequence[Figure]:
    """Return what was spent on each; where no source says that, the first sum that it names."""
    return [cost for cost in costs if cost.for_each] or costs[:1]


def _context(country: Country, year: int) -> Context:
    return Context(country, year, income_group(country, year))
