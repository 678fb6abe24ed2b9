"""All countries as strokes on one line, hers and the peers marked and named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles
from typing import Final

from counterpart.countries.indicators.rules.series import Better, Point
from counterpart.web.charts.digits import Written, brief, of_ticks
from counterpart.web.charts.lettering import width, wrapped
from counterpart.web.charts.marks import AWAY, Mark, Side, Stand, stand, stand_anyway
from counterpart.web.charts.scale import Scale, scale_for_all
from counterpart.web.charts.strip_table import Table, table
from counterpart.web.charts.strip_words import FEW, Told, name_of_drawing, notes
from counterpart.web.charts.world import NARROWEST

WIDTH: Final = 400
"""Columns of the frame, whatever its width in pixels; the same in `parts/chart_strip.html`."""

STROKE, RISE, ROW = 30, 10, 17
"""Pixels: the height of a stroke, air above it, and a row of names."""

BELOW: Final = 34
"""Pixels below the line: the middle half, and the ticks."""

NAMES: Final = (130, 100)
"""Pixels that a line of a name may take: less than half of the narrowest page, or a third."""


@dataclass(frozen=True)
class Text:
    """A text: its class, hundredths of the width and a step in pixels, pixels from the top."""

    style: str
    lines: list[str]
    x: str
    dx: str
    y: int


@dataclass(frozen=True)
class Strip:
    """What `parts/chart_strip.html` draws and tells."""

    what: str
    name: str
    notes: list[str]
    table: Table
    others: str
    peers: str
    hers: str
    half: str
    middle: str
    labels: list[Text]
    height: int
    base: int


@dataclass(frozen=True)
class _Marked:
    """A country that is named: its place on the line, its words, where they stand."""

    is_hers: bool
    share: float
    lines: list[str]
    at: Stand

    @property
    def rows(self) -> int:
        return self.at.row + len(self.lines)


def strip(
    values: Mapping[str, Point],
    *,
    hers: str,
    peers: Sequence[str],
    names: Mapping[str, str],
    written: Written,
    number: Written = brief,
    better: Better = Better.NEITHER,
    what: str = "",
) -> Strip:
    """
    Return the line of these countries, each by its iso3 code.

    :param values: the newest figure of each country that has one, never a projection
    :param hers: her country, which may have no figure, as may a peer
    :param names: by iso3; a code without a name stands for itself
    :param written: says a value in words with its unit, as sentences need it
    :param number: says it bare and short, as it stands at a stroke and in the table
    """
    told = Told(values, hers, peers, names, written, better)
    figures = sorted(point.value for point in values.values())
    scale = scale_for_all(figures) if figures else Scale((0.0, 1.0))
    marked = _marked(told, scale, number)
    base = 4 + ROW * max((m.rows for m in marked), default=0) + RISE + STROKE
    named = {hers, *peers}
    others = [scale.share(p.value) for code, p in values.items() if code not in named]
    first, median, third = _quarters(figures, scale)
    return Strip(
        what=what,
        name=name_of_drawing(told, scale) if figures else "",
        notes=notes(told, scale),
        table=table(told, number),
        others=_strokes(others, base),
        peers="".join(_stem(m, base) for m in marked if not m.is_hers),
        hers="".join(_stem(m, base) for m in marked if m.is_hers),
        half=f"M{first} {base + 6}H{third}" if len(figures) >= FEW else "",
        middle=f"M{median} {base + 2}v8" if len(figures) >= FEW else "",
        labels=[*(_label(m, base) for m in marked), *(_ticks(scale, base) if figures else [])],
        height=base + BELOW,
        base=base,
    )


def _marked(told: Told, scale: Scale, number: Written) -> list[_Marked]:
    """Return hers and the peers that have a figure, from left to right."""
    codes = [code for code in {told.hers: 0, **dict.fromkeys(told.peers)} if code in told.values]
    codes.sort(key=lambda code: told.values[code].value)
    shares = [scale.share(told.values[code].value) for code in codes]
    for room in NAMES:
        texts = [_label_text(told, code, number, room) for code in codes]
        marks = [
            Mark(share * NARROWEST, _widest(lines, is_bold=code == told.hers), len(lines))
            for code, share, lines in zip(codes, shares, texts, strict=True)
        ]
        if found := stand(marks, line=NARROWEST):
            break
    stands = found or stand_anyway(marks, line=NARROWEST)
    rows = zip(codes, shares, texts, stands, strict=True)
    return [_Marked(code == told.hers, share, lines, at) for code, share, lines, at in rows]


def _label_text(told: Told, code: str, number: Written, room: float) -> list[str]:
    figure = number(told.values[code].value)
    return wrapped(f"{told.name_of(code)} {figure}", room, is_bold=code == told.hers)


def _widest(lines: Sequence[str], *, is_bold: bool) -> float:
    return max(width(line, is_bold=is_bold) for line in lines)


def _top(marked: _Marked, base: int) -> int:
    """Return where a stem ends: beside its name."""
    return base - STROKE - RISE - ROW * marked.rows + 4


def _stem(marked: _Marked, base: int) -> str:
    return f"M{round(marked.share * WIDTH)} {_top(marked, base)}V{base}"


def _label(marked: _Marked, base: int) -> Text:
    side = marked.at.side
    return Text(
        style=f"{'hers' if marked.is_hers else 'p'} {side}",
        lines=marked.lines,
        x=f"{100 * marked.share:.4g}%",
        dx=f"{AWAY if side is Side.RIGHT else -AWAY:g}",
        y=_top(marked, base) + 10,
    )


def _strokes(shares: Iterable[float], base: int) -> str:
    """Return one path of many strokes; countries on one column are one stroke."""
    columns = sorted({round(share * WIDTH) for share in shares})
    if not columns:
        return ""
    return f"M{columns[0]} {base - STROKE}v{STROKE}" + "".join(
        f"m{later - earlier}-{STROKE}v{STROKE}" for earlier, later in pairwise(columns)
    )


def _quarters(figures: Sequence[float], scale: Scale) -> list[int]:
    """Return the columns of the quartiles, as `strip_words.middle_half` tells them."""
    found = quantiles(figures, n=4, method="inclusive") if len(figures) >= FEW else [0.0] * 3
    return [round(scale.share(value) * WIDTH) for value in found]


def _ticks(scale: Scale, base: int) -> list[Text]:
    """Return the ticks that have room on the narrowest line; both ends always have."""
    shown: list[tuple[float, float, Text]] = []
    ticks = list(zip(scale.ticks, of_ticks(scale.ticks), strict=True))
    for value, text in [ticks[0], ticks[-1], *ticks[1:-1]]:
        share, wide = scale.share(value), width(text)
        style = "first" if share == 0 else "last" if share == 1 else "mid"
        x = share * NARROWEST
        if all(abs(x - other) > 0.8 * (wide + other_wide) for other, other_wide, _text in shown):
            shown.append((x, wide, Text(style, [text], f"{100 * share:.4g}%", "0", base + 28)))
    return [text for _x, _wide, text in shown]
