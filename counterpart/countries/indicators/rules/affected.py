"""How many people a rate is."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Final

from counterpart.countries.indicators.rules.series import Kind, Point, Series, without_projections

APART: Final = 5
"""Years that the people may have been counted before or after the rate was."""

DIGITS: Final = 2
DIGITS_OF_COUNTRY_DATA: Final = 3


class Per(IntEnum):
    """How many people a rate is given for."""

    HUNDRED = 100
    THOUSAND = 1_000
    HUNDRED_THOUSAND = 100_000


@dataclass(frozen=True)
class Affected:
    """
    People whom a problem is about: `people` as computed, `shown` as it may be said.

    The rate and its denominator are of years of their own, and known in ways of their own.
    """

    people: float
    shown: int
    rate: Point
    denominator: Point

    @property
    def years_apart(self) -> int:
        return abs(self.rate.year - self.denominator.year)


def affected(
    rate: Point, denominator: Point, per: Per, *, are_those_without: bool = False
) -> Affected | None:
    """
    Return how many of the people counted in the denominator a rate is.

    :param rate: how many of `per` people
    :param denominator: the people that the rate is of, such as children under five
    :param are_those_without: count those whom the rate leaves out: of a rate of people who have
        water, those who have none
    :returns: None where the two are more than APART years apart, or the rate is none of people:
        below nought, or of more people than there are
    """
    is_rate_of_people = 0 <= rate.value <= per
    if not is_rate_of_people or abs(rate.year - denominator.year) > APART:
        return None
    share = (per - rate.value if are_those_without else rate.value) / per
    people = share * denominator.value
    return Affected(people, rounded_people(people, rate.kind), rate, denominator)


def nearest(denominators: Series, year: int) -> Point | None:
    """Return the figure of the year nearest by, of two equally near the earlier; no projection."""
    told = without_projections(denominators)
    return min(told, key=lambda p: (abs(p.year - year), p.year), default=None)


def rounded_people(people: float, kind: Kind) -> int:
    """
    Round a number of people to as many digits as can be stood by; halves up.

    Three significant digits where the rate is country data, otherwise two; always whole people.
    """
    digits = DIGITS_OF_COUNTRY_DATA if kind == Kind.COUNTRY else DIGITS
    exact = Decimal(repr(people))
    place = max(exact.adjusted() - digits + 1, 0)
    return int(exact.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP))
