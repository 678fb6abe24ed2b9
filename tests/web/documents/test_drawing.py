"""A chart keeps its places, its look and its words on the way from the page to paper."""

import re

import pytest
from django.template.loader import render_to_string
from lxml import etree

from counterpart.countries.indicators.rules.series import Better
from counterpart.web.charts.strip import strip
from counterpart.web.charts.tree import Node, tree
from counterpart.web.charts.trend import Line, Target, trend
from counterpart.web.documents.blocks import Chart, Drawing
from counterpart.web.documents.drawing import EDGE, WIDTH, for_paper
from counterpart.web.documents.press import pdf
from tests.web.charts.cast import HOSTILE, percent, series
from tests.web.documents.cast import document
from tests.web.documents.reading import text_of

FIGURES = series((2000, 60.0), (2010, 50.0), (2020, 40.0))


def drawn(part: str, chart: object) -> Drawing:
    found = for_paper(render_to_string(f"parts/chart_{part}.html", {"chart": chart, "lite": False}))
    assert found
    return found


def a_trend(name: str = "Niger") -> Drawing:
    lines = [Line("Nepal", series((2000, 70.0), (2020, 20.0))), Line(name, FIGURES, is_hers=True)]
    chart = trend(
        lines, written=percent, better=Better.LOWER, target=Target(20.0, 2030), what="Out of school"
    )
    return drawn("trend", chart)


def a_strip() -> Drawing:
    values = {code: series((2020, n * 3.0))[0] for n, code in enumerate("ABCDEFGHIJKLM")}
    chart = strip(values, hers="C", peers=["E"], names={"C": "Chad"}, written=percent)
    return drawn("strip", chart)


def places(drawing: Drawing) -> list[tuple[float, float]]:
    """Return the absolute starts of all strokes."""
    paths = re.findall(r' d="([^"]+)"', drawing.svg)
    return [(float(x), float(y)) for p in paths for x, y in re.findall(r"M([\d.]+) ([\d.]+)", p)]


@pytest.mark.parametrize("make", [a_trend, a_strip])
def test_every_stroke_and_word_begins_within_the_drawing(make: object) -> None:
    drawing = make()  # type: ignore[operator]

    assert drawing.width == WIDTH
    assert len(places(drawing)) > 3
    for x, y in [*places(drawing), *((word.x, word.y) for word in drawing.letters)]:
        assert -1 <= x <= drawing.width + 1
        assert -1 <= y <= drawing.height + 1


def test_no_measure_is_left_in_percent_and_no_look_to_a_stylesheet() -> None:
    drawing = a_trend()

    assert "%" not in drawing.svg
    assert "var(" not in drawing.svg
    assert "viewBox" not in drawing.svg
    assert ".chart g.hers{" in drawing.svg
    assert "#8a1450" in drawing.svg


def test_points_of_one_year_stand_below_one_another() -> None:
    dots = re.findall(r'class="dot" d="([^"]+)"', a_trend().svg)

    firsts = {re.match(r"M([\d.]+)", path)[1] for path in dots}  # type: ignore[index]
    assert len(dots) == 2
    assert len(firsts) == 1


def test_steps_are_stretched_and_only_places_are_moved() -> None:
    figure = (
        '<div class="plot left2 right2"><svg width="100%" height="60"><svg x="50%" y="20"'
        ' width="50%" height="20" viewBox="0 0 10 40" preserveAspectRatio="none">'
        '<path d="m5 20l1-2h2v4H0V40"/></svg><line x2="100%" y1="50%" y2="50%"/></svg></div>'
    )

    drawing = for_paper(figure)

    inside = WIDTH - 16 - 32 - 2 * EDGE
    x, unit = 16 + EDGE + inside / 2, inside / 20
    steps = f"M{x + 5 * unit:.6g} 32 l{unit:.6g} -1 h{2 * unit:.6g} v2 H{x:.6g} V42 "
    assert drawing
    assert f'd="{steps}"' in drawing.svg
    assert f'x1="{16 + EDGE}" y1="32" x2="{16 + EDGE + inside}" y2="32"' in drawing.svg


def test_hers_and_the_target_are_told_from_others_by_weight_too() -> None:
    words = {word.text: word for word in a_trend().letters}

    assert words["Niger 40"].tone == "accent"
    assert words["Niger 40"].is_bold
    assert words["Nepal 20"].tone == "ink"
    assert words["2020"].anchor == "end"
    assert words["2010"].anchor == "middle"
    assert words["2020"].tone == "soft"


def test_the_name_stands_where_its_line_ends() -> None:
    drawing = a_trend()
    words = {word.text: word for word in drawing.letters}

    last = max(x for x, _y in places(drawing))
    assert 0 < words["Niger 40"].x - last < 20


def test_a_tree_is_drawn_as_wide_as_it_needs_and_a_broad_one_told() -> None:
    three, four = (
        Node("Why", tuple(Node(f"Cause {n}", is_ours=n == 0) for n in range(count)))
        for count in (3, 4)
    )

    found = drawn("tree", tree(three))

    assert found.width == 684
    assert next(w for w in found.letters if w.text == "Why").size == 15
    assert next(w for w in found.letters if w.text == "Cause 1").tone == "ink"
    shown = render_to_string("parts/chart_tree.html", {"chart": tree(four), "lite": False})
    assert for_paper(shown) is None


def test_words_from_the_right_end_at_their_place() -> None:
    found = drawn("tree", tree(Node("المدرسة بعيدة", (Node("الطريق"),))))

    assert {word.anchor for word in found.letters} == {"end"}
    assert all(EDGE < word.x <= found.width for word in found.letters)


def test_a_chart_without_figures_has_no_drawing() -> None:
    empty = trend([Line("Niger", ())], written=percent)

    shown = render_to_string("parts/chart_trend.html", {"chart": empty, "lite": False})

    assert for_paper(shown) is None


def test_a_hostile_name_stays_a_name() -> None:
    drawing = a_trend(HOSTILE)

    assert "script" not in drawing.svg
    etree.fromstring(drawing.svg)
    assert "<script>" in " ".join(word.text for word in drawing.letters)


@pytest.mark.parametrize("language", ["en", "ar", "zh-hans"])
def test_charts_are_printed_with_all_their_words(language: str) -> None:
    made = pdf(document(language, Chart(a_trend("尼日尔"), "Falls."), Chart(a_strip(), "A strip.")))

    found = text_of(made)
    for words in ("尼日尔", "Nepal 20", "Chad"):
        assert words in found
