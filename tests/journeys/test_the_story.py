"""The story of the first version, in a real browser, as each kind of reader would live it."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Instance
from tests.journeys.pseudo import OPEN

FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"
READERS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 768, "height": 900}, "color_scheme": "dark"},
    "without scripts": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
    "right to left": {"viewport": {"width": 1280, "height": 900}, "locale": "ar"},
    "right to left phone": {"viewport": {"width": 320, "height": 640}, "locale": "ar"},
}


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(reader: str, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(**{"locale": "en-GB", **READERS[reader]})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def look(page: Page, reader: str) -> None:
    """
    Fail where axe finds anything, or where the page scrolls sideways.

    Axe is a script itself: where scripts are off, the other readers look at the same page.
    """
    if reader == "without scripts":
        return
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_problem_in_five_experiences_out_and_one_read(
    page: Page, reader: str, instance: Instance
) -> None:
    foreign: list[str] = []
    page.on(
        "request", lambda r: None if r.url.startswith(instance.address) else foreign.append(r.url)
    )
    page.on("console", lambda m: foreign.append(m.text) if m.type == "error" else None)
    page.goto(instance.address)
    look(page, reader)

    page.get_by_role("textbox").fill(FIGHTERS)
    page.get_by_role("combobox").select_option("UGA")
    page.get_by_role("button").click()
    page.wait_for_url("**/five/*/")
    look(page, reader)
    assert page.locator("article.exp").count() == 5

    title = page.locator("article.exp h2").first.inner_text()
    page.locator("article.exp h2 a").first.click()
    page.wait_for_url("**/cases/*/")
    look(page, reader)
    assert page.locator("h1").inner_text() == title

    page.locator("a.cite").first.click()
    assert "#source-" in page.url

    page.go_back()
    page.go_back()
    assert page.locator("article.exp").count() == 5
    assert foreign == []


def test_a_refused_form_comes_back_filled_in(page: Page, reader: str, instance: Instance) -> None:
    page.goto(instance.address)
    page.get_by_role("textbox").fill(FIGHTERS)
    page.get_by_role("button").click()

    look(page, reader)
    assert page.get_by_role("textbox").input_value() == FIGHTERS
    assert page.locator("[role=alert] a").count() == 1

    page.get_by_role("combobox").select_option("UGA")
    page.get_by_role("button").click()
    page.wait_for_url("**/five/*/")
    assert page.locator("article.exp").count() == 5


def test_nothing_found_is_said_plainly(page: Page, reader: str, instance: Instance) -> None:
    page.goto(instance.address)
    page.get_by_role("textbox").fill("The runway of the capital's airport is too short for jets")
    page.get_by_role("combobox").select_option("UGA")
    page.get_by_role("button").click()
    page.wait_for_url("**/five/*/")

    look(page, reader)
    assert page.locator("article.exp").count() == 0


def test_a_page_that_is_not_there(page: Page, reader: str, instance: Instance) -> None:
    page.goto(f"{instance.address}/cases/none-such/")

    look(page, reader)
    assert page.locator("h1").count() == 1


def test_by_keyboard_alone(chromium: Browser, instance: Instance) -> None:
    page = chromium.new_page(locale="en-GB")
    page.goto(instance.address)
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.className || document.activeElement.id")
        )
    assert reached == ["skip", "brand", "on", "id_problem", "id_country", "btn first"]

    page.locator("#id_problem").focus()
    page.keyboard.type(FIGHTERS)
    page.keyboard.press("Tab")
    page.keyboard.type("Uganda")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/five/*/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


def test_every_string_of_the_program_is_in_the_pseudo_language(
    chromium: Browser, instance: Instance
) -> None:
    page = chromium.new_page(locale="ar")
    page.goto(instance.address)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.get_by_role("textbox").fill(FIGHTERS)
    page.get_by_role("combobox").select_option("UGA")
    page.get_by_role("button").click()
    page.wait_for_url("**/five/*/")
    for place in ("h1", "h3", ".approach", ".badge .result", ".badge .proof", ".go", ".foot p"):
        for text in page.locator(place).all_inner_texts():
            assert OPEN in text, f"{place}: {text}"
    page.locator("article.exp h2 a").first.click()
    page.wait_for_url("**/cases/*/")
    for place in ("h2", "dt", "caption", "thead th", ".foot p"):
        for text in page.locator(place).all_inner_texts():
            assert OPEN in text, f"{place}: {text}"
    page.close()
