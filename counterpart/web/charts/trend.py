"""Her country against its peers over time: a line for each, its name at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from django.utils.translation import gettext as _

from counterpart.countries.indicators.rules.series import (
    Better,
    Point,
    Series,
    without_projections,
)
from counterpart.web.charts.column import spaced
from counterpart.web.charts.digits import Written, brief, of_ticks
from counterpart.web.charts.lettering import LINE, width, wrapped
from counterpart.web.charts.scale import Scale, straight
from counterpart.web.charts.strokes import Strokes, strokes
from counterpart.web.charts.trend_table import Table, table
from counterpart.web.charts.trend_words import Told, name_of_drawing, notes

HEIGHT: Final = 300
"""Pixels of the plot, at every width; more where many long names stand at the lines."""

FINE: Final = 2
"""Rows for a pixel, so that slopes are smooth and numbers whole."""

NAME: Final = 102
"""Pixels that a line of a name may take: a third of the narrowest page."""

AIR: Final = 3
"""Pixels between two names."""

PEER_STYLES: Final = 5
HERS, AIM = "hers", "aim"


@dataclass(frozen=True)
class Line:
    """A country's name and figures; projections among them are told, not drawn."""

    name: str
    points: Series
    is_hers: bool = False


@dataclass(frozen=True)
class Target:
    """What she aims at: a value in the indicator's unit, and by when."""

    value: float
    year: int | None = None


@dataclass(frozen=True)
class Tick:
    """A text and where it stands: pixels from the top, or hundredths of the width."""

    at: str
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Label:
    """The name at the end of a line; where it was pushed away, `lead` is a path back to it."""

    style: str
    lines: list[str]
    y: str
    lead: str


@dataclass(frozen=True)
class Drawn:
    """One country's strokes and the class by which charts.css tells it from others."""

    style: str
    strokes: Strokes


@dataclass(frozen=True)
class Trend:
    """What `parts/chart_trend.html` draws and tells; without a figure it only tells."""

    what: str
    name: str
    notes: list[str]
    table: Table
    drawn: list[Drawn]
    labels: list[Label]
    ticks: list[Tick]
    years: list[Tick]
    aim: str
    frame: str
    height: int
    left: int
    rooms: str


@dataclass(frozen=True)
class _Plot:
    """Where years and values lie: columns and rows of the frame."""

    first: int
    last: int
    scale: Scale
    height: int

    @property
    def columns(self) -> int:
        return max(self.last - self.first, 1)

    def column(self, year: int) -> int:
        """Return the column of a year; a single one stands at the names, on the right."""
        return year - self.first if self.first < self.last else self.columns

    def y(self, value: float) -> float:
        """Return pixels from the top, to the half."""
        return round((1 - self.scale.share(value)) * self.height * FINE) / FINE

    def place(self, point: Point) -> tuple[int, int]:
        return self.column(point.year), int(self.y(point.value) * FINE)


def trend(
    lines: Sequence[Line],
    *,
    written: Written,
    number: Written = brief,
    better: Better = Better.NEITHER,
    target: Target | None = None,
    what: str = "",
) -> Trend:
    """
    Return the chart of these lines, the peers in their order, hers above all others.

    :param written: says a value in words with its unit, as sentences need it: "60 in 1,000"
    :param number: says it bare and short, as it stands at a line and in the table
    :param what: the indicator and its unit, to stand above the axis
    """
    shown = [line for line in lines if without_projections(line.points)]
    told = Told(lines, shown, target, better, written)
    texts = [_label_text(line, shown, number) for line in shown]
    styles = _styles(shown)
    if target:
        texts.append(_target_text(target, number))
        styles.append(AIM)
    height = max([HEIGHT, sum(_height(text) for text in texts)])
    plot = _plot(shown, target, height) if shown else None
    return Trend(
        what=what,
        name=name_of_drawing(told) if plot else "",
        notes=notes(told),
        table=table(lines, number),
        drawn=_drawn(shown, styles, plot) if plot else [],
        labels=_labels(shown, texts, styles, target, plot) if plot else [],
        ticks=_ticks(plot) if plot else [],
        years=_years(plot) if plot else [],
        aim=f"{plot.y(target.value):g}" if plot and target else "",
        frame=f"0 0 {plot.columns} {height * FINE}" if plot else "",
        height=height,
        left=8 * _left(plot) if plot else 0,
        rooms=f"left{_left(plot)} right{_right(texts, styles)}" if plot else "",
    )


def _plot(shown: Sequence[Line], target: Target | None, height: int) -> _Plot:
    points = [p for line in shown for p in without_projections(line.points)]
    years = [p.year for p in points]
    values = [*(p.value for p in points), *([target.value] if target else [])]
    return _Plot(min(years), max(years), straight(values, from_zero=True), height)


def _styles(shown: Sequence[Line]) -> list[str]:
    peers = iter(range(len(shown)))
    return [HERS if ln.is_hers else f"p{next(peers) % PEER_STYLES + 1}" for ln in shown]


def _drawn(shown: Sequence[Line], styles: Sequence[str], plot: _Plot) -> list[Drawn]:
    drawn = [
        Drawn(style, strokes(without_projections(line.points), plot.place, end=plot.columns))
        for line, style in zip(shown, styles, strict=False)
    ]
    return sorted(drawn, key=lambda d: (d.style == HERS, d.style == "p1"))


def _last(line: Line) -> Point:
    return without_projections(line.points)[-1]


def _label_text(line: Line, shown: Sequence[Line], number: Written) -> list[str]:
    """Return name and last figure; its year too where others go on longer."""
    last, end = _last(line), max(_last(other).year for other in shown)
    figure = number(last.value)
    if last.year < end:
        figure = _("%(figure)s (%(year)s)") % {"figure": figure, "year": last.year}
    return _with_figure(line.name, figure, is_bold=line.is_hers)


def _target_text(target: Target, number: Written) -> list[str]:
    figure = number(target.value)
    if target.year:
        # Translators: at the line of a target: "30 by 2029".
        figure = _("%(figure)s by %(year)s") % {"figure": figure, "year": target.year}
    return _with_figure(_("Target"), figure, is_bold=True)


def _with_figure(name: str, figure: str, *, is_bold: bool) -> list[str]:
    """Return the lines of a label, of which the figure is never cut."""
    lines = wrapped(name, NAME, most=3, is_bold=is_bold)
    both = f"{lines[-1]} {figure}"
    if width(both, is_bold=is_bold) <= NAME:
        return [*lines[:-1], both]
    return [*lines, figure]


def _height(text: list[str]) -> int:
    return LINE * len(text) + AIR


def _labels(
    shown: Sequence[Line],
    texts: Sequence[list[str]],
    styles: Sequence[str],
    target: Target | None,
    plot: _Plot,
) -> list[Label]:
    ends = [plot.y(_last(line).value) for line in shown]
    ends += [plot.y(target.value)] if target else []
    stands = spaced(ends, [_height(text) for text in texts], room=plot.height)
    return [
        Label(style, text, f"{middle - LINE * (len(text) - 1) / 2:g}", _lead(end, middle))
        for style, text, end, middle in zip(styles, texts, ends, stands, strict=True)
    ]


def _lead(end: float, middle: float) -> str:
    return f"M2 {end:g}L9 {middle:g}" if abs(end - middle) > LINE / 4 else ""


def _ticks(plot: _Plot) -> list[Tick]:
    ticks = plot.scale.ticks
    return [
        Tick(f"{plot.y(value):g}", text, "zero" if value == 0 else "")
        for value, text in zip(ticks, of_ticks(ticks), strict=True)
    ]


def _years(plot: _Plot) -> list[Tick]:
    """Return the years at both ends, and one in the middle where there is one to tell apart."""
    if plot.first == plot.last:
        return [Tick("100%", str(plot.first), "last")]
    ends = [Tick("0%", str(plot.first), "first"), Tick("100%", str(plot.last), "last")]
    if plot.last - plot.first < 2:
        return ends
    middle = (plot.first + plot.last) // 2
    at = 100 * plot.column(middle) / plot.columns
    return [ends[0], Tick(f"{at:.4g}%", str(middle), "mid"), ends[1]]


def _left(plot: _Plot) -> int:
    """Return the room for ticks, in steps of 8 pixels as the classes of charts.css have it."""
    ticks = max(width(text) for text in of_ticks(plot.scale.ticks))
    return min(max(ceil((ticks + 2) / 8), 2), 6)


def _right(texts: Sequence[list[str]], styles: Sequence[str]) -> int:
    """Return the room for names, in steps of 16 pixels."""
    names = max(
        width(line, is_bold=style in (HERS, AIM))
        for text, style in zip(texts, styles, strict=True)
        for line in text
    )
    return min(ceil((names + 12) / 16), 7)
