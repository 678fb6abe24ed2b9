"""
One measure of a challenge: her country's figures beside those of the countries most like it.

All that the page shows of a measure is computed here, from the figures as they are stored; nothing
is kept. `telling` says it in sentences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.challenges.rules.described import Described, MeasureTold
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.queries import held_figures, indicators_by_code
from counterpart.countries.indicators.rules.affected import Affected, Per, affected, nearest
from counterpart.countries.indicators.rules.catalogue import PER, Unit
from counterpart.countries.indicators.rules.gaps import Gaps, gaps
from counterpart.countries.indicators.rules.movers import Movers, movers
from counterpart.countries.indicators.rules.pace import (
    Achieved,
    Needed,
    Pace,
    achieved_by,
    needed,
    years_to,
)
from counterpart.countries.indicators.rules.series import (
    Better,
    Kind,
    Point,
    Series,
    latest,
    without_projections,
)
from counterpart.countries.indicators.rules.standing import Standing, standing
from counterpart.countries.indicators.rules.trend import Trend, trend
from counterpart.countries.models import Country
from counterpart.countries.peers.queries import Peer, likest, peers_of
from counterpart.countries.queries import fetch_by_year

COMPARABLE_YEARS = 8
"""A figure counts in a comparison if it is at most this much older than the newest of all."""

WINDOW = 15
"""Years of "who moved": long enough for a reform to show, short enough to ask those who made it."""

ACHIEVED_YEARS = 10
"""Over how many years it is told what peers achieved, where she has set no year."""


@dataclass(frozen=True)
class Measured:
    """
    What one measure shows; None where it cannot be told.

    :ivar series: her country's figures: her own, where she brought some
    :ivar peers: her peers' figures, by code; empty for an indicator of her own
    :ivar values: every country's newest comparable figure; empty for an indicator of her own
    """

    told: MeasureTold
    indicator: Indicator | None
    series: Series
    gaps: Gaps
    newest: Point | None = None
    trend: Trend | None = None
    affected: Affected | None = None
    peers: Mapping[str, Series] = field(default_factory=dict)
    values: Mapping[str, Point] = field(default_factory=dict)
    among_all: Standing | None = None
    among_peers: Standing | None = None
    pace: Pace | None = None
    needed: Needed | None = None
    achieved: Achieved | None = None
    movers: Movers | None = None

    @property
    def better(self) -> Better:
        return Better(self.indicator.better) if self.indicator else self.told.better


@dataclass(frozen=True)
class Measurement:
    """All measures of a challenge, and with whom its country is compared."""

    told: Described
    country: Country
    year: int
    peers: Sequence[Peer]
    measures: Sequence[Measured]


def measurement(told: Described, *, country: Country, year: int) -> Measurement:
    """
    Measure a problem: a fixed number of queries, and one more for each indicator.

    :param year: the present one, in which countries are compared
    """
    fetch_by_year([country])
    peers = peers_of(country.pk, year=year, added=told.peers_added, removed=told.peers_removed)
    indicators = indicators_by_code(m.indicator for m in told.measures if m.indicator)
    unlike = {x.country: x.distance for x in likest(country.pk, year)}
    measures = []
    for m in told.measures:
        indicator = indicators.get(m.indicator)
        if indicator is None:
            measures.append(_own(m, year))
        else:
            measures.append(
                _of_the_catalogue(m, indicator, country, [p.code for p in peers], unlike, year)
            )
    return Measurement(told, country, year, peers, measures)


def _own(told: MeasureTold, year: int) -> Measured:
    """Measure by figures of her own, which nobody else has."""
    newest, found = latest(told.own), trend(told.own)
    return Measured(
        told=told,
        indicator=None,
        series=told.own,
        gaps=gaps(told.own, this_year=year),
        newest=newest,
        trend=found,
        pace=_pace(told, newest, found, told.better),
        needed=_needed(told, newest, found, told.better),
    )


def _of_the_catalogue(
    told: MeasureTold,
    indicator: Indicator,
    country: Country,
    peers: Sequence[str],
    unlike: Mapping[str, float],
    year: int,
) -> Measured:
    every = held_figures(indicator)
    hers, better = every.get(country.pk, ()), Better(indicator.better)
    newest, found = latest(hers), trend(hers)
    values = comparable(every)
    levels = {code: point.value for code, point in values.items()}
    of_peers = {code: every[code] for code in peers if code in every}
    years = (told.target_year - newest.year) if told.target_year and newest else ACHIEVED_YEARS
    return Measured(
        told=told,
        indicator=indicator,
        series=hers,
        gaps=gaps(hers, this_year=year),
        newest=newest,
        trend=found,
        affected=_affected(indicator, newest, country),
        peers=of_peers,
        values=values,
        among_all=standing(levels, country.pk, better),
        among_peers=standing(levels, country.pk, better, among=of_peers),
        achieved=achieved_by(of_peers, newest.value, max(years, 1), better) if newest else None,
        movers=_movers(every, country.pk, better, unlike),
        pace=_pace(told, newest, found, better),
        needed=_needed(told, newest, found, better),
    )


def _movers(
    every: Mapping[str, Series], code: str, better: Better, unlike: Mapping[str, float]
) -> Movers | None:
    """Return who moved in the WINDOW years up to the last for which half of all have a figure."""
    ends = sorted(point.year for points in every.values() if (point := latest(points)))
    if not ends:
        return None
    until = ends[len(ends) // 2]
    return movers(every, code, start=until - WINDOW, until=until, better=better, distances=unlike)


def comparable(every: Mapping[str, Series]) -> dict[str, Point]:
    """Return each country's newest figure, if it is not much older than the newest of all."""
    newest = {code: point for code, points in every.items() if (point := latest(points))}
    last = max((point.year for point in newest.values()), default=0)
    return {code: p for code, p in newest.items() if p.year >= last - COMPARABLE_YEARS}


def _pace(
    told: MeasureTold, newest: Point | None, found: Trend | None, better: Better
) -> Pace | None:
    """Return when her target is reached; None where she has set none, or nothing tells a pace."""
    if told.target is None or newest is None or found is None:
        return None
    return years_to(told.target, newest, found, better)


def _needed(
    told: MeasureTold, newest: Point | None, found: Trend | None, better: Better
) -> Needed | None:
    if told.target is None or told.target_year is None or newest is None:
        return None
    return needed(told.target, told.target_year, newest, better, found)


def _affected(indicator: Indicator, newest: Point | None, country: Country) -> Affected | None:
    """Return how many people the rate is; of a rate of those who have, those who have not."""
    if newest is None or not indicator.denominator or country.by_year is None:
        return None
    per = PER[Unit(indicator.unit)]
    counted = tuple(
        Point(year, number, Kind.ESTIMATED)
        for year, number in sorted(country.by_year.people.items())
    )
    of_all = nearest(without_projections(counted), newest.year)
    if of_all is None or per not in set(Per):
        return None
    are_those_without = indicator.better == Better.HIGHER and indicator.unit == Unit.PERCENT
    return affected(newest, of_all, Per(per), are_those_without=are_those_without)
