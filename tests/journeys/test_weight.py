"""What a page weighs on the line, as promised to those who pay for each kilobyte."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from benchmarks.fetching import fetched
from tests.journeys.conftest import Instance
from tests.journeys.pages import BY_NAME, KINDS, Arrival, Kind
from tests.journeys.readers import READERS, browsing, new_page
from tests.journeys.wire import Wire, linked

KB = 1000  # bytes
ORDINARY_BYTES, ORDINARY_REQUESTS = 60 * KB, 8
FIVE_BYTES, FIVE_REQUESTS = 120 * KB, 12
REPEAT_SHARE = 1 / 4  # of the budget of a first view
LITE_BYTES, LITE_REQUESTS = 14 * KB, 1
# On a line of 400 kbit/s where each answer begins after 400 ms: name, connection and encryption,
# then the page, then its stylesheet; what is painted largest is text and waits for both.
LINE_BYTES_A_SECOND, ROUND_TRIP_SECONDS, ROUND_TRIPS = 50_000, 0.4, 5
PAINTED_WITHIN_SECONDS = {"ask": 4.0, "five": 5.0}
SCRIPT_BYTES = 20 * KB  # uncompressed, all of them together
FIVE = {"discovery:five", "discovery:example"}
WEIGHED = [k for k in KINDS if k.arrival is Arrival.ADDRESS and k.view != "design:styleguide"]
WEIGHED_NAMES = [k.name for k in WEIGHED]


@dataclass(frozen=True)
class Weight:
    bytes: int
    requests: list[str]


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def weigh(context: BrowserContext, address: str, kind: Kind, site: str) -> Weight:
    """Open an address in a new page of this browser; an icon counts as if it were fetched."""
    wrong: list[str] = []
    page = new_page(context, wrong, site)
    wire = Wire(page)
    answer = page.goto(address)
    assert answer and answer.status == kind.status, f"{kind.name} is not there"
    transfers = wire.transfers()
    seen = {t.address for t in transfers}
    icons = [i for i in linked(page) if i not in seen]
    weight = sum(t.bytes for t in transfers) + sum(_bytes_of(icon) for icon in icons)
    page.close()
    assert wrong == [], f"{address}: {wrong}"
    assert [t for t in transfers if t.purpose == "Font"] == [], f"{address} fetches a font"
    return Weight(round(weight), [t.address for t in transfers] + icons)


def _bytes_of(address: str) -> int:
    parts = urlsplit(address)
    return fetched(f"{parts.scheme}://{parts.netloc}", parts.path).bytes_on_the_line


def budget(kind: Kind) -> tuple[int, int]:
    """Return the bytes and requests that the first view of a page may take."""
    if kind.view in FIVE or kind.name == "problem measured":
        return FIVE_BYTES, FIVE_REQUESTS
    return ORDINARY_BYTES, ORDINARY_REQUESTS


@pytest.mark.parametrize("name", WEIGHED_NAMES)
def test_first_and_repeat_view_are_light(
    name: str, language: str, instance: Instance, chromium: Browser
) -> None:
    kind = BY_NAME[name]
    address = kind.address(instance.address, language)
    most_bytes, most_requests = budget(kind)
    with browsing(chromium, READERS["desk"], instance.address) as context:
        first = weigh(context, address, kind, instance.address)
        repeat = weigh(context, address, kind, instance.address)

    assert first.bytes <= most_bytes, f"{name}: {first.bytes} bytes, promised {most_bytes}"
    assert len(first.requests) <= most_requests, f"{name} asks for {first.requests}"
    most_again = most_bytes * REPEAT_SHARE
    assert repeat.bytes <= most_again, f"{name} again: {repeat.bytes} bytes, promised {most_again}"


@pytest.mark.parametrize("name", PAINTED_WITHIN_SECONDS)
def test_a_slow_line_paints_it_soon(
    name: str, language: str, instance: Instance, chromium: Browser
) -> None:
    """Computed from bytes and round trips, no clock: `benchmarks.slow_line` measures it."""
    kind = BY_NAME[name]
    with browsing(chromium, READERS["desk"], instance.address) as context:
        address = kind.address(instance.address, language)
        first = weigh(context, address, kind, instance.address)

    computed = ROUND_TRIPS * ROUND_TRIP_SECONDS + first.bytes / LINE_BYTES_A_SECOND
    assert computed <= PAINTED_WITHIN_SECONDS[name], f"{first.bytes} bytes take {computed:.1f} s"


@pytest.mark.parametrize("name", WEIGHED_NAMES)
def test_the_lite_view_is_one_light_request(
    name: str, language: str, instance: Instance, chromium: Browser
) -> None:
    kind = BY_NAME[name]
    reader = READERS["lite"]
    with browsing(chromium, reader, instance.address) as context:
        address = kind.address(instance.address, language)
        if kind.view == "discovery:example":  # it only leads to the answer
            address = context.request.get(address).url
        weight = weigh(context, address, kind, instance.address)

    assert weight.bytes <= LITE_BYTES, f"{name}: {weight.bytes} bytes, promised {LITE_BYTES}"
    assert len(weight.requests) == LITE_REQUESTS, f"{name} asks for {weight.requests}"


def test_every_page_that_a_link_leads_to_is_light_in_the_lite_view(
    language: str, instance: Instance
) -> None:
    heavy, broken = [], []
    for address, status, weight in walk(instance.address, f"/{language}/"):
        if weight > LITE_BYTES:
            heavy.append(f"{address}: {weight} bytes")
        if status != 200:
            broken.append(f"{address}: {status}")

    assert heavy == [], f"promised {LITE_BYTES} bytes"
    assert broken == []


def walk(site: str, begin: str) -> Iterator[tuple[str, int, int]]:
    """Follow every link below the beginning that has no query; give status and bytes of each."""
    ahead, seen = [begin], {begin}
    while ahead:
        path = ahead.pop()
        page = fetched(site, path, cookies={"view": "lite"})
        yield path, page.status, page.bytes_on_the_line
        links = re.findall(rf'href="({begin}[^"?#]*)"', page.text)
        new = {link for link in links if "/examples/" not in link} - seen
        seen |= new
        ahead += sorted(new)


def shipped(instance: Instance, ending: str) -> list[Path]:
    """Return the collected static files with this ending, each once: not the hashed twins."""
    folder = instance.data / "static"
    return [p for p in folder.rglob(f"*{ending}") if not re.search(r"\.[0-9a-f]{12}\.", p.name)]


def test_all_scripts_together_are_small(instance: Instance) -> None:
    scripts = {p.name: p.stat().st_size for p in shipped(instance, ".js")}

    assert sum(scripts.values()) <= SCRIPT_BYTES, f"{scripts}, promised {SCRIPT_BYTES} in all"


def test_no_stylesheet_names_a_font_file_or_another_sheet(instance: Instance) -> None:
    sheets = shipped(instance, ".css")
    naming = [p.name for p in sheets if re.search(r"@font-face|@import", p.read_text())]

    assert sheets
    assert naming == []
