"""
The floor: the higher of two scores, both derived from the development statements.

The first is where judged precision falls to one half. Every statement is scored against the library
by the product's own searches; the best case of each country is an offer; relevance is regressed on
the score. All statements weigh alike, each sharing its weight among its offers, and half of them
are about things that the library does not hold: this is the floor of a platform where every second
question is such a one. The second is where one off-topic statement in ten still gets something.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import asdict, fields
from math import ceil

from benchmarks.floor.drawing import interval
from benchmarks.floor.effects import Effect, effect, floor_for_silence
from benchmarks.floor.fitting import by_logistic_regression, by_pooling_violators
from benchmarks.floor.offers import Offer, as_arrays, offers
from benchmarks.results import keep, show
from benchmarks.statements import LANGUAGES, off_topic_development, on_topic_development
from counterpart.discovery.floor import floor as floor_of
from counterpart.library.access import cases_seen_by_anyone

PROMISED = 0.1  # of the off-topic questions may get an experience: 3 of 30
STAND_IN = (
    "Judged relevant here means: a case of the statement's own family. That label stands in for "
    "graded judgements, which do not exist yet."
)


def main(argv: list[str]) -> None:
    parser = ArgumentParser(prog="python -m benchmarks.floor", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    language = parser.parse_args(argv).language
    in_use = floor_of(language)
    on_topic = offers(on_topic_development(language))
    off_topic = offers(off_topic_development(language))
    found = [*on_topic, *off_topic]
    by_precision = _fitted(found)
    low, high = interval([on_topic, off_topic], _fitted)
    pooled = by_pooling_violators(*as_arrays(found))
    silence = floor_for_silence(off_topic, most_answered=PROMISED)
    effects = {
        "precision one half": effect(by_precision, on_topic, off_topic),
        "  low end": effect(low, on_topic, off_topic),
        "  high end": effect(high, on_topic, off_topic),
        "  by pooling": effect(pooled, on_topic, off_topic),
        "1 in 10 off topic": effect(silence, on_topic, off_topic),
        "in use": effect(in_use, on_topic, off_topic),
    }
    cases = cases_seen_by_anyone().count()
    floor = ceil(100 * max(by_precision, silence)) / 100  # rounded down, it would let more through
    _show(effects, cases=cases, found=found)
    verdict = "as" if floor == in_use else "NOT as"
    print(f'\nFLOORS["{language}"] = {floor:.2f}, {verdict} in use')
    keep(
        f"floor-{language}",
        {
            "floor": floor,
            "label": STAND_IN,
            "cases": cases,
            "effects": {name: asdict(one) for name, one in effects.items()},
        },
    )


def _fitted(found: Sequence[Offer]) -> float:
    return by_logistic_regression(*as_arrays(found))


def _show(effects: dict[str, Effect], *, cases: int, found: Sequence[Offer]) -> None:
    relevant = sum(o.is_relevant for o in found)
    print(f"{cases} cases; {len(found)} offers, {relevant} of them judged relevant. {STAND_IN}")
    columns = ["", *(f.name.replace("_", " ") for f in fields(Effect))]
    rows = [[name, *asdict(one).values()] for name, one in effects.items()]
    show(
        "The two floors; the first by logistic regression, with the ends of its 90% interval",
        columns,
        rows,
    )
