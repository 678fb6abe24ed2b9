"""
What a reader on a slow line waits for: 400 kbit/s and 400 ms, as Chromium simulates them.

Told is the largest paint (Largest Contentful Paint, W3C) of a first view, with nothing kept from
before. The promise: of the ask page at most 4 seconds, of the five at most 5.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from statistics import median

from playwright.sync_api import Browser

from benchmarks.fetching import asked_by_form
from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, address_of_the_instance
from benchmarks.statements import on_topic_development
from tests.journeys.browser import browser

TIMES = 5
LINE = {
    "offline": False,
    "latency": 400,  # ms until an answer begins
    "downloadThroughput": 400_000 / 8,  # bytes a second
    "uploadThroughput": 400_000 / 8,
}
PROMISED_SECONDS = {"ask": 4.0, "five": 5.0}
LARGEST_PAINT = """() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
        .observe({type: 'largest-contentful-paint', buffered: true});
})"""


def main(argv: Sequence[str]) -> int:
    parser = ArgumentParser(prog="python -m benchmarks.slow_line", description=__doc__)
    parser.add_argument("address", nargs="?", help="such as http://127.0.0.1:8000")
    try:
        address = address_of_the_instance(parser.parse_args(argv).address)
        five = asked_by_form(address, on_topic_development()[0]).path
    except NothingRuns as refusal:
        print(f"benchmarks: {refusal}", file=sys.stderr)
        return 1
    paths = {
        "ask": "/en/",
        "five": five,
        "case": "/en/cases/col-personal-plan-for-each-leaver/",
        "library": "/en/library/",
        "ask, lite": "/en/?view=lite",
        "five, lite": f"{five}?view=lite",
    }
    with browser() as chromium:
        seconds = {
            name: [largest_paint(chromium, address + path) for _ in range(TIMES)]
            for name, path in paths.items()
        }
    told = {n: {"median": median(s), "worst": max(s)} for n, s in seconds.items()}
    rows = [[name, *row.values(), PROMISED_SECONDS.get(name, "")] for name, row in told.items()]
    title = f"Seconds until the largest paint, {TIMES} first views each"
    show(title, ["page", "median", "worst", "at most"], rows, decimals=2)
    kept = all(told[name]["worst"] <= most for name, most in PROMISED_SECONDS.items())
    print(f"\nPromised: {'kept' if kept else 'BROKEN'}")
    keep("slow_line", {"seconds": told})
    return 0 if kept else 1


def largest_paint(chromium: Browser, address: str) -> float:
    """Open an address in a browser that has kept nothing; return seconds."""
    context = chromium.new_context()
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    page.goto(address, wait_until="networkidle")
    found = float(page.evaluate(LARGEST_PAINT)) / 1000
    context.close()
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
