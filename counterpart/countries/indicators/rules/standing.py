"""Where a country stands among others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from statistics import median, quantiles

from counterpart.countries.indicators.rules.series import Better


@dataclass(frozen=True)
class Standing:
    """
    A country's place among those compared, of which it is one.

    `rank` is 1 for the best; countries of equal value share the better rank, and the ranks after it
    are left out (standard competition ranking: 1 2 2 4). `number` counts those compared, `equal`
    the others of the same value. `percentile` is the share that does worse, in percent, with half
    of those of the same value, itself among them (mid-rank percentile: Parzen 2004, "Quantile
    probability and statistical data modeling").

    `median` and the quartiles are those of the *others*, in the indicator's unit, so that a gap to
    five peers is one to them and not partly to itself; quartiles by linear interpolation
    (definition 7 of Hyndman and Fan 1996). `gap` is the country's value less that median.

    `is_by_size_only` says that neither direction is better: rank 1 is the highest value, and the
    percentile the share that is lower.
    """

    value: float
    rank: int
    number: int
    equal: int
    percentile: float
    median: float
    lower_quartile: float
    upper_quartile: float
    gap: float
    is_by_size_only: bool


def standing(
    values: Mapping[str, float],
    code: str,
    better: Better,
    among: Collection[str] | None = None,
) -> Standing | None:
    """
    Compare a country with others.

    :param values: one figure for each country, of years that the caller takes to be comparable
    :param among: the countries to compare with, itself or not; None for all
    :returns: None where it has no value, or there is nobody to compare it with
    """
    if code not in values:
        return None
    chosen = values.keys() if among is None else values.keys() & set(among)
    others = [values[c] for c in sorted(chosen - {code})]
    if not others:
        return None
    own = values[code]
    lower, equal = sum(v < own for v in others), sum(v == own for v in others)
    higher = len(others) - lower - equal
    ahead, behind = (lower, higher) if better == Better.LOWER else (higher, lower)
    number = len(others) + 1
    low, middle, high = _quartiles(others)
    return Standing(
        value=own,
        rank=ahead + 1,
        number=number,
        equal=equal,
        percentile=100 * (behind + (equal + 1) / 2) / number,
        median=middle,
        lower_quartile=low,
        upper_quartile=high,
        gap=own - middle,
        is_by_size_only=better == Better.NEITHER,
    )


def _quartiles(values: list[float]) -> tuple[float, float, float]:
    if len(values) == 1:
        return values[0], values[0], values[0]
    low, _, high = quantiles(values, n=4, method="inclusive")
    return low, median(values), high
