"""What the line of all countries shows, said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from counterpart.countries.indicators.rules.series import Better, Point
from counterpart.web.charts.digits import Written
from counterpart.web.charts.scale import Bend, Scale
from counterpart.web.charts.trend_words import BETTER, no_figure

FEW = 4
"""With fewer countries than these, no middle half is told."""

BENDS = {
    Bend.NONE: "",
    Bend.ROOT: gettext_lazy("The line is drawn by square roots: high figures stand closer."),
    Bend.LOG: gettext_lazy("The line is logarithmic: equal steps multiply by the same number."),
}


@dataclass(frozen=True)
class Told:
    """What there is to say it of."""

    values: Mapping[str, Point]
    hers: str
    peers: Sequence[str]
    names: Mapping[str, str]
    written: Written
    better: Better

    def name_of(self, code: str) -> str:
        return self.names.get(code, code)

    @property
    def figures(self) -> list[float]:
        return [point.value for point in self.values.values()]


def name_of_drawing(told: Told, scale: Scale) -> str:
    """Return what is to be seen: how many, from where to where, hers, the peers, the middle."""
    number = len(told.values)
    said = [
        ngettext(
            "%(number)s country on a line from %(low)s to %(high)s.",
            "%(number)s countries on a line from %(low)s to %(high)s.",
            number,
        )
        % {
            "number": number,
            "low": told.written(scale.ticks[0]),
            "high": told.written(scale.ticks[-1]),
        }
    ]
    marked = dict.fromkeys([told.hers, *told.peers])
    said += [
        _("%(name)s: %(now)s in %(last)s.")
        % {
            "name": told.name_of(code),
            "now": told.written(told.values[code].value),
            "last": told.values[code].year,
        }
        for code in marked
        if code in told.values
    ]
    return " ".join([*said, *middle_half(told)])


def notes(told: Told, scale: Scale) -> list[str]:
    """Return the sentences below the drawing."""
    lacking = [c for c in dict.fromkeys([told.hers, *told.peers]) if c not in told.values]
    said = [_("Each stroke is a country. The high ones have their names.")] if told.values else []
    said += [*_standing(told), *middle_half(told), str(BETTER[told.better])]
    said.append(str(BENDS[scale.bend]))
    said += no_figure([told.name_of(code) for code in lacking])
    return [sentence for sentence in said if sentence]


def middle_half(told: Told) -> list[str]:
    """Return a sentence on the quartiles (by linear interpolation), none for a few countries."""
    if len(told.values) < FEW:
        return []
    low, median, high = quantiles(told.figures, n=4, method="inclusive")
    return [
        _("Half of the countries lie between %(low)s and %(high)s, the middle at %(median)s.")
        % {
            "low": told.written(low),
            "high": told.written(high),
            "median": told.written(median),
        }
    ]


def _standing(told: Told) -> list[str]:
    if told.hers not in told.values or len(told.values) < 2:
        return []
    own = told.values[told.hers].value
    higher = sum(value > own for value in told.figures)
    return [
        ngettext(
            "Next to %(name)s the figure is higher in %(higher)s country and lower in %(lower)s.",
            "Next to %(name)s the figure is higher in %(higher)s countries and lower in %(lower)s.",
            higher,
        )
        % {
            "higher": higher,
            "lower": sum(value < own for value in told.figures),
            "name": told.name_of(told.hers),
        }
    ]
