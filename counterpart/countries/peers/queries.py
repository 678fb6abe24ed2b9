"""The countries most like one, in the year that matters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from counterpart.countries.indicators import queries as indicators
from counterpart.countries.indicators.rules.series import latest
from counterpart.countries.models import Country, IncomeGroup
from counterpart.countries.peers.rules.likeness import Likeness, Profile, likenesses
from counterpart.countries.peers.rules.reasons import Reason, reasons
from counterpart.countries.queries import (
    edition_in_use,
    fetch_by_year,
    income_group,
    languages,
    people,
    was_fragile,
)

PEERS = 5
INCOME_PER_HEAD, URBAN_SHARE = "income-per-head", "urban-share"
"""
Codes of the indicators that the comparison rests on; both are in the catalogue (a test sees to
it).
"""

FIGURE_YEARS = 5  # how old a figure may be to stand for a year


@dataclass(frozen=True)
class Peer:
    """A country that is compared with hers, and what it has in common with it and what not."""

    code: str
    reasons: tuple[Reason, ...]
    is_added: bool = False


def peers_of(
    code: str, *, year: int, added: tuple[str, ...] = (), removed: tuple[str, ...] = ()
) -> list[Peer]:
    """
    Return the countries most like one in a calendar year, the likest first.

    :param added: countries that she wants to be compared with besides, after the others
    :param removed: countries that she does not want; the next likest takes the seat
    """
    known = profiles(year)
    seats = [x.country for x in likenesses(known, code) if x.country not in {*removed, *added}]
    wanted = [c for c in dict.fromkeys(added) if c != code]
    return [
        Peer(c, _reasons(known, code, c), is_added=c in wanted) for c in [*seats[:PEERS], *wanted]
    ]


def _reasons(known: Mapping[str, Profile], mine: str, theirs: str) -> tuple[Reason, ...]:
    if mine not in known or theirs not in known:
        return ()
    return reasons(known[mine], known[theirs])


def likest(code: str, year: int) -> list[Likeness]:
    """Return every country that can be compared with one, the likest first."""
    return likenesses(profiles(year), code)


def profiles(year: int) -> dict[str, Profile]:
    """Return what is known of each current country in a calendar year; kept until it changes."""
    edition = edition_in_use()
    return _profiles(year, edition.pk if edition else 0, str(indicators.stamp()))


@lru_cache(maxsize=16)
def _profiles(year: int, _edition: int, _stamp: str) -> dict[str, Profile]:
    countries = list(Country.objects.filter(until_year=None))
    fetch_by_year(countries)
    income = _near(INCOME_PER_HEAD, year)
    urban = _near(URBAN_SHARE, year)
    return {
        c.pk: Profile(
            country=c.pk,
            income_per_head=income.get(c.pk),
            people=people(c, year),
            urban_share=urban.get(c.pk),
            region=c.bank_region or None,
            subregion=c.subregion or None,
            is_fragile=was_fragile(c, year),
            income_group=_order(c, year),
            languages=frozenset(languages(c)),
        )
        for c in countries
    }


def _order(country: Country, year: int) -> int | None:
    group = income_group(country, year)
    return None if group is None else list(IncomeGroup).index(group)


def _near(code: str, year: int) -> dict[str, float]:
    """Return each country's newest figure of the years up to this one that is not too old."""
    told = {c: latest(series, by=year) for c, series in indicators.figures_of(code).items()}
    return {c: p.value for c, p in told.items() if p and p.year >= year - FIGURE_YEARS}
