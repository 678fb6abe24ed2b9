"""Every kind of page: axe finds nothing, in light, dark, right to left, and in the lite view."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Instance
from tests.journeys.looking import look
from tests.journeys.pages import BY_NAME, arrive
from tests.journeys.readers import DESK, PHONE, Reader, browsing, new_page

READERS = {
    "light": Reader(),
    "dark": Reader(options={"viewport": DESK, "color_scheme": "dark"}),
    "right to left": Reader("ar"),
    "lite": Reader(lite=True, options={"viewport": PHONE}),
    "lite, right to left": Reader("ar", lite=True, options={"viewport": PHONE}),
}


@pytest.mark.parametrize("who", READERS)
@pytest.mark.parametrize("name", BY_NAME)
def test_axe_finds_nothing(name: str, who: str, instance: Instance, chromium: Browser) -> None:
    reader = READERS[who]
    wrong: list[str] = []
    with browsing(chromium, reader, instance.address) as context:
        page = new_page(context, wrong, instance.address)
        arrive(page, BY_NAME[name], instance.address, instance.folder, reader.language)

        look(page, reader)
    assert wrong == []
