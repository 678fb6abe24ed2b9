"""
What the product uses and the development half of the statements decides.

`weigh` fits the weights of `rules.relevance` to the grades; `floor` finds where precision falls to
one half and where one statement in ten that is beside the point still gets something; `spread`
draws what difference costs in graded precision, and says how much of it costs next to nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray

from benchmarks.five.figures import SEATS, graded_precision, mean
from benchmarks.five.grades import grades
from benchmarks.five.ours import thing_of
from benchmarks.five.statements import Judged, statements
from benchmarks.five.things import by_key
from benchmarks.results import keep, show
from benchmarks.statements import beside_the_point_development
from counterpart.countries import queries as countries
from counterpart.discovery import cases as of_cases
from counterpart.discovery import programmes as of_programmes
from counterpart.discovery.floor import floor as floor_in_use
from counterpart.discovery.floor import programme_floor
from counterpart.discovery.gate import lets_through
from counterpart.discovery.queries import candidates_of, shortlist
from counterpart.discovery.readings import Reading, readings
from counterpart.discovery.rules import contrast
from counterpart.discovery.rules.question import question
from counterpart.discovery.rules.relevance import OF_CASES, OF_PROGRAMMES, Clues, Weights

Floats = NDArray[np.float64]
Near = Callable[[Reading], Mapping[int, Clues]]
MOST_ANSWERED = 0.1  # of the statements that are beside the point
SPREADS = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
DEAREST = 0.01  # of graded precision, that spread may cost
PENALTY = 1e-3


def weigh() -> None:
    """Fit the weights by logistic regression on the grades as shares of the highest."""
    rows = []
    for name, near, in_use in (
        ("cases", of_cases.clues_of, OF_CASES),
        ("programmes", of_programmes.clues_of, OF_PROGRAMMES),
    ):
        clues, shares = _graded(near, is_programme=name == "programmes")
        found = _fitted(clues, shares)
        rows.append([name, len(shares), *(float(x) for x in found)])
        rows.append([f"{name}, in use", len(shares), *_as_row(in_use)])
    show("Weights", ["of", "graded", "start", "meaning", "bridge"], rows, decimals=2)


def _as_row(weights: Weights) -> list[float]:
    return [weights.start, weights.meaning, weights.bridge]


def _graded(near: Near, *, is_programme: bool) -> tuple[Floats, Floats]:
    clues: list[list[float]] = []
    shares: list[float] = []
    for asked in statements("development"):
        (reading,) = readings(question(asked.statement))
        found = near(reading)
        for key, grade in grades().get(asked.number, {}).items():
            thing = by_key().get(key)
            if thing and thing.is_programme == is_programme and thing.pk in found:
                clue = found[thing.pk]
                clues.append([1.0, clue.meaning, clue.bridge])
                shares.append(grade / 2)
    return np.array(clues), np.array(shares)


def _fitted(clues: Floats, shares: Floats) -> Floats:
    """Fit by Newton's method, with a small penalty on all but the start."""
    found = np.zeros(clues.shape[1])
    penalty = np.eye(clues.shape[1]) * PENALTY * len(shares)
    penalty[0, 0] = 0.0
    for _step in range(50):
        expected = 1 / (1 + np.exp(-clues @ found))
        slope = clues.T @ (expected - shares) + penalty @ found
        bend = (clues * (expected * (1 - expected))[:, None]).T @ clues + penalty
        found -= np.linalg.solve(bend, slope)
    return found


def floor() -> None:
    """Print for cases and programmes the higher of two scores, and what is in use."""
    rows = []
    for name, is_programme, in_use in (
        ("cases", False, floor_in_use()),
        ("programmes", True, programme_floor()),
    ):
        best = sorted(
            _best(s.text, s.country, is_programme) for s in beside_the_point_development()
        )
        silence = best[-1 - int(MOST_ANSWERED / 2 * len(best))] + 0.0005
        relevant = _relevant_by_score(is_programme)
        half = _where_precision_is_half(relevant)
        derived = ceil(100 * max(silence, half)) / 100
        above = [grade for score, grade in relevant if score >= derived]
        rows.append([name, half, silence, derived, in_use, len(above), mean(above)])
    columns = ["of", "precision half", "silence", "derived", "in use", "above", "relevant"]
    show("Floors", columns, rows)
    keep("five-floor", {"columns": columns, "rows": rows})


def _best(text: str, country: str, is_programme: bool) -> float:
    """Return the best score of one kind for a statement that passes the gate; 0 behind it."""
    read, asker = readings(question(text)), countries.country(country)
    kinds = [
        of_cases.near_cases(read, asker).scores,
        of_programmes.found_programmes(read, asker),
    ]
    best = [max(scores.values(), default=0.0) for scores in kinds]
    return best[is_programme] if lets_through(read[-1].vector, max(best)) else 0.0


def _relevant_by_score(is_programme: bool) -> list[tuple[float, bool]]:
    found = []
    for asked in statements("development"):
        read, country = readings(question(asked.statement)), countries.country(asked.country)
        scores = (
            of_programmes.found_programmes(read, country)
            if is_programme
            else of_cases.near_cases(read, country).scores
        )
        for key, grade in grades().get(asked.number, {}).items():
            thing = by_key().get(key)
            if thing and thing.is_programme == is_programme and thing.pk in scores:
                found.append((scores[thing.pk], grade >= 1))
    return found


def _where_precision_is_half(relevant: Sequence[tuple[float, bool]]) -> float:
    """Return the score where one in two is relevant, by logistic regression (Platt 1999)."""
    clues = np.array([[1.0, score] for score, _r in relevant])
    found = _fitted(clues, np.array([float(r) for _score, r in relevant]))
    return float(-found[0] / found[1])


def spread() -> None:
    """Draw what different ways cost in graded precision, and name the knee."""
    rows = []
    listed = {asked: _candidates(asked) for asked in statements("development")}
    for share in SPREADS:
        fives = {
            asked: [
                by_key().get(thing_of(c))
                for c in contrast.experiences(candidates, asker=asked.country, spread=share)
            ]
            for asked, candidates in listed.items()
        }
        precision = mean([graded_precision(_grades(a, f)) for a, f in fives.items()])
        ways = mean(
            [len({t.lead_approach for t in f if t and t.lead_approach}) for f in fives.values()]
        )
        rows.append([share, precision, ways])
    show("What spread costs", ["spread", "precision", "lead approaches"], rows)
    print(f"\nThe knee: {_knee(rows):.1f}; in use {contrast.SPREAD:.1f}")
    keep("five-spread", {"rows": rows})


def _candidates(asked: Judged) -> list[contrast.Candidate]:
    country = countries.country(asked.country)
    return candidates_of(shortlist(asked.statement, country=country), country=country)


def _grades(asked: Judged, found: Sequence[object]) -> list[float]:
    own: Mapping[str, float] = grades().get(asked.number, {})
    return [own.get(getattr(thing, "key", ""), 0.0) for thing in found][:SEATS]


def _knee(rows: Sequence[Sequence[float]]) -> float:
    """Return the largest spread before precision has fallen by more than a hundredth."""
    best = max(precision for _share, precision, _ways in rows)
    return max(share for share, precision, _ways in rows if precision >= best - DEAREST)
