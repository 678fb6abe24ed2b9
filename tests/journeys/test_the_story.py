"""The journeys of the product, in a real browser, as each kind of reader lives them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Instance
from tests.journeys.looking import look
from tests.journeys.pages import FIGHTERS, NOT_HELD
from tests.journeys.pseudo import OPEN
from tests.journeys.readers import READERS, Reader, browsing, new_page


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> Reader:
    return READERS[request.param]


@pytest.fixture
def page(reader: Reader, chromium: Browser, instance: Instance) -> Iterator[Page]:
    """A page of this reader's browser, which in the end has asked nobody else for anything."""
    wrong: list[str] = []
    with browsing(chromium, reader, instance.address) as context:
        yield new_page(context, wrong, instance.address)
    assert wrong == []


def ask(page: Page, site: str, problem: str) -> None:
    page.goto(site)
    page.get_by_role("textbox").fill(problem)
    page.get_by_role("combobox").select_option("UGA")
    page.locator("main form button").click()
    page.wait_for_url("**/five/*/")


def test_a_problem_in_five_experiences_out_and_one_read(
    page: Page, reader: Reader, instance: Instance
) -> None:
    page.goto(instance.address)
    look(page, reader)
    assert page.url == f"{instance.address}/{reader.language}/"

    ask(page, instance.address, FIGHTERS.text)
    look(page, reader)
    assert page.locator("article.exp").count() == 5
    assert page.locator(".map").count() == (0 if reader.lite else 1)

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


def test_a_refused_form_comes_back_filled_in(
    page: Page, reader: Reader, instance: Instance
) -> None:
    page.goto(instance.address)
    page.get_by_role("textbox").fill(FIGHTERS.text)
    page.locator("main form button").click()
    page.wait_for_selector("[role=alert]")

    look(page, reader)
    assert page.get_by_role("textbox").input_value() == FIGHTERS.text
    assert page.locator("[role=alert] a").count() == 1

    page.get_by_role("combobox").select_option("UGA")
    page.locator("main form button").click()
    page.wait_for_url("**/five/*/")
    assert page.locator("article.exp").count() == 5


def test_nothing_found_is_said_plainly(page: Page, reader: Reader, instance: Instance) -> None:
    ask(page, instance.address, NOT_HELD.text)

    look(page, reader)
    assert page.locator("article.exp").count() == 0


def test_an_example_is_asked_by_a_press(page: Page, reader: Reader, instance: Instance) -> None:
    page.goto(instance.address)
    page.locator(".example a").first.click()
    page.wait_for_url("**/five/*/?example=1")

    look(page, reader)
    assert page.locator("article.exp").count() == 5
    assert page.locator(".asked").count() == 1


def test_the_library_is_walked_through(page: Page, reader: Reader, instance: Instance) -> None:
    page.goto(f"{instance.address}/{reader.language}/library/")
    look(page, reader)
    cases = page.locator(".line").count()

    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    page.locator("a[href*='outcome=not-achieved']").first.click()
    page.wait_for_url("**outcome=not-achieved**")
    look(page, reader)
    fewer = page.locator(".line").count()
    assert 0 < fewer < cases

    page.locator(".taken a").first.click()
    page.wait_for_function("!location.search.includes('outcome')")
    assert page.locator(".line").count() == cases

    page.locator(".opening a[href*='/families/']").first.click()
    page.wait_for_url("**/families/*/")
    look(page, reader)

    page.locator("nav a[href*='/countries/']").first.click()
    page.wait_for_url("**/countries/")
    look(page, reader)
    page.locator("main a[href*='/countries/RWA/']").first.click()
    page.wait_for_url("**/countries/RWA/")
    look(page, reader)
    page.locator("main a[href*='/cases/']").first.click()
    page.wait_for_url("**/cases/rwa-*/")
    look(page, reader)


def test_a_page_that_is_not_there(page: Page, reader: Reader, instance: Instance) -> None:
    page.goto(f"{instance.address}/cases/none-such/")

    look(page, reader)
    assert page.locator("h1").count() == 1


def test_the_language_is_chosen_by_address_and_remembered(
    chromium: Browser, instance: Instance
) -> None:
    with browsing(chromium, READERS["desk"], instance.address) as context:
        page = context.new_page()
        page.goto(f"{instance.address}/en/library/?outcome=mixed")
        page.locator(".languages a[lang=fr]").click()
        page.wait_for_url("**/fr/library/**")
        assert "outcome=mixed" in page.url
        assert page.locator("html").get_attribute("lang") == "fr"

        page.goto(f"{instance.address}/library/")

        assert "/fr/library/" in page.url


def test_the_lite_view_is_chosen_by_a_link_and_remembered(
    chromium: Browser, instance: Instance
) -> None:
    with browsing(chromium, READERS["desk"], instance.address) as context:
        page = context.new_page()
        page.goto(f"{instance.address}/en/about/")
        page.locator("footer a[href*='view=lite']").click()
        page.wait_for_url("**/en/about/?view=lite")
        assert page.locator("link[rel=stylesheet]").count() == 0

        page.goto(f"{instance.address}/en/")
        assert page.locator("link[rel=stylesheet]").count() == 0

        page.locator("footer a[href*='view=full']").click()
        page.wait_for_url("**view=full")
        page.goto(f"{instance.address}/en/")
        assert page.locator("link[rel=stylesheet]").count() == 1


def test_the_lite_view_is_offered_to_a_browser_that_saves_data(
    chromium: Browser, instance: Instance
) -> None:
    context = chromium.new_context(locale="en-GB", extra_http_headers={"Save-Data": "on"})
    page = context.new_page()
    page.goto(f"{instance.address}/en/")
    page.locator(".offers a").click()
    page.wait_for_url("**view=lite")

    assert page.locator(".offers").count() == 0
    context.close()


def test_a_language_is_offered_from_the_browsers_wish(
    chromium: Browser, instance: Instance
) -> None:
    context = chromium.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{instance.address}/en/about/")
    assert page.locator(".offers p").get_attribute("lang") == "fr"
    page.locator(".offers a").click()
    page.wait_for_url("**/fr/about/**")

    assert page.locator(".offers").count() == 0
    context.close()


def test_every_string_of_the_program_is_in_the_pseudo_language(
    chromium: Browser, instance: Instance
) -> None:
    with browsing(chromium, Reader("ar"), instance.address) as context:
        page = context.new_page()
        ask(page, instance.address, FIGHTERS.text)
        assert page.locator("html").get_attribute("dir") == "rtl"
        for place in ("h1", "h3", ".approach", ".badge .result", ".badge .proof", ".go", ".foot p"):
            for text in page.locator(place).all_inner_texts():
                assert OPEN in text, f"{place}: {text}"
        page.locator("article.exp h2 a").first.click()
        page.wait_for_url("**/cases/*/")
        for place in ("h2", "dt", "caption", "thead th", ".foot p"):
            for text in page.locator(place).all_inner_texts():
                assert OPEN in text, f"{place}: {text}"
