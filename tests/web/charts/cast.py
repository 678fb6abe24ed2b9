"""Series and countries that the tests of charts share."""

import gzip
import random

from django.template.loader import render_to_string

from counterpart.countries.indicators.rules.series import Kind, Point, Series
from counterpart.web.charts.trend import Line

HOSTILE = "<script>alert(\"1\")</script> & 'Co'"
PEERS = ("Rwanda", "Burundi", "Nepal", "Sierra Leone", "Democratic Republic of the Congo")


def percent(value: float) -> str:
    return f"{value:g}%"


def series(*points: tuple[int, float], kind: Kind = Kind.SURVEY) -> Series:
    return tuple(Point(year, float(value), kind) for year, value in points)


def walk(seed: int, *, years: int = 40, kind: Kind = Kind.MODELLED) -> Series:
    """Return a series as real ones are: a figure each year, with one decimal, near the last."""
    chance = random.Random(seed)
    value, points = chance.uniform(30, 70), []
    for year in range(2020 - years, 2020):
        value += chance.gauss(0.3, 0.8)
        points.append(Point(year, round(value, 1), kind))
    return tuple(points)


def six_lines(kind: Kind = Kind.MODELLED) -> list[Line]:
    lines = [Line("Uganda", walk(0, kind=kind), is_hers=True)]
    return [*lines, *(Line(name, walk(n, kind=kind)) for n, name in enumerate(PEERS, 1))]


def part(name: str, chart: object, **more: object) -> str:
    return render_to_string(f"parts/chart_{name}.html", {"chart": chart, **more})


def compressed(page: str) -> int:
    """Return the bytes that gzip makes of it at Django's level."""
    return len(gzip.compress(page.encode(), 6))
