"""What a trend shows, said: the name of the drawing, and the notes below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from babel.lists import format_list
from django.conf import settings
from django.utils.translation import get_language, gettext_lazy, to_locale
from django.utils.translation import gettext as _

from counterpart.countries.indicators.rules.series import (
    OBSERVED,
    Better,
    Kind,
    Series,
    without_projections,
)
from counterpart.web.charts.digits import Written
from counterpart.web.charts.strokes import GAP
from counterpart.web.charts.trend_table import Named

BETTER = {
    Better.HIGHER: gettext_lazy("Higher is better."),
    Better.LOWER: gettext_lazy("Lower is better."),
    Better.NEITHER: "",
}


class Aim(Protocol):
    """A target: its value, and the year if one is set."""

    @property
    def value(self) -> float: ...
    @property
    def year(self) -> int | None: ...


@dataclass(frozen=True)
class Told:
    """What there is to say: all lines, those that have something to draw, the rest."""

    lines: Sequence[Named]
    shown: Sequence[Named]
    target: Aim | None
    better: Better
    written: Written


def name_of_drawing(told: Told) -> str:
    """Return what is to be seen: hers first and last, where the peers end, the target."""
    points = [p for line in told.shown for p in without_projections(line.points)]
    first, last = min(p.year for p in points), max(p.year for p in points)
    span = {"first": first, "last": last}
    said = [_("Chart of lines, %(first)s to %(last)s.") % span]
    said += [_of_hers(line, told.written) for line in told.shown if line.is_hers]
    said += [_of_peer(line, told.written) for line in told.shown if not line.is_hers]
    return " ".join([*said, *_of_target(told)])


def notes(told: Told) -> list[str]:
    """Return the sentences without which the drawing could be misread, only those that apply."""
    lacking = [line.name for line in told.lines if line not in told.shown]
    points = [p for line in told.shown for p in without_projections(line.points)]
    said = [str(BETTER[told.better]), _of_points({p.kind for p in points})]
    end = max((p.year for p in points), default=0)
    if any(_has_gap(without_projections(line.points), end) for line in told.shown):
        said.append(_("Dots lead over years without a figure."))
    if any(p.kind is Kind.PROJECTED for line in told.lines for p in line.points):
        said.append(_("Projections are not drawn. The table has them and says so."))
    said += no_figure(lacking)
    return [sentence for sentence in said if sentence]


def no_figure(names: Sequence[str]) -> list[str]:
    """Return a sentence that names the countries of which there is nothing to draw."""
    if not names:
        return []
    listed = format_list(names, locale=to_locale(get_language() or settings.LANGUAGE_CODE))
    return [_("There is no figure to draw for %(names)s.") % {"names": listed}]


def _of_hers(line: Named, written: Written) -> str:
    points = without_projections(line.points)
    if len(points) == 1:
        return _of_peer(line, written)
    return _("%(name)s: %(before)s in %(first)s, %(now)s in %(last)s.") % {
        "name": line.name,
        "before": written(points[0].value),
        "first": points[0].year,
        "now": written(points[-1].value),
        "last": points[-1].year,
    }


def _of_peer(line: Named, written: Written) -> str:
    last = without_projections(line.points)[-1]
    said = {"name": line.name, "now": written(last.value), "last": last.year}
    return _("%(name)s: %(now)s in %(last)s.") % said


def _of_target(told: Told) -> list[str]:
    if not told.target:
        return []
    value = told.written(told.target.value)
    if told.target.year:
        return [_("Target: %(value)s by %(year)s.") % {"value": value, "year": told.target.year}]
    return [_("Target: %(value)s.") % {"value": value}]


def _of_points(kinds: set[Kind]) -> str:
    if not kinds or kinds <= OBSERVED:
        return ""
    if kinds & OBSERVED:
        return _("Full points were observed; hollow ones are estimated or modelled.")
    return _("All points are hollow: estimated or modelled, none observed.")


def _has_gap(points: Series, end: int) -> bool:
    gaps = (other.year - one.year > GAP for one, other in pairwise(points))
    return points[-1].year < end or any(gaps)
