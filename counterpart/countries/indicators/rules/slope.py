"""
A straight line through figures that a few odd ones cannot turn.

Theil (1950), "A rank-invariant method of linear and polynomial regression analysis"; Sen (1968),
"Estimates of the regression coefficient based on Kendall's tau", Journal of the American
Statistical Association 63: the slope is the median of the slopes of all pairs. It bears up to 29 in
a hundred figures that are wrong, where the least squares bear none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import NDArray

SURENESS: Final = 0.95
_Z: Final = NormalDist().inv_cdf((1 - SURENESS) / 2)  # below zero


@dataclass(frozen=True)
class Line:
    """y = intercept + slope x; `low` and `high` bound the slope, at SURENESS."""

    slope: float
    low: float
    high: float
    intercept: float


def theil_sen(x: Sequence[float], y: Sequence[float]) -> Line:
    """
    Return the line of Theil and Sen through the points, in any order.

    The interval is Sen's equation 2.6, with ties in x and in y taken out of the variance; the
    intercept is median(y) - slope median(x). All as `scipy.stats.theilslopes` has them, but for an
    interval where it has none, since ties leave no variance (that of the middle slopes). The
    interval takes what lies off the line to be independent from point to point; with four points
    the widest interval that there is, from the least slope to the greatest, holds the true one in
    11 of 12 cases only (1 - 2/4!).

    :raises ValueError: where no two points differ in x
    """
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    across, up = xs[:, np.newaxis] - xs, ys[:, np.newaxis] - ys
    slopes = np.sort(up[across > 0] / across[across > 0])
    if not slopes.size:
        msg = "A line needs two points that differ in x."
        raise ValueError(msg)
    slope = float(np.median(slopes))
    half = _Z * np.sqrt(max(_variance(xs, ys), 0.0))
    lowest = max(round(float(slopes.size + half) / 2) - 1, 0)
    highest = min(round(float(slopes.size - half) / 2), slopes.size - 1)
    return Line(
        slope=slope,
        low=float(slopes[lowest]),
        high=float(slopes[highest]),
        intercept=float(np.median(ys) - slope * np.median(xs)),
    )


def _variance(xs: NDArray[np.float64], ys: NDArray[np.float64]) -> float:
    """Return the variance of Kendall's S, ties taken out: Sen (1968), equation 2.6."""
    tied = _pairs(np.unique(xs, return_counts=True)[1])
    tied += _pairs(np.unique(ys, return_counts=True)[1])
    return (_pairs(np.array([xs.size])) - tied) / 18


def _pairs(counts: NDArray[np.int_]) -> float:
    return float((counts * (counts - 1) * (2 * counts + 5)).sum())
