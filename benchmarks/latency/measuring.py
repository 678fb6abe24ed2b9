"""
What is measured at each size, all in one run, with the figures promised beside those reached.

An answer is asked for as any program would (`POST /api/v1/ask`, five of cases and programmes), one
question at a time, then with ten arriving each second independently of each other (exponential
gaps, so that many come at once). The scan of all vectors and the walk through the graph are
compared in time and in what the walk misses; PostgreSQL alone, with its own full-text search and
pgvector fused by rank, answers the same questions in the same run.
"""

import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from django.conf import settings
from django.db import connections, transaction
from pgvector import HalfVector

from benchmarks.latency.growing import fill_the_graph, grow, passages, true_to_the_encoder
from benchmarks.latency.sizes import sizes
from benchmarks.memory import in_memory
from benchmarks.questions import two_hundred_questions
from benchmarks.results import keep, show
from benchmarks.running import NothingRuns, address_of_the_instance, asked
from benchmarks.statements import Statement
from counterpart.discovery.actions import PROGRAMMES_FOLDER
from counterpart.discovery.encoder import encoder
from counterpart.discovery.passages import recipe_of_programmes
from counterpart.discovery.rules.question import question

A_SECOND = 10  # questions, arriving independently
ARRIVING = 600  # questions: a minute of them
PROMISED = {15_000: 60.0, 300_000: 150.0}  # ms at the 95th percentile, one at a time
PROMISED_ARRIVING = 400.0
NEAREST = (10, 200)  # of which the walk through the graph may miss some
RECIPROCAL, PROPOSED = 60, 400  # of the fusion by rank of PostgreSQL alone
ALONE = 30  # questions that PostgreSQL alone is asked; at 300 thousand each takes seconds
WARMING = 20  # questions before the clock runs, after everything was rewritten
MB = 1_000_000
Asked = TypeVar("Asked")


def main(argv: Sequence[str]) -> None:
    address = address_of_the_instance(None)
    kept = []
    for size in sizes():
        built = grow(size)
        kept.append({"passages": passages(), **built, **_measured(address, size)})
        _show(kept)
    print(f"\nVaried vectors against the encoder: mean cosine {true_to_the_encoder():.3f}")
    keep("latency", {"sizes": kept})


def _measured(address: str, size: int) -> dict[str, Any]:
    questions = [one for _kind, one in two_hundred_questions()]
    for one in questions[:WARMING]:
        asked(address, one)
    answers = [asked(address, one) for one in questions]
    waits, errors = _arriving(address, questions)
    vectors = [_vector(one) for one in questions]
    scan = _timed(_scan, vectors)
    _make_texts_of_postgresql()
    alone = _timed(_postgresql_alone, list(zip(questions, vectors, strict=True))[:ALONE])
    filled = fill_the_graph(switch=0)
    walk = _timed(_walk, vectors)
    return {
        "took": _high([a.took for a in answers]),
        "median": float(np.median([a.round_trip for a in answers])),
        "answer": _high([a.round_trip for a in answers]),
        "arriving": _high(waits),
        "errors": errors,
        "scan": _high(scan.milliseconds),
        "walk": _high(walk.milliseconds),
        "filled": filled,
        **{f"recall@{n}": _recall(scan.found, walk.found, n) for n in NEAREST},
        "postgresql": _high(alone.milliseconds),
        **_disk(),
        "pss": in_memory(),
    }


class _Timed:
    def __init__(self) -> None:
        self.milliseconds: list[float] = []
        self.found: list[list[int]] = []


def _timed(search: Callable[[Asked], list[int]], asked_for: Sequence[Asked]) -> _Timed:
    timed = _Timed()
    for one in asked_for:
        began = time.perf_counter()
        found = search(one)
        timed.milliseconds.append((time.perf_counter() - began) * 1000)
        timed.found.append(found)
    return timed


def _high(milliseconds: Sequence[float]) -> float:
    return float(np.quantile(milliseconds, 0.95)) if milliseconds else 0.0


def _recall(right: list[list[int]], found: list[list[int]], most: int) -> float:
    shares = [
        len(set(r[:most]) & set(f[:most])) / max(len(r[:most]), 1)
        for r, f in zip(right, found, strict=True)
    ]
    return float(np.mean(shares))


def _arriving(address: str, questions: Sequence[Statement]) -> tuple[list[float], int]:
    """Return from each arrival the milliseconds to its answer, and how many got none."""
    drawn = random.Random(1)  # noqa: S311 - gaps, no secret
    waits: list[float] = []
    failed: list[str] = []

    def ask(one: Statement, due: float) -> None:
        try:
            asked(address, one)
            waits.append((time.perf_counter() - due) * 1000)
        except NothingRuns as refusal:
            failed.append(str(refusal))

    due = time.perf_counter()
    with ThreadPoolExecutor(max_workers=64) as pool:
        for number in range(ARRIVING):
            due += drawn.expovariate(A_SECOND)
            time.sleep(max(0.0, due - time.perf_counter()))
            pool.submit(ask, questions[number % len(questions)], due)
    return waits, len(failed)


def _vector(one: Statement) -> str:
    vector = encoder().encode_long(list(question(one.text).pieces))
    return HalfVector(vector.tolist()).to_text()


_NEAR = """
SELECT programme_id FROM discovery_programmepassage
WHERE {inside} language = 'en' AND recipe = %(recipe)s
ORDER BY vector <=> %(asked)s::halfvec LIMIT %(most)s
"""


def _scan(vector: str) -> list[int]:
    """Compare with all; the graph's index cannot serve a query that does not name its condition."""
    return _rows(_NEAR.format(inside=""), vector)


def _walk(vector: str) -> list[int]:
    return _rows(_NEAR.format(inside="in_graph AND"), vector)


def _rows(query: str, vector: str, **more: str | int) -> list[int]:
    told: dict[str, str | int] = {"asked": vector, "recipe": recipe_of_programmes(), **more}
    told["most"] = most = max(NEAREST)
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT set_config('hnsw.ef_search', %s, true),"
            " set_config('hnsw.iterative_scan', 'relaxed_order', true)",
            [str(most)],
        )
        cursor.execute(query, told)
        return [row[0] for row in cursor.fetchall()]


def _in_graph() -> bool:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM discovery_programmepassage WHERE in_graph)")
        return bool(cursor.fetchone()[0])


def _make_texts_of_postgresql() -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS benchmark_texts")
        cursor.execute(
            "CREATE TABLE benchmark_texts AS SELECT id AS programme_id,"
            " to_tsvector('english', title || '. ' || objective) AS words"
            " FROM library_programme WHERE is_offered AND language = 'en'"
        )
        cursor.execute("CREATE INDEX ON benchmark_texts USING gin (words)")
        cursor.execute("ANALYZE benchmark_texts")


_ALONE = """
WITH question AS MATERIALIZED (
    SELECT string_agg(quote_literal(word), ' | ')::tsquery AS any_word
    FROM unnest(tsvector_to_array(to_tsvector('english', %(text)s))) AS word
), by_words AS (
    SELECT programme_id, row_number() OVER () AS place FROM (
        SELECT programme_id FROM benchmark_texts, question WHERE words @@ any_word
        ORDER BY ts_rank_cd(words, any_word, 1) DESC LIMIT %(proposed)s
    ) w
), by_meaning AS (
    SELECT programme_id, row_number() OVER () AS place FROM ({near}) m
)
SELECT programme_id FROM by_words FULL JOIN by_meaning USING (programme_id)
ORDER BY coalesce(1.0 / (%(k)s + by_words.place), 0)
    + coalesce(1.0 / (%(k)s + by_meaning.place), 0) DESC LIMIT 10
"""


def _postgresql_alone(asked_for: tuple[Statement, str]) -> list[int]:
    one, vector = asked_for
    near = _NEAR.format(inside="in_graph AND" if _in_graph() else "")
    query = _ALONE.replace("{near}", near)
    return _rows(query, vector, text=question(one.text).text, proposed=PROPOSED, k=RECIPROCAL)


def _disk() -> dict[str, float]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_table_size('discovery_programmepassage'),"
            " pg_relation_size('passages_in_the_graph')"
        )
        vectors, graph = cursor.fetchone()
    words = sum(f.stat().st_size for f in Path(settings.DATA / PROGRAMMES_FOLDER).rglob("*"))
    return {"mb_vectors": vectors / MB, "mb_graph": graph / MB, "mb_words": words / MB}


def _show(kept: Sequence[dict[str, Any]]) -> None:
    columns = ["passages", "took_ms", "answer, median", "answer", "ten a second", "errors"]
    columns += ["scan", "walk", "recall@10", "recall@200", "PostgreSQL alone"]
    names = ["passages", "took", "median", "answer", "arriving", "errors", "scan", "walk"]
    names += ["recall@10", "recall@200", "postgresql"]
    show(
        "Milliseconds at the 95th percentile, but for the median",
        columns,
        [[one[name] for name in names] for one in kept],
        decimals=2,
    )
    names = [
        "passages",
        "inside",
        "words",
        "graph",
        "filled",
        "mb_vectors",
        "mb_graph",
        "mb_words",
        "pss",
    ]
    columns = ["passages", "in the graph", "words, s", "graph, s", "all of it, s"]
    columns += ["vectors, MB", "graph, MB", "words, MB", "memory (PSS), MB"]
    rows = [[one[name] for name in names] for one in kept]
    show("What it costs", columns, rows, decimals=1)
    for one in kept:
        for size, most in PROMISED.items():
            if one["passages"] == size:
                _judge(f"One at a time, {size} passages", one["answer"], most)
                _judge(f"Ten a second, {size} passages", one["arriving"], PROMISED_ARRIVING)


def _judge(what: str, reached: float, most: float) -> None:
    verdict = "kept" if reached <= most else "BROKEN"
    print(f"{what}: {reached:.0f} ms, promised at most {most:.0f} ms: {verdict}")
