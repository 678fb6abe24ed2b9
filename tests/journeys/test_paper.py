"""Printed, the five are two sheets: the spread, then the table that compares with the sources."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Instance
from tests.journeys.pages import BY_NAME, arrive
from tests.journeys.readers import Reader, browsing, new_page

A4_LANDSCAPE = (842, 595)  # points


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height in points of every page of a PDF that Chromium wrote."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["five", "five from an example", "saved file"])
def test_the_five_are_two_sheets(
    name: str, language: str, instance: Instance, chromium: Browser, tmp_path: Path
) -> None:
    reader = Reader(language)
    with browsing(chromium, reader, instance.address) as context:
        page = new_page(context, [], instance.address)
        arrive(page, BY_NAME[name], instance.address, tmp_path, language)
        pdf = page.pdf(prefer_css_page_size=True)

    assert sheets(pdf) == [A4_LANDSCAPE, A4_LANDSCAPE]
