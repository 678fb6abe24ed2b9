"""
How long a running instance takes for its pages: each fetched many times, in a mixed order.

Milliseconds are those until the last byte is here, on a connection of its own, so a little more
than what the server itself needs. The promise: at the 95th percentile at most 100 on ordinary pages
and at most 150 on the five. Sending the form is told apart: it does the search.
"""

import random
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus

import numpy as np

from benchmarks.fetching import asked_by_form, fetched
from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, address_of_the_instance
from benchmarks.statements import on_topic_development

ORDINARY_MS, FIVE_MS = 100.0, 150.0
ROUNDS = 30
QUESTIONS = 10
SEED = 20261126
THE_FIVE, THE_FORM = "the five", "sending the form"
ORDINARY = {
    "ask": ["/en/", "/fr/"],
    "library": ["/en/library/", "/fr/library/?outcome=mixed"],
    "programmes": ["/en/programmes/", "/fr/programmes/?sector=health&outcome=mixed&page=2"],
    "data sets": ["/en/data/"],
    "family": ["/en/families/reintegration-of-ex-combatants/"],
    "case": ["/en/cases/rwa-one-commission/", "/fr/cases/col-personal-plan-for-each-leaver/"],
    "countries": ["/en/countries/", "/fr/countries/"],
    "country": ["/en/countries/IDN/", "/en/countries/UGA/"],
    "sources": ["/en/sources/"],
    "about": ["/en/about/"],
}
Timed = dict[str, list[float]]


def main(argv: Sequence[str]) -> int:
    parser = ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("address", nargs="?", help="such as http://127.0.0.1:8000")
    try:
        timed = measured(address_of_the_instance(parser.parse_args(argv).address))
    except NothingRuns as refusal:
        print(f"benchmarks: {refusal}", file=sys.stderr)
        return 1
    told = {name: _spread(values) for name, values in timed.items()}
    columns = ["page", "fetched", "median", "95th", "most"]
    rows = [[name, *row.values()] for name, row in told.items()]
    show("Milliseconds until the last byte", columns, rows, decimals=1)
    ordinary = [value for name in ORDINARY for value in timed[name]]
    print()
    kept = [
        _promise("ordinary pages", ordinary, ORDINARY_MS),
        _promise(THE_FIVE, timed[THE_FIVE], FIVE_MS),
    ]
    keep("pages", {"milliseconds": told})
    return 0 if all(kept) else 1


def measured(address: str) -> Timed:
    """
    Fetch every page some times, in a mixed order.

    :raises NothingRuns: if the instance does not answer, or a page is not there
    """
    timed: Timed = {name: [] for name in (*ORDINARY, THE_FIVE, THE_FORM)}
    answers = []
    for statement in on_topic_development()[:QUESTIONS]:
        asked = asked_by_form(address, statement)
        timed[THE_FORM].append(asked.took_ms)
        answers.append(asked.path)
    for name, path in _mixed({**ORDINARY, THE_FIVE: answers}):
        page = fetched(address, path)
        if page.status != HTTPStatus.OK:
            raise NothingRuns(f"{address}{path} answers {page.status}.")
        timed[name].append(page.took_ms)
    return timed


def _mixed(paths: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    chance = random.Random(SEED)  # noqa: S311 - an order, no secret
    for _ in range(ROUNDS):
        turn = [(name, path) for name, several in paths.items() for path in several]
        chance.shuffle(turn)
        yield from turn


def _spread(milliseconds: Sequence[float]) -> dict[str, float]:
    median, high = np.quantile(milliseconds, [0.5, 0.95]).tolist()
    return {
        "fetched": len(milliseconds),
        "median": round(median, 1),
        "95th": round(high, 1),
        "most": round(max(milliseconds), 1),
    }


def _promise(what: str, milliseconds: Sequence[float], most: float) -> bool:
    reached = _spread(milliseconds)["95th"]
    verdict = "kept" if reached <= most else "BROKEN"
    print(
        f"Promised: {what} at the 95th percentile at most {most:.0f} ms: {reached:.1f}, {verdict}"
    )
    return reached <= most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
