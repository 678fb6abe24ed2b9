"""Invented figures for the charts of the style guide: every kind of point, gap and label."""

from counterpart.countries.indicators.rules.series import Better, Kind, Point, Series
from counterpart.web.charts.strip import Strip, strip
from counterpart.web.charts.tree import Node, Tree, tree
from counterpart.web.charts.trend import Line, Target, Trend, trend

NAMES = ("Exampleland", "Samplia", "Northern Republic of Samples", "Specimen", "Illustria")
FIRST, LAST = 1994, 2024


def percent(value: float) -> str:
    return f"{value:.0f}%"


def _series(start: float, slope: float, every: int, kinds: tuple[Kind, ...]) -> Series:
    years = [year for year in range(FIRST, LAST + 3, every) if not 2003 <= year <= 2006]
    return tuple(
        Point(
            year,
            round(start + slope * (year - FIRST) + (n * 7 % 5), 1),
            Kind.PROJECTED if year > LAST else kinds[n % len(kinds)],
        )
        for n, year in enumerate(years)
    )


def trends() -> list[Trend]:
    """Return a trend with everything, one of a single figure, and one without any."""
    series = (
        _series(66, -0.6, 2, (Kind.SURVEY, Kind.SURVEY, Kind.ESTIMATED)),
        _series(70, -1.4, 2, (Kind.COUNTRY,)),
        _series(69, -0.2, 3, (Kind.SURVEY, Kind.MODELLED)),
        _series(50, -0.6, 1, (Kind.MODELLED,)),
        _series(50, -0.5, 5, (Kind.SURVEY,)),
    )
    lines = [
        Line(name, points, is_hers=n == 0)
        for n, (name, points) in enumerate(zip(NAMES, series, strict=True))
    ]
    alone = Line(NAMES[0], series[0][:1], is_hers=True)
    what = "Invented: people without regular work, percent"
    full = trend(lines, written=percent, better=Better.LOWER, target=Target(30, 2029), what=what)
    return [full, trend([alone], written=percent), trend([Line(NAMES[0], ())], written=percent)]


def strips() -> list[Strip]:
    """Return a straight line, one of square roots, and one that is logarithmic."""
    names = {f"Z{n:02}": NAMES[n - 40] if 40 <= n < 45 else f"Country {n}" for n in range(90)}
    kinds = (Kind.SURVEY, Kind.SURVEY, Kind.MODELLED)
    return [
        strip(
            {
                code: Point(2024 - n % 2, (1 + n * 37 % 61 / 20) ** power, kinds[n % 3])
                for n, code in enumerate(names)
            },
            hers="Z40",
            peers=["Z41", "Z42", "Z43", "Z44"],
            names=names,
            written=lambda value: f"{value:,.3g}",
            better=Better.LOWER,
            what="Invented",
        )
        for power in (1, 6, 12)
    ]


def trees() -> list[Tree]:
    """Return a tree of four branches, and a chain of five whys."""
    ours = Node("Tools arrive after the season", is_ours=True)
    courts = Node("Courts are far away", (Node("Nobody pays the judge’s travel", is_ours=True),))
    wide = Node(
        "Six in ten have no regular work",
        (
            Node("No land to farm", (Node("Plots were given away during the war"), courts)),
            Node("Nobody hires them", (Node("Neighbours fear them", is_ours=True),)),
            Node("Training leads nowhere", (ours, Node("All are taught the same three trades"))),
            Node("An incomprehensibilityofunbreakablewords stands in the way"),
        ),
    )
    chain = Node("Nobody asked", is_ours=True)
    for why in ("It is not in the plan", "No money for roads", "No road", "School is far"):
        chain = Node(why, (chain,))
    return [tree(wide), tree(Node("Girls leave school at twelve", (chain,)))]
