"""What a country was when something happened there, like and unlike the asker's now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from counterpart.countries import names
from counterpart.countries.indicators.wording import name, written
from counterpart.countries.models import BankRegion, Country, IncomeGroup
from counterpart.countries.queries import income_group, languages, people, was_fragile
from counterpart.discovery.beginnings import Beginning
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme

ALIKE_IN_SIZE = 2.5  # times as many people, at most, for two countries to be alike in size
_MILLION = 1_000_000
# What each likeness counts when things of equal relevance are told apart; together 1.
OF_INCOME, OF_SIZE, OF_REGION, OF_FRAGILITY, OF_LANGUAGE = 0.35, 0.15, 0.2, 0.15, 0.15


def country_of(thing: Case | Programme) -> Country:
    """Return the country of a case, or of a programme that may be offered."""
    country = thing.country
    assert country is not None  # noqa: S101 - a programme without one is never offered
    return country


@dataclass(frozen=True)
class Context:
    """
    Two countries beside each other: hers now, the other then. None where it is not known.

    :ivar then: the year in which the other is looked at
    :ivar began: where both stand by the measure of the problem, if it has one
    """

    here: Country
    there: Country
    then: int | None
    now: int
    incomes: tuple[str, str] | None
    people: tuple[int, int] | None
    regions: tuple[str, str] | None
    fragile: tuple[bool, bool] | None
    shared_languages: tuple[str, ...]
    began: Beginning | None = None

    @property
    def is_like_in_income(self) -> bool:
        return self.incomes is not None and self.incomes[0] == self.incomes[1]

    @property
    def is_like_in_size(self) -> bool:
        if self.people is None:
            return False
        few, many = sorted(self.people)
        return many <= ALIKE_IN_SIZE * few

    @property
    def is_like_in_region(self) -> bool:
        return self.regions is not None and self.regions[0] == self.regions[1]

    @property
    def is_like_in_fragility(self) -> bool:
        return self.fragile is not None and self.fragile[0] == self.fragile[1]


def context_of(there: Country, then: int | None, here: Country, now: int) -> Context:
    """Compare two countries whose values by year were fetched (`fetch_by_year`)."""
    income = (income_group(here, now), income_group(there, then)) if then else (None, None)
    size = (people(here, now), people(there, then)) if then else (None, None)
    fragile = (was_fragile(here, now), was_fragile(there, then)) if then else (None, None)
    regions = (here.bank_region, there.bank_region)
    spoken = languages(there)
    return Context(
        here=here,
        there=there,
        then=then,
        now=now,
        incomes=(income[0], income[1]) if income[0] and income[1] else None,
        people=(size[0], size[1]) if size[0] and size[1] else None,
        regions=regions if all(regions) else None,
        fragile=(
            (fragile[0], fragile[1]) if fragile[0] is not None and fragile[1] is not None else None
        ),
        shared_languages=tuple(code for code in languages(here) if code in spoken),
    )


def likeness(there: Country, then: int | None, here: Country, now: int) -> float:
    """Return how like two countries are, 0 to 1; what is not known counts as unlike."""
    context = context_of(there, then, here, now)
    return (
        OF_INCOME * context.is_like_in_income
        + OF_SIZE * context.is_like_in_size
        + OF_REGION * context.is_like_in_region
        + OF_FRAGILITY * context.is_like_in_fragility
        + OF_LANGUAGE * bool(context.shared_languages)
    )


def like_then(context: Context, language: str) -> list[str]:
    """Say in phrases what was like hers: every word is a value that the record holds."""
    said = []
    if context.began and context.began.is_alike:
        said.append(_beginning(context.began, language))
    if context.is_like_in_income and context.incomes:
        said.append(_income(context.incomes[1]))
    if context.is_like_in_size and context.people:
        said.append(_("about as many people (%(there)s)") % {"there": _millions(context.people[1])})
    if context.is_like_in_region and context.regions:
        said.append(str(BankRegion(context.regions[1]).label))
    if context.is_like_in_fragility and context.fragile:
        said.append(_fragility(context.fragile[1]))
    if context.shared_languages:
        shared = ", ".join(names.language_name(c, language) for c in context.shared_languages)
        said.append(_("shared language: %(languages)s") % {"languages": shared})
    return said


def unlike_then(context: Context, language: str) -> list[str]:
    """Say in phrases what was unlike hers: theirs then, hers now."""
    said = []
    if context.began and not context.began.is_alike:
        said.append(_beginning(context.began, language))
    both = _("%(there)s then, %(here)s here now")
    if context.incomes and not context.is_like_in_income:
        here, there = context.incomes
        said.append(both % {"there": _income(there), "here": _lower(_income(here))})
    if context.people and not context.is_like_in_size:
        here_people, there_people = context.people
        told = {"there": _millions(there_people), "here": _millions(here_people)}
        said.append(_("%(there)s people then, %(here)s here now") % told)
    if context.regions and not context.is_like_in_region:
        said.append(str(BankRegion(context.regions[1]).label))
    if context.fragile and not context.is_like_in_fragility:
        was_here, was_there = context.fragile
        said.append(both % {"there": _fragility(was_there), "here": _lower(_fragility(was_here))})
    if not context.shared_languages and languages(context.there) and languages(context.here):
        said.append(_("no working language in common"))
    return said


def _beginning(began: Beginning, language: str) -> str:
    """Name the measure with both figures and their years."""
    told = {
        "indicator": name(began.indicator, language),
        "there": written(began.indicator, began.there.value),
        "then": began.there.year,
        "here": written(began.indicator, began.here.value),
        "now": began.here.year,
    }
    return _("%(indicator)s: %(there)s in %(then)s, %(here)s here in %(now)s") % told


def _income(group: str) -> str:
    return str(IncomeGroup(group).label)


def _fragility(is_fragile: bool) -> str:
    if is_fragile:
        return _("On the list of fragile situations")
    return _("Not on the list of fragile situations")


def _millions(number: int) -> str:
    """Say a number of people with the two or three digits that the source is rounded to."""
    if number >= 10 * _MILLION:
        return _("%(n)s million") % {"n": f"{number / _MILLION:.0f}"}
    if number >= _MILLION:
        return _("%(n)s million") % {"n": f"{number / _MILLION:.1f}".removesuffix(".0")}
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def _lower(phrase: str) -> str:
    return phrase[:1].lower() + phrase[1:]
