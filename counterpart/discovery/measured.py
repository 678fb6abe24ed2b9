"""
Searching with a measured problem.

Whom it hurts and why it persists are words, and are searched with hers. A measure is not: it
becomes the yardstick of `beginnings`.
"""

from dataclasses import replace

from counterpart.challenges.rules.described import Described
from counterpart.countries.indicators import queries as indicators
from counterpart.countries.indicators.rules.series import latest
from counterpart.countries.queries import country
from counterpart.discovery.answers import Shortlist
from counterpart.discovery.queries import shortlist
from counterpart.discovery.rules.beginning import Yardstick


def shortlist_of(told: Described, *, year: int) -> Shortlist:
    """
    Return what may be offered for a problem as it was described and measured.

    The first indicator of the catalogue for which her country has a figure is the yardstick.

    :param year: the present one
    :raises NothingAsked: if not one letter was written
    """
    found = shortlist(told.search_text(), country=country(told.country))
    return replace(found, yardstick=yardstick_of(told, year=year))


def yardstick_of(told: Described, *, year: int) -> Yardstick | None:
    """Return where her country stands by the first indicator that tells it."""
    for measure in told.measures:
        if measure.indicator:
            hers = indicators.figures_of(measure.indicator).get(told.country, ())
            if newest := latest(hers, by=year):
                return Yardstick(measure.indicator, newest.value, newest.year, newest.kind.value)
    return None
