"""On the narrowest screen, and enlarged four times, nothing is cut and nothing scrolls sideways."""

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Instance
from tests.journeys.pages import BY_NAME, arrive
from tests.journeys.readers import PHONE, Reader, browsing, new_page

ENLARGED = {"width": 320, "height": 256}  # a screen of 1280 x 1024 at 400 %
TARGET = 24  # CSS pixels each way: WCAG 2.2, 2.5.8 Target Size (Minimum)
OUR_HEIGHT = 44  # of buttons, fields and what opens a list
READERS = {
    "phone": Reader(options={"viewport": PHONE}),
    "phone in French": Reader("fr", options={"viewport": PHONE}),
    "phone right to left": Reader("ar", options={"viewport": PHONE}),
    "enlarged four times": Reader(options={"viewport": ENLARGED, "device_scale_factor": 4}),
    "lite": Reader(lite=True, options={"viewport": PHONE}),
    "lite right to left": Reader("ar", lite=True, options={"viewport": PHONE}),
}
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"
# Hidden on purpose, with its text kept for those who hear the page: see `.vh` and `.fold thead`.
HEARD_ONLY = ".vh, .skip, .fold thead, body > main thead"
WIDTHS = """() => ({page: document.documentElement.scrollWidth,
                    screen: document.documentElement.clientWidth})"""
CUT = """heard => {
    const width = document.documentElement.clientWidth, cut = [];
    const tell = (what, e, text) => cut.push(`${what}: <${e.localName} class="${
        e.getAttribute('class') || ''}"> ${text.trim().slice(0, 60)}`);
    const within = (r, x) => r.left >= x.left - 1 && r.right <= x.right + 1
                          && r.top >= x.top - 1 && r.bottom <= x.bottom + 1;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; node = texts.nextNode();) {
        const e = node.parentElement;
        // A table of data may be scrolled in a frame of its own, by keyboard too: WCAG 2.2, 1.4.10.
        if (!node.data.trim() || e.closest(heard) || e.closest('.scroll[tabindex="0"]')
            || e.closest('script, style, option, textarea')
            || !e.checkVisibility({visibilityProperty: true})) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(r => r.width && r.height);
        if (boxes.some(r => r.left < -1 || r.right > width + 1)) {
            tell('beyond the page', e, node.data);
        }
        for (let a = e; a && a !== document.body; a = a.parentElement) {
            if (a instanceof SVGElement) continue;
            const {overflowX, overflowY} = getComputedStyle(a);
            if (overflowX === 'visible' && overflowY === 'visible') continue;
            if (boxes.some(r => !within(r, a.getBoundingClientRect()))) tell('cut', a, node.data);
        }
    }
    return cut;
}"""
PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]"
SMALL = """([pressed, least, heard]) => {
    const isInASentence = e => {
        if (!getComputedStyle(e).display.startsWith('inline')) return false;
        let block = e.parentElement;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let n; n = words.nextNode();)
            if (/[\\p{L}\\p{N}]/u.test(n.data) && !n.parentElement.closest('a, ' + heard)
                && n.parentElement.checkVisibility({visibilityProperty: true})) return true;
        return false;
    };
    return [...document.querySelectorAll(pressed)].filter(e => {
        if (e.closest(heard) || !e.checkVisibility({visibilityProperty: true})) return false;
        const {width, height} = e.getBoundingClientRect();
        return (width < least.width || height < least.height) && !isInASentence(e);
    }).map(e => `${e.outerHTML.slice(0, 90)} ${Math.round(e.getBoundingClientRect().width)}x${
        Math.round(e.getBoundingClientRect().height)}`);
}"""


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> Reader:
    return READERS[request.param]


@pytest.mark.parametrize("name", BY_NAME)
def test_nothing_is_cut_or_small(
    name: str, reader: Reader, instance: Instance, chromium: Browser
) -> None:
    with browsing(chromium, reader, instance.address) as context:
        page = new_page(context, [], instance.address)
        arrive(page, BY_NAME[name], instance.address, instance.folder, reader.language)
        page.evaluate(OPEN_ALL)

        assert sideways(page) == 0, f"{name} scrolls sideways, by so many pixels"
        assert page.evaluate(CUT, HEARD_ONLY) == []
        assert small(page, PRESSED, width=TARGET, height=TARGET) == []
        ours = "button, select, textarea, summary, .btn, input:not([type=hidden])"
        assert small(page, ours, width=TARGET, height=OUR_HEIGHT) == []


def sideways(page: Page) -> int:
    """Return by how many CSS pixels a page is wider than its screen."""
    found = page.evaluate(WIDTHS)
    return int(found["page"]) - int(found["screen"])


def small(page: Page, what: str, *, width: int, height: int) -> list[str]:
    """Return what is pressed and smaller than this, links within a sentence left out."""
    least = {"width": width, "height": height}
    return list(page.evaluate(SMALL, [what, least, HEARD_ONLY]))
