"""By keyboard alone: all that can be pressed is reached, in the order in which it is read."""

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Instance
from tests.journeys.pages import BY_NAME, FIGHTERS, arrive
from tests.journeys.readers import PHONE, Reader, browsing, new_page

READERS = {"desk": Reader(), "right to left phone": Reader("ar", options={"viewport": PHONE})}
# What can be pressed, in the order of the document; each gets a number to be recognised by.
NUMBER_THEM = """() => {
    const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    const seen = [...document.querySelectorAll(all)].filter(
        e => e.checkVisibility({visibilityProperty: true}) && !e.disabled);
    seen.forEach((e, n) => { e.dataset.number = n });
    return seen.length;
}"""
FOCUSED = """async () => {
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));  // it has scrolled
    const e = document.activeElement, box = e.getBoundingClientRect(), s = getComputedStyle(e);
    return {number: Number(e.dataset.number ?? -1), what: e.outerHTML.slice(0, 90),
            marked: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
            shown: box.width > 0 && box.height > 0 && box.bottom > 0
                   && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
}"""


@pytest.mark.parametrize("who", READERS)
@pytest.mark.parametrize("name", BY_NAME)
def test_everything_is_reached_in_order_and_seen(
    name: str, who: str, instance: Instance, chromium: Browser
) -> None:
    reader = READERS[who]
    with browsing(chromium, reader, instance.address) as context:
        page = new_page(context, [], instance.address)
        arrive(page, BY_NAME[name], instance.address, instance.folder, reader.language)
        page.evaluate("document.activeElement.blur()")
        number = page.evaluate(NUMBER_THEM)
        steps = []
        for _ in range(number):
            page.keyboard.press("Tab")
            steps.append(page.evaluate(FOCUSED))

    assert [s["number"] for s in steps] == list(range(number))
    assert [s["what"] for s in steps if not s["marked"]] == [], "focus is not marked"
    assert [s["what"] for s in steps if not s["shown"]] == [], "focus is out of sight"


def test_a_question_is_asked_and_the_skip_link_followed(
    chromium: Browser, instance: Instance
) -> None:
    with browsing(chromium, READERS["desk"], instance.address) as context:
        page = context.new_page()
        page.goto(instance.address)
        press(page, "Tab", until="#id_problem")
        page.keyboard.type(FIGHTERS.text)
        page.keyboard.press("Tab")
        page.keyboard.type("Uganda")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/five/*/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        assert page.evaluate("document.activeElement.id") == "main"


def press(page: Page, key: str, *, until: str) -> None:
    """Press a key until the focus is on an element; no page has more than a hundred before it."""
    for _ in range(100):
        if page.evaluate("what => document.activeElement.matches(what)", until):
            return
        page.keyboard.press(key)
    pytest.fail(f"{until} was not reached")
