"""A trend draws what was observed as observed, no projection, and names every line."""

from itertools import combinations

import pytest

from counterpart.countries.indicators.rules.series import Better, Kind, Point
from counterpart.web.charts.lettering import LINE, width
from counterpart.web.charts.trend import Label, Line, Target, trend
from tests.web.charts.cast import HOSTILE, PEERS, part, percent, series, six_lines, walk

UGANDA = Line("Uganda", series((2014, 66), (2016, 64), (2018, 60)), is_hers=True)
NEPAL = Line("Nepal", series((2014, 52), (2016, 48), (2018, 42)))


def bands(labels: list[Label]) -> list[tuple[float, float]]:
    """Return from where to where each name reaches, in pixels from the top."""
    tops = [float(label.y) - LINE / 2 for label in labels]
    return [(top, top + LINE * len(a.lines)) for top, a in zip(tops, labels, strict=True)]


def test_hers_is_drawn_above_all_others() -> None:
    chart = trend([UGANDA, NEPAL], written=percent)

    assert [line.style for line in chart.drawn] == ["p1", "hers"]


def test_peers_differ_by_class_without_colour() -> None:
    styles = [line.style for line in trend(six_lines(), written=percent).drawn]

    assert sorted(styles) == ["hers", "p1", "p2", "p3", "p4", "p5"]


def test_a_projection_is_never_drawn_but_stands_in_the_table() -> None:
    ahead = (*UGANDA.points, Point(2025, 10, Kind.PROJECTED))
    chart = trend([Line("Uganda", ahead, is_hers=True)], written=percent)

    assert [tick.text for tick in chart.years] == ["2014", "2016", "2018"]
    assert chart.ticks[0].text == trend([UGANDA], written=percent).ticks[0].text
    assert chart.drawn[0] == trend([UGANDA], written=percent).drawn[0]
    assert "Projections are not drawn" in " ".join(chart.notes)
    year, cells = chart.table.rows[-1]
    assert (year, cells[0].text, cells[0].kind) == (2025, "10", "projected")


@pytest.mark.parametrize("seed", range(40))
def test_no_two_names_overlap_whatever_the_width(seed: int) -> None:
    """Heights are pixels and the same at 320: only the width of the plot gives way."""
    names = ["Uganda", *PEERS, "Saint Vincent and the Grenadines", "Lao People’s Republic"]
    lines = [Line(name, walk(seed * (n % 3), years=5)) for n, name in enumerate(names)]
    chart = trend(lines, written=percent, target=Target(50, 2030))

    found = bands(chart.labels)
    assert len(found) == len(names) + 1
    for (top, bottom), (other_top, other_bottom) in combinations(found, 2):
        assert bottom <= other_top + 1e-6 or other_bottom <= top + 1e-6
    assert all(top >= -1 and bottom <= chart.height + 1 for top, bottom in found)


def test_no_name_is_wider_than_the_room_that_the_style_keeps() -> None:
    chart = trend(six_lines(), written=percent, target=Target(50, 2030))
    room = 16 * int(chart.rooms.split("right")[1])

    for label in chart.labels:
        is_bold = label.style in ("hers", "aim")
        assert all(11 + width(line, is_bold=is_bold) <= room for line in label.lines)
    assert room <= 112


def test_a_figure_is_never_cut_from_its_name() -> None:
    name = "The Very Long and Ceremonious Name of a Country that Goes on for Ever and Ever"
    label = trend([Line(name, UGANDA.points)], written=percent).labels[0]

    assert any(line.endswith("…") for line in label.lines)
    assert label.lines[-1] == "60"


def test_a_line_that_ends_early_says_its_year() -> None:
    chart = trend([UGANDA, Line("Nepal", NEPAL.points[:1])], written=percent)

    assert chart.labels[1].lines == ["Nepal", "52 (2014)"] or chart.labels[1].lines == [
        "Nepal 52 (2014)"
    ]
    assert "Dots lead over years without a figure." in chart.notes


def test_the_target_is_a_line_with_its_name_and_year() -> None:
    chart = trend([UGANDA], written=percent, target=Target(30, 2029))

    assert " ".join(chart.labels[-1].lines) == "Target 30 by 2029"
    assert float(chart.aim) > float(chart.labels[0].y)
    assert "Target: 30% by 2029." in chart.name


def test_a_target_far_away_is_still_within_the_axis() -> None:
    chart = trend([UGANDA], written=percent, target=Target(900))

    assert 0 <= float(chart.aim) <= chart.height


def test_the_name_of_the_drawing_tells_hers_and_where_peers_end() -> None:
    chart = trend([UGANDA, NEPAL], written=percent)

    assert chart.name == (
        "Chart of lines, 2014 to 2018. Uganda: 66% in 2014, 60% in 2018. Nepal: 42% in 2018."
    )


def test_the_better_direction_is_said() -> None:
    assert "Lower is better." in trend([UGANDA], written=percent, better=Better.LOWER).notes
    assert "Higher is better." in trend([UGANDA], written=percent, better=Better.HIGHER).notes


def test_what_full_and_hollow_mean_is_said_only_where_both_are() -> None:
    modelled = Line("Nepal", walk(1))

    assert any(
        n.startswith("Full points") for n in trend([UGANDA, modelled], written=percent).notes
    )
    assert any(
        n.startswith("All points are hollow") for n in trend([modelled], written=percent).notes
    )
    assert not any("hollow" in n for n in trend([UGANDA], written=percent).notes)


def test_a_single_figure_is_a_point_at_its_name() -> None:
    chart = trend([Line("Uganda", series((2014, 66)), is_hers=True)], written=percent)

    assert chart.drawn[0].strokes.filled.endswith("h0")
    assert chart.drawn[0].strokes.solid == chart.drawn[0].strokes.joins == ""
    assert [tick.text for tick in chart.years] == ["2014"]
    assert "Uganda: 66% in 2014." in chart.name


@pytest.mark.parametrize("lines", [[], [Line("Uganda", (), is_hers=True)]])
def test_without_figures_nothing_is_drawn_and_it_is_said(lines: list[Line]) -> None:
    chart = trend(lines, written=percent, target=Target(3))
    page = part("trend", chart)

    assert "<svg" not in page
    assert "There is no figure to draw." in page


def test_only_projections_are_no_figures_to_draw() -> None:
    only = Line("Uganda", (Point(2030, 5, Kind.PROJECTED),), is_hers=True)

    assert trend([only], written=percent).drawn == []
    assert trend([only, NEPAL], written=percent).drawn[0].style == "p1"


def test_a_country_without_figures_is_named() -> None:
    chart = trend([UGANDA, Line("Nepal", ()), Line("Burundi", ())], written=percent)

    assert "There is no figure to draw for Nepal and Burundi." in chart.notes


@pytest.mark.parametrize(
    "values", [(5, 5, 5), (0, 0, 0), (-3, -8, 4), (1e15, 3e15, 2e15), (1e-7, 2e-7, 3e-7)]
)
def test_every_point_lies_within_the_plot(values: tuple[float, ...]) -> None:
    points = series(*((2000 + n, value) for n, value in enumerate(values)))
    chart = trend([Line("Uganda", points, is_hers=True)], written=percent)
    rows = [0]
    for step in chart.drawn[0].strokes.filled.split("h0")[:-1]:
        row = step[1:].replace("-", " -").split()[1]
        rows.append(rows[-1] + int(row))

    assert all(0 <= row <= chart.height * 2 for row in rows)
    assert len(chart.ticks) >= 3


def test_hers_is_the_first_column_of_the_table_and_kinds_are_said() -> None:
    mixed = Line("Nepal", (*NEPAL.points, Point(2019, 40, Kind.MODELLED)))
    table = trend([mixed, UGANDA], written=percent).table

    assert [(column.name, column.kind) for column in table.columns] == [
        ("Uganda", "survey"),
        ("Nepal", "survey"),
    ]
    assert [cell.text for cell in table.rows[-1][1]] == ["", "40"]
    assert table.rows[-1][1][1].kind == "modelled"
    assert table.has_other_kinds


def test_hostile_names_stay_text() -> None:
    page = part("trend", trend([Line(HOSTILE, UGANDA.points, is_hers=True)], written=percent))

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'aria-label="Chart of lines, 2014 to 2018. &lt;script&gt;alert(&quot;' in page
