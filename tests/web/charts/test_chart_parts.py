"""What every chart keeps to: its weight, the content policy, its text and its style sheet."""

import random
import re
from pathlib import Path

import pytest
from babel import Locale
from django.utils import translation

from counterpart.countries.indicators.rules.series import Better, Kind, Point
from counterpart.web.charts import trend as module
from counterpart.web.charts.strip import WIDTH, strip
from counterpart.web.charts.tree import ALONE, BETWEEN, COLUMN, HEAD, MOST_COLUMNS, Node, tree
from counterpart.web.charts.trend import Target, trend
from tests.web.charts.cast import compressed, part, percent, six_lines

MOST_BYTES = 3 * 1024
MOST_BYTES_OF_MANY_YEARS = 3.25 * 1024
MOST_BYTES_OF_A_STRIP_ALONE = 1024
STYLE = (Path(module.__file__).parents[1] / "static" / "css" / "charts.css").read_text("utf-8")
TERRITORIES: dict[str, str] = dict(Locale("en").territories)
CODES = sorted(code for code in TERRITORIES if re.fullmatch("[A-Z]{2}", code))[:217]
WORDS = (
    "Money is released in the third quarter only", "Tools arrive after the season",
    "Nobody has paid for a new land office", "Courts are far away from the villages",
    "Everyone is taught the same three trades",
)  # fmt: skip


def a_trend() -> str:
    chart = trend(
        six_lines(), written=percent, better=Better.LOWER, target=Target(60, 2030), what="Of ten"
    )
    return part("trend", chart)


def a_strip(other_years: float = 0.0) -> str:
    """Return 217 countries; `other_years` is the share whose figure is of another year and kind."""
    chance = random.Random(1)
    points = {
        code: Point(
            2020 if chance.random() >= other_years else chance.choice([2019, 2018, 2016, 2014]),
            round(chance.triangular(40, 86, 75), 1),
            Kind.MODELLED if chance.random() >= other_years / 2 else Kind.SURVEY,
        )
        for code in CODES
    }
    chart = strip(
        points, hers="UG", peers=["RW", "BI", "NP", "SL", "CD"], names=TERRITORIES, written=percent
    )
    return part("strip", chart)


def a_tree() -> str:
    branches = []
    for n in range(5):
        node = Node(f"{WORDS[n]} of part {n}", is_ours=True)
        for depth in range(4):
            node = Node(f"{WORDS[(n + depth) % 5]}, in district {n * 7 + depth}", (node,))
        branches.append(node)
    return part("tree", tree(Node("Six in ten have no regular work", tuple(branches))))


PAGES = {"trend": a_trend, "strip": a_strip, "tree": a_tree}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    with translation.override("en"):
        return PAGES[request.param]()


def test_a_chart_with_its_words_and_table_is_light(page: str) -> None:
    assert compressed(page) <= MOST_BYTES


def test_where_many_countries_have_another_year_the_strip_is_a_little_heavier() -> None:
    with translation.override("en"):
        page = a_strip(other_years=0.3)

    assert compressed(page) <= MOST_BYTES_OF_MANY_YEARS
    assert compressed(page.split("<details")[0]) <= MOST_BYTES_OF_A_STRIP_ALONE


def test_it_needs_no_script_no_style_attribute_and_no_colour(page: str) -> None:
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|#[0-9a-f]{3,6}\b|href=", page)


def test_the_drawing_has_a_name_and_a_second_form(page: str) -> None:
    assert re.search(r'role="img" aria-label="[^"]{40,}"', page)
    assert "<details" in page


def test_the_table_can_be_scrolled_by_keyboard_and_says_what_it_is(page: str) -> None:
    if "<table" in page:
        assert 'class="scroll" tabindex="0" role="group" aria-label="Table of the chart"' in page


def test_numbers_in_the_drawing_keep_their_point_in_french() -> None:
    with translation.override("fr"):
        pages = [made() for made in PAGES.values()]

    for text in pages:
        assert not re.search(r'\b(?:x|y|dx|dy|d|x1|x2|y1|y2|height)="[^"]*\d,\d', text)


def test_the_lite_view_has_figures_and_no_drawing() -> None:
    chart = trend(six_lines(), written=percent)
    page = part("trend", chart, lite=True)

    assert "<svg" not in page
    assert page.count("<p><b>") == 6
    assert "<b>Uganda</b>, modelled. 1980: " in page


def test_the_style_has_every_class_that_is_reckoned_with() -> None:
    for n in range(2, 8):
        assert f".right{n} {{ padding-inline-end: {16 * n}px; }}" in STYLE
    for n in range(2, 7):
        assert f".left{n} {{ padding-inline-start: {8 * n}px; }}" in STYLE
    for n in range(2, MOST_COLUMNS + 1):
        least = n * (COLUMN + BETWEEN) - BETWEEN
        assert re.search(rf"min-width: {least}px\) {{[^}}]*\.causes{n} > \.drawn", STYLE)
    assert f"min-width: {ALONE}px) {{ .causes1 > .drawn" in STYLE
    assert f"text.head {{ font-size: {HEAD}px" in STYLE


def test_charts_run_left_to_right_in_every_script() -> None:
    assert ".chart .plot { direction: ltr; }" in STYLE
    assert ".causes .drawn { display: none; direction: ltr; }" in STYLE


def test_the_frame_of_the_strip_is_that_of_its_columns() -> None:
    assert f'viewBox="0 0 {WIDTH} ' in a_strip()


def test_observed_and_modelled_are_told_apart_by_shape() -> None:
    with translation.override("en"):
        observed = part("trend", trend(six_lines(Kind.SURVEY), written=percent))
        modelled = part("trend", trend(six_lines(Kind.MODELLED), written=percent))

    assert 'class="hole"' not in observed and 'class="thin"' not in observed
    assert modelled.count('class="hole"') == modelled.count('class="thin"') == 6
