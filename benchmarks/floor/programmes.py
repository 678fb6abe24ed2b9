"""
The floor of programmes: `python -m benchmarks.programme_floor`.

As for cases, the higher of two scores. The first is where judged precision falls to one half: a
reader who did not see scores graded the five programmes nearest to each of 78 development
statements ("would you read this for that problem?"; 1 and 2 count as yes), `programmes.tsv`. The
second is where one statement in ten that is beside the point still gets a programme. Needs the
World Bank's data in the library, and its passages (`counterpart import worldbank`).
"""

import csv
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path

import numpy as np

from benchmarks.floor.fitting import Floats, by_logistic_regression, by_pooling_violators
from benchmarks.results import keep, show
from benchmarks.statements import Statement, beside_the_point_development
from counterpart.countries import queries as countries
from counterpart.discovery.cases import near_cases
from counterpart.discovery.encoder import encoder
from counterpart.discovery.floor import programme_floor
from counterpart.discovery.programmes import found_programmes
from counterpart.discovery.queries import language_asked_in
from counterpart.discovery.rules.question import question
from counterpart.library.programmes.access import programmes_offered

MOST_ANSWERED = 0.1  # of the statements that are beside the point
STEP = 0.0005


def main(argv: list[str]) -> None:
    scores, relevant = _judged()
    ones = np.ones_like(scores)
    by_precision = by_logistic_regression(scores, relevant, ones)
    pooled = by_pooling_violators(scores, relevant, ones)
    best = sorted(max(_scores(s).values(), default=0.0) for s in beside_the_point_development())
    silence = best[-1 - int(MOST_ANSWERED * len(best))] + STEP
    floor = ceil(100 * max(by_precision, silence)) / 100
    rows = [
        [name, at, int((scores >= at).sum()), float(relevant[scores >= at].mean()), _over(best, at)]
        for name, at in (
            ("precision one half", by_precision),
            ("  by pooling", pooled),
            ("1 in 10 beside the point", silence),
            ("in use", programme_floor("en")),
        )
    ]
    columns = ["", "floor", "judged above", "of these relevant", "beside the point, answered"]
    show("Floors of programmes", columns, rows)
    verdict = "as" if floor == programme_floor("en") else "NOT as"
    print(f'\nPROGRAMME_FLOORS["en"] = {floor:.2f}, {verdict} in use')
    keep("floor-programmes", {"floor": floor, "rows": rows})


def _over(best: Sequence[float], floor: float) -> int:
    return sum(score >= floor for score in best)


def _judged() -> tuple[Floats, Floats]:
    """Return score and relevance (1 or 0) of every judged programme that is still near enough."""
    grades = _grades()
    wanted = {external_id for told in grades.values() for external_id in told}
    names = dict(
        programmes_offered().filter(external_id__in=wanted).values_list("pk", "external_id")
    )
    pairs = [
        (score, float(told[names[programme]] > 0))
        for statement, told in grades.items()
        for programme, score in _scores(statement).items()
        if names.get(programme) in told
    ]
    return np.array([score for score, _r in pairs]), np.array([r for _score, r in pairs])


def _grades() -> Mapping[Statement, dict[str, int]]:
    found: dict[Statement, dict[str, int]] = {}
    with Path(__file__).with_name("programmes.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            statement = Statement(row["statement"], row["country"])
            found.setdefault(statement, {})[row["programme"]] = int(row["grade"])
    return found


def _scores(statement: Statement) -> Mapping[int, float]:
    asked = question(statement.text)
    language = language_asked_in(asked)
    vector = encoder().encode_long(list(asked.pieces))
    country = countries.country(statement.country)
    near = near_cases(asked, vector, country, language)
    found = found_programmes(
        asked, vector, country, language, case_scores=near.fused, families=near.families
    )
    return {p.pk: found.scores[p.pk] for p in found.programmes}
