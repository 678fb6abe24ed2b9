"""The line of all countries names hers and the peers, and tells where the middle half lies."""

import re
from collections.abc import Mapping
from itertools import pairwise

import pytest

from counterpart.countries.indicators.rules.series import Better, Kind, Point
from counterpart.web.charts.strip import Strip, strip
from tests.web.charts.cast import HOSTILE, part, percent

NAMES = {"UGA": "Uganda", "RWA": "Rwanda", "NPL": "Nepal"}


def drawn(
    values: Mapping[str, float], *, hers: str = "UGA", peers: tuple[str, ...] = ("RWA",)
) -> Strip:
    points = {code: Point(2020, float(value), Kind.SURVEY) for code, value in values.items()}
    return strip(points, hers=hers, peers=peers, names=NAMES, written=percent, better=Better.LOWER)


FIVE = {"UGA": 60, "RWA": 40, "NPL": 20, "AAA": 0, "BBB": 80}


def test_each_other_country_is_one_stroke() -> None:
    chart = drawn(FIVE)

    assert chart.others.count("v30") == 3
    assert chart.peers.count("M") == chart.hers.count("M") == 1


def test_strokes_stand_where_their_figures_are() -> None:
    chart = drawn(FIVE)

    assert chart.hers.startswith("M300 ")  # 60 of 80, on 400 columns
    assert re.findall(r"[Mm](\d+)", chart.others) == ["0", "100", "300"]


def test_hers_and_peers_are_named_with_their_figures() -> None:
    labels = {" ".join(t.lines): t.style for t in drawn(FIVE).labels}

    assert labels["Uganda 60"].startswith("hers")
    assert labels["Rwanda 40"].startswith("p ")


def test_the_middle_half_is_told() -> None:
    told = " ".join(drawn(FIVE).notes)

    assert "Half of the countries lie between 20% and 60%, the middle at 40%." in told
    assert "higher in 1 country and lower in 3" in told


def test_a_few_countries_have_no_middle_half() -> None:
    chart = drawn({"UGA": 5, "RWA": 6, "NPL": 7})

    assert chart.half == chart.middle == ""
    assert "Half of" not in " ".join(chart.notes)


def test_a_country_without_a_figure_is_named_and_not_drawn() -> None:
    chart = drawn({"NPL": 3, "AAA": 4}, peers=("RWA", "NPL"))

    assert chart.hers == ""
    assert "There is no figure to draw for Uganda and Rwanda." in chart.notes


def test_a_code_without_a_name_stands_for_itself() -> None:
    assert "AAA" in [row.name for row in drawn(FIVE).table.rows]


def test_hers_among_the_peers_is_drawn_once() -> None:
    chart = drawn(FIVE, peers=("UGA", "RWA", "RWA"))

    assert chart.hers.count("M") == chart.peers.count("M") == 1


@pytest.mark.parametrize(
    "values",
    [
        {"UGA": 1.0},
        {"UGA": 0.0, "RWA": 0.0},
        {"UGA": 5.0, "RWA": 5.0, "NPL": 5.0, "AAA": 5.0},
        {"UGA": -5.0, "RWA": -50.0, "AAA": 5.0},
        {"UGA": 1e15, "RWA": 1.0, "NPL": 10.0, "AAA": 30.0, "BBB": 2.0},
    ],
)
def test_every_stroke_lies_on_the_line(values: Mapping[str, float]) -> None:
    chart = drawn(values)
    columns = [int(x) for x in re.findall(r"M(\d+) ", chart.hers + chart.peers)]

    assert columns and all(0 <= column <= 400 for column in columns)
    assert all(label.y > 0 for label in chart.labels)


def test_no_country_at_all_is_said() -> None:
    page = part("strip", drawn({}))

    assert "<svg" not in page
    assert "There is no figure to draw." in page


def test_a_bent_line_says_so() -> None:
    deaths = {f"A{n:02}": float(n**5) for n in range(40)}

    assert any("square roots" in note for note in drawn(deaths).notes)
    people = {f"A{n:02}": 10 ** (2 + n / 5) for n in range(40)}
    assert any("logarithmic" in note for note in drawn(people).notes)
    assert not any("line is" in note for note in drawn(FIVE).notes)


def test_ticks_do_not_overlap_on_the_narrowest_line() -> None:
    people = {f"A{n:02}": 10 ** (2 + n / 5) for n in range(40)}
    ticks = [t for t in drawn(people).labels if t.style in ("first", "mid", "last")]
    at = sorted(float(t.x.rstrip("%")) * 2.88 for t in ticks)

    assert 2 <= len(ticks) <= 5
    assert all(b - a > 40 for a, b in pairwise(at))


def test_the_table_is_by_name_and_says_what_differs() -> None:
    points = {
        "UGA": Point(2020, 3.0, Kind.SURVEY),
        "RWA": Point(2020, 1.0, Kind.SURVEY),
        "NPL": Point(2016, 2.0, Kind.MODELLED),
    }
    table = strip(points, hers="UGA", peers=(), names=NAMES, written=percent).table

    assert table.usual == "2020, survey"
    assert [(row.name, row.other) for row in table.rows] == [
        ("Nepal", "2016, modelled"),
        ("Rwanda", ""),
        ("Uganda", ""),
    ]
    assert [row.is_hers for row in table.rows] == [False, False, True]


def test_the_name_of_the_drawing_tells_the_figures() -> None:
    name = drawn(FIVE).name

    assert name.startswith("5 countries on a line from 0% to 80%. Uganda: 60% in 2020.")
    assert "Rwanda: 40% in 2020." in name


def test_hostile_names_stay_text() -> None:
    points = {"UGA": Point(2020, 3.0, Kind.SURVEY), "RWA": Point(2020, 5.0, Kind.SURVEY)}
    names = {"UGA": HOSTILE, "RWA": HOSTILE}
    page = part("strip", strip(points, hers="UGA", peers=["RWA"], names=names, written=percent))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
