"""Reading countries: by code, by any of their names, and what they were in a year."""

from collections.abc import Collection, Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from counterpart.countries import names
from counterpart.countries.models import ByYear, Country, Edition, IncomeGroup, People, Status
from counterpart.countries.rules import runs
from counterpart.countries.rules.counts import count_near
from counterpart.countries.rules.naming import folded, nearest, sort_key
from counterpart.foundation.errors import Refusal

FALLBACK = "en"
ASK_AGAIN = gettext_lazy("No country or territory is known as “%(text)s”. Choose one of the list.")
YEARS_NEAR = 5  # a count this far away still tells the size of a country
LONGEST_SHOWN = 60  # characters of what was typed that a sentence repeats


class UnknownCountry(Refusal):
    """Nothing goes by that code or name; the sentence offers names that are near."""


def country(code: str) -> Country:
    """
    Return the country, territory or former state with this ISO code of three letters.

    :raises UnknownCountry: with near names
    """
    found = Country.objects.filter(pk=code.strip().upper()).first()
    if found is None:
        raise _unknown(code, Country.objects.all(), FALLBACK)
    return found


def find(text: str, language: str) -> Country:
    """
    Return the country meant by a code (ISO of three or two letters, M49) or a name.

    Names are taken in any of the seven languages and whatever their case and accents; when two
    places share one, the name in `language` and the current country win.

    :raises UnknownCountry: with near names in `language`
    """
    if straight := Country.objects.filter(pk=text.strip().upper()).first():
        return straight  # most often it is the code; all 272 are read only for a name
    everyone = sorted(Country.objects.all(), key=lambda c: c.is_former)
    found = _by_code(text.strip().upper(), everyone) or _by_name(text, language, everyone)
    if found is None:
        raise _unknown(text, everyone, language)
    return found


def all_countries(language: str) -> list[Country]:
    """Return the current countries and territories in the order of their names."""
    current = Country.objects.filter(until_year=None)
    return sorted(current, key=lambda c: sort_key(names.display_name(c, language), language))


def country_choices(language: str) -> list[tuple[str, str]]:
    """Return code and name of every current country, in the order of the names."""
    return [(c.iso3, names.display_name(c, language)) for c in all_countries(language)]


def codes_by_name() -> dict[str, str]:
    """
    Return the code of every country, territory and former state by each of its codes and names.

    The names are folded as `rules.naming.folded` does; one that two places share is the current
    country's.
    """
    everyone = sorted(Country.objects.all(), key=lambda c: not c.is_former)
    known = {folded(name): c.iso3 for c in everyone for name in names.all_names(c)}
    codes = {folded(code): c.iso3 for c in everyone for code in (c.iso2, c.iso3, c.m49) if code}
    return known | codes


def income_group(country: Country, year: int) -> IncomeGroup | None:
    """
    Return the World Bank's income group by the country's income in that calendar year.

    It is the class the Bank gave then, not today's; None where it is not known.
    """
    value = runs.value_in(_runs(country, Status.Kind.INCOME), year)
    return IncomeGroup(value) if value else None


def is_south(country: Country, year: int, clubs: Collection[str] | None = None) -> bool | None:
    """
    Return whether a country counted as South in that calendar year.

    :param clubs: of `g77` and `dac`; by default those that the operator's file names under
        `south`. Give `south_clubs()` when asking about many countries.
    :returns: True if it is known to be in one, False if in none, None if that is not known
    """
    chosen = south_clubs() if clubs is None else clubs
    statuses = {club: _runs(country, club) for club in chosen}
    return runs.belongs_to_any(statuses, year, chosen)


def was_fragile(country: Country, year: int) -> bool | None:
    """
    Return whether the World Bank's list of fragile situations published in that year had it.

    :returns: False says that it was not listed, not that it was at peace; None that no list
        of that year could have told
    """
    value = runs.value_in(_runs(country, Status.Kind.FRAGILE), year)
    return None if value is None else value == runs.LISTED


def people(country: Country, year: int) -> int | None:
    """
    Return how many lived in a country, as it is drawn today, in or near that calendar year.

    :returns: an estimate to three digits, of the nearest year that has one within five; or None
    """
    if country.by_year:
        counts = country.by_year.people
    else:
        counts = {p.year: p.number for p in country.people.all()}
    return count_near(counts, year, within=YEARS_NEAR)


def languages(country: Country) -> tuple[str, ...]:
    """Return the official and working languages of today, ISO 639 (two letters, else three)."""
    return tuple(country.languages)


def fetch_by_year(countries: Sequence[Country]) -> None:
    """
    Fetch along what these countries were and how many lived there: two queries for all.

    Many of them may be one country: its values are then read once, and shared.
    """
    found = {code: ByYear() for code in {country.pk for country in countries}}
    statuses = Status.objects.filter(country__in=found).order_by()
    for code, kind, year, value in statuses.values_list("country_id", "kind", "from_year", "value"):
        found[code].statuses.setdefault(kind, {})[year] = value
    counts = People.objects.filter(country__in=found).order_by()
    for code, year, number in counts.values_list("country_id", "year", "number"):
        found[code].people[year] = number
    for country in countries:
        country.by_year = found[country.pk]


def south_clubs() -> list[str]:
    """Return the clubs that make a country South, as the file says; both before any file."""
    edition = edition_in_use()
    return list(edition.south) if edition else list(runs.IS_IN)


def edition_in_use() -> Edition | None:
    """Return how fresh the countries are: the newest loading, None before the first."""
    return Edition.objects.order_by("-number").first()


def _runs(country: Country, kind: str) -> dict[int, str]:
    if country.by_year:
        return country.by_year.statuses.get(kind, {})
    return {s.from_year: s.value for s in country.statuses.all() if s.kind == kind}


def _by_code(code: str, everyone: Iterable[Country]) -> Country | None:
    number = code.zfill(3) if code.isascii() and code.isdigit() else ""
    return next(
        (c for c in everyone if code in (c.iso3, c.iso2) or (number and number == c.m49)), None
    )


def _by_name(text: str, language: str, everyone: Iterable[Country]) -> Country | None:
    wanted = folded(text)
    if not wanted:
        return None
    known = [c for c in everyone if wanted in map(folded, names.all_names(c))]
    by_merit = sorted(
        known, key=lambda c: (c.is_former, folded(names.display_name(c, language)) != wanted)
    )
    return by_merit[0] if by_merit else None


def _unknown(text: str, everyone: Iterable[Country], language: str) -> UnknownCountry:
    shown = {"text": text.strip()[:LONGEST_SHOWN]}
    near = nearest(shown["text"], [names.display_name(c, language) for c in everyone])
    if not near:
        return UnknownCountry(str(ASK_AGAIN) % shown)
    sentence = _("No country or territory is known as “%(text)s”. Did you mean: %(near)s?")
    return UnknownCountry(sentence % {**shown, "near": ", ".join(near)})
