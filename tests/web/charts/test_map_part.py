"""What the part `parts/map.html` says, drawn and in words."""

import re
from collections.abc import Iterator
from itertools import combinations
from math import dist

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from counterpart.countries.models import Country
from counterpart.web.charts.grid import position
from counterpart.web.charts.world import COLUMNS, LINES, NARROWEST, WIDEST, world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def countries(*codes: str) -> list[Country]:
    found = Country.objects.in_bulk(codes)
    return [found[code] for code in codes]


def shown(*codes: str, here: str = "UGA", lite: bool = False, is_numbered: bool = True) -> str:
    square = countries(here)[0] if here else None
    drawn = world(countries(*codes), here=square, is_numbered=is_numbered)
    return render_to_string("parts/map.html", {"map": drawn, "lite": lite})


def test_the_name_of_the_drawing_tells_all_that_is_on_it() -> None:
    name = re.search(r'role="img" aria-label="([^"]*)"', shown("RWA", "CIV"))

    assert name
    words = " ".join(name.group(1).split())
    assert words == "Map of the world. The square is Uganda. 1: Rwanda. 2: Côte d’Ivoire."


def test_no_name_stands_in_the_drawing() -> None:
    page = shown("RWA", "COL")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", page)

    assert texts == ["1", "2"]
    assert "Rwanda" not in re.sub(r'aria-label="[^"]*"', "", page)


def test_the_caption_says_what_the_square_is_and_what_a_point_is_not() -> None:
    page = shown("RWA")

    assert "The square is Uganda." in page.split("<figcaption>")[1]
    assert "No borders are shown, and a point says nothing about the status" in page


def test_a_place_without_a_point_is_named() -> None:
    nepal = countries("NPL")[0]
    nepal.latitude = nepal.longitude = None
    page = render_to_string("parts/map.html", {"map": world([nepal])})

    assert "1: Nepal." in page
    assert "Nepal is not drawn: it has no point here." in page


def test_numbers_in_the_drawing_keep_their_point_in_french() -> None:
    with translation.override("fr"):
        page = shown("RWA", "BDI")

    assert "Ouganda" in page
    assert not re.search(r'[a-z0-9]+="-?\d+,\d+', page)


def test_neighbours_get_a_line_to_their_points() -> None:
    assert shown("RWA", "COL", here="").count("<line") == 0
    assert shown("RWA", "BDI", here="").count("<line") == 2


def test_the_nearest_five_of_any_country_can_all_be_read() -> None:
    everyone = [c for c in Country.objects.all() if c.latitude and c.latitude > -60]
    at = {c.iso3: position(c.latitude or 0, c.longitude or 0) for c in everyone}
    assert len(everyone) > 200

    for here in everyone:
        others = sorted(everyone, key=lambda c: dist(at[c.iso3], at[here.iso3]))
        drawn = world([c for c in others if c != here][:5], here=here)
        assert drawn.square
        for width in (NARROWEST, 400, 560, WIDEST):
            ends = [
                (p.x * width / 100 + p.dx, p.y * width * LINES / COLUMNS / 100 + p.dy)
                for p in [drawn.square, *drawn.pins]
            ]
            assert min(dist(a, b) for a, b in combinations(ends[1:], 2)) > 20, here
            assert min(dist(ends[0], end) for end in ends[1:]) > 19, here


def test_many_places_are_points_without_numbers() -> None:
    page = shown("RWA", "BDI", here="", is_numbered=False)

    assert "<text" not in page and "<line" not in page
    assert page.count("<circle") == 2
    assert "Rwanda. Burundi." in page


def test_the_lite_view_has_words_and_no_drawing() -> None:
    page = shown("RWA", "COL", lite=True)

    assert "<svg" not in page
    assert "1: Rwanda. 2: Colombia." in page


def test_the_part_needs_neither_script_nor_style_attribute() -> None:
    page = shown("RWA", "BDI", "SLE", "LBR", "COL")

    assert "<script" not in page and "style=" not in page
    assert len(page) < 4600
