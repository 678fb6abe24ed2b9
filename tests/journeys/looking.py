"""Looking at a page as its strictest reader: what axe finds, and what scrolls sideways."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.readers import Reader

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Axe leaves what needs a person's eye as "incomplete"; contrast there is computed from the tokens.
RULES = {"resultTypes": ["violations"]}


def look(page: Page, reader: Reader) -> None:
    """
    Fail where axe finds anything, or where the page scrolls sideways.

    Axe is a script itself: where scripts are off, the other readers look at the same page.
    """
    if not reader.has_scripts:
        return
    assert page.evaluate(SIDEWAYS) == 0, f"{page.url} scrolls sideways"
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
