"""Up to five experiences laid out as one page: numbered sources, a table that compares, a map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from counterpart.countries.models import Country, IncomeGroup
from counterpart.countries.queries import income_group
from counterpart.discovery.answers import Answer, Experience, ProgrammeExperience
from counterpart.discovery.rules.steering import STRAIGHT, Steering
from counterpart.library.key_figures import KeyFigure, key_figure
from counterpart.library.models import Case, Figure, Source
from counterpart.library.programmes.models import DataSet, Programme
from counterpart.library.rules.prose import cited_numbers
from counterpart.library.wording import wording
from counterpart.web.charts.world import Map, world
from counterpart.web.discovery.steering import Link, links_of


@dataclass(frozen=True)
class Context:
    """What a country was in a year, as far as it is known."""

    country: Country
    year: int | None
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
    links: Sequence[Link]

    @property
    def case(self) -> Case:
        return self.experience.case

    @property
    def rank(self) -> int:
        return self.experience.rank

    @property
    def lead(self) -> str:
        return self.case.get_lead_approach_display()

    @property
    def came(self) -> str:
        return self.case.get_outcome_display()


@dataclass(frozen=True)
class ProgrammeWay:
    """A programme with all that the page shows of it; `number` is that of its data set here."""

    experience: ProgrammeExperience
    then: Context
    number: int
    links: Sequence[Link]

    @property
    def programme(self) -> Programme:
        return self.experience.programme

    @property
    def rank(self) -> int:
        return self.experience.rank

    @property
    def quotes_the_summary(self) -> bool:
        """Whether the sentence that comes nearest to her words is shown already."""
        return self.experience.why.text in [said["text"] for said in self.programme.summary]

    @property
    def lead(self) -> str:
        suggested = self.programme.lead_approach
        return self.programme.get_lead_approach_display() if suggested else _("Approach not known")

    @property
    def came(self) -> str:
        if self.programme.is_not_finished:
            return self.programme.get_status_display()
        return self.programme.get_outcome_display()


AnyWay = Way | ProgrammeWay


@dataclass(frozen=True)
class Numbered:
    """A source under the number that it has on this page, and the way that it belongs to."""

    number: int
    source: Source | DataSet
    rank: int

    @property
    def is_data_set(self) -> bool:
        return isinstance(self.source, DataSet)


@dataclass(frozen=True)
class Spread:
    ways: Sequence[AnyWay]
    sources: Sequence[Numbered]
    map: Map
    here: Context


def spread(answer: Answer, *, year: int, steering: Steering = STRAIGHT) -> Spread:
    """
    Lay out an answer whose cases were fetched with their parts and their countries' statuses.

    :param year: the present one, in which the asking country is looked at
    :param steering: what was asked for already, which links of an experience add to
    """
    ways: list[AnyWay] = []
    sources: list[Numbered] = []
    for experience in answer.experiences:
        if isinstance(experience, Experience):
            way = _way(experience, steering, first=len(sources) + 1)
            sources += _numbered(way)
            ways.append(way)
        else:
            ways.append(_programme_way(experience, steering, sources))
    return Spread(
        ways=ways,
        sources=sources,
        map=world([way.then.country for way in ways], here=answer.country),
        here=_context(answer.country, year),
    )


def _programme_way(
    experience: ProgrammeExperience, steering: Steering, sources: list[Numbered]
) -> ProgrammeWay:
    """Lay out a programme; programmes of one data set share its number among the sources."""
    programme = experience.programme
    number = next((n.number for n in sources if n.source == programme.data_set), None)
    if number is None:
        number = len(sources) + 1
        sources.append(Numbered(number, programme.data_set, experience.rank))
    then = _context(experience.context.there, programme.first_year)
    return ProgrammeWay(experience, then, number, links_of(experience, steering))


def _numbered(way: Way) -> list[Numbered]:
    by_number = {s.number: s for s in way.case.sources.all()}
    return [Numbered(ours, by_number[theirs], way.rank) for theirs, ours in way.numbers.items()]


def _way(experience: Experience, steering: Steering, *, first: int) -> Way:
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
    return Way(experience, key, scale, costs, then, numbers, links_of(experience, steering))


def _costs(costs: Sequence[Figure]) -> Sequence[Figure]:
    """Return what was spent on each; where no source says that, the first sum that it names."""
    return [cost for cost in costs if cost.for_each] or costs[:1]


def _context(country: Country, year: int | None) -> Context:
    return Context(country, year, income_group(country, year) if year else None)
