"""
Measuring a problem: `python -m benchmarks.measuring`.

Milliseconds in this process, with all series loaded: the peers of every country, what is proposed
for a sentence, and the whole page of a problem with one, two and four measures, rendered, with its
bytes as they go over the line. Then, of 60 sentences, how often the indicator that a specialist
would pick is among the first three that are proposed (`fitting.tsv`).
"""

import csv
import gzip
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from django.template.loader import render_to_string
from django.utils.translation import override

from benchmarks.describing import SCHOOL
from benchmarks.results import show
from counterpart.challenges.rules.described import CauseTold, Described, MeasureTold
from counterpart.countries.indicators.queries import indicators
from counterpart.countries.models import Country
from counterpart.countries.peers.queries import peers_of
from counterpart.discovery.proposals import proposed
from counterpart.foundation import clock
from counterpart.web.challenges.shown import shown_measurement

ROUNDS = 40
FIRST = 3
PROMISED = {"peers": 20.0, "proposals": 30.0, "page": 150.0}
MEASURES = (
    "lower-secondary-completion",
    "child-mortality",
    "human-development",
    "tax-revenue",
)


@dataclass(frozen=True)
class Judged:
    half: str
    statement: str
    best: str
    also: frozenset[str]


def main(_arguments: list[str]) -> None:
    judged = _judged()
    rows = [
        ["peers of a country", *_timed(_peers()), PROMISED["peers"]],
        ["proposals", *_timed(_proposals(judged)), PROMISED["proposals"]],
    ]
    sizes = []
    for number in (1, 2, 4):
        told = _described(MEASURES[:number])
        page, spent = "", []
        for _round in range(ROUNDS):
            began = time.perf_counter()
            page = _page(told)
            spent.append(1000 * (time.perf_counter() - began))
        rows.append([f"page of {number} measures", *_quantiles(spent), PROMISED["page"]])
        sizes.append([f"page of {number} measures", len(gzip.compress(page.encode(), 6))])
    number = indicators().count()
    show(f"Milliseconds, {number} indicators loaded", ["", "median", "95th", "promised"], rows)
    show("Bytes compressed, without the stylesheet", ["", "bytes"], sizes)
    if judged:
        _show_fit(judged)


def _show_fit(judged: list[Judged]) -> None:
    rows = []
    for half in ("development", "reporting"):
        of_it = [one for one in judged if one.half == half]
        ranked = {
            one.statement: [i.code for i in proposed(one.statement).indicators] for one in of_it
        }
        best = [one.best in ranked[one.statement][:FIRST] for one in of_it]
        right = [bool({one.best, *one.also} & set(ranked[one.statement][:FIRST])) for one in of_it]
        rows.append([half, len(of_it), float(np.mean(best)), float(np.mean(right))])
        for one, is_there in zip(of_it, right, strict=True):
            if half == "development" and not is_there:
                print(f"{one.best}: {ranked[one.statement][:FIRST]} for {one.statement[:90]}")
    columns = ["half", "sentences", "the best in three", "a right one in three"]
    show("Indicators proposed", columns, rows, decimals=2)


def _judged() -> list[Judged]:
    path = Path(__file__).with_name("fitting.tsv")
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Judged(r["half"], r["statement"], r["best"], frozenset((r["also"] or "").split()))
            for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def _peers() -> Iterable[Callable[[], object]]:
    codes = Country.objects.filter(until_year=None).values_list("pk", flat=True)
    year = clock.now().year
    return [partial(peers_of, code, year=year) for code in codes]


def _proposals(judged: list[Judged]) -> Iterable[Callable[[], object]]:
    texts = [one.statement for one in judged] or [SCHOOL["problem"]] * ROUNDS
    return [partial(proposed, text) for text in texts]


def _timed(todo: Iterable[Callable[[], object]]) -> tuple[float, float]:
    """Return median and 95th percentile in milliseconds, after one that nobody waits for."""
    todo = list(todo)
    todo[0]()
    spent = []
    for do in todo:
        began = time.perf_counter()
        do()
        spent.append(1000 * (time.perf_counter() - began))
    return _quantiles(spent)


def _quantiles(spent: list[float]) -> tuple[float, float]:
    return float(np.median(spent)), float(np.quantile(spent, 0.95))


def _described(codes: Iterable[str]) -> Described:
    return Described(
        problem=SCHOOL["problem"],
        country=SCHOOL["country"],
        language="en",
        causes=(CauseTold("The school is far", 1), CauseTold("No bus runs", 2, True)),
        measures=tuple(MeasureTold(indicator=code) for code in codes),
    )


def _page(told: Described) -> str:
    with override("en"):
        shown = shown_measurement(told, this_year=clock.now().year)
        return render_to_string("challenges/measured.html", {"shown": shown, "is_shared": True})
