"""
What a measure changes: `python -m benchmarks.five --measured`.

Each statement gets the indicator that is proposed first and that its country has a figure of. Asked
with it and without, both halves. Readers graded what a thing is about and not where its country
began, so that a gain in their grades is not to be expected; what a measure is for is told beside
it: how near the five began to where the asker stands, of those whose beginning is known.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.five.figures import graded_precision, interval, mean
from benchmarks.five.grades import grades
from benchmarks.five.ours import thing_of_experience
from benchmarks.five.statements import Judged, statements
from benchmarks.results import show
from counterpart.challenges.rules.described import Described, MeasureTold
from counterpart.countries import queries as countries
from counterpart.discovery.answers import Answer
from counterpart.discovery.beginnings import Beginnings
from counterpart.discovery.measured import yardstick_of
from counterpart.discovery.proposals import proposed
from counterpart.discovery.queries import answered, shortlist
from counterpart.foundation import clock
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme


@dataclass(frozen=True)
class Pair:
    """One statement asked both ways: graded precision, and how near the five began, 0 to 1."""

    plain: float
    measured: float
    plain_alike: float | None
    measured_alike: float | None
    exchanged: int


def main() -> None:
    rows = []
    for half in ("development", "reporting"):
        pairs = [
            pair for one in statements(half) if grades().get(one.number) if (pair := _pair(one))
        ]
        rows += [
            _row(f"{half}, plain", [p.plain for p in pairs], [p.plain_alike for p in pairs]),
            _row(
                f"{half}, measured", [p.measured for p in pairs], [p.measured_alike for p in pairs]
            ),
        ]
        changed = sum(p.exchanged for p in pairs)
        print(f"{half}: {len(pairs)} statements have a measure; {changed} of their five exchanged")
    show("With a measure and without", ["", "graded precision", "from", "to", "began alike"], rows)


def _pair(asked: Judged) -> Pair | None:
    country, year = countries.country(asked.country), clock.now().year
    measures = [MeasureTold(indicator=i.code) for i in proposed(asked.statement).indicators]
    told = Described(asked.statement, asked.country, "en", measures=tuple(measures))
    yardstick = yardstick_of(told, year=year)
    if yardstick is None:
        return None
    found = shortlist(asked.statement, country=country)
    plain = answered(found, country=country)
    measured = answered(replace(found, yardstick=yardstick), country=country)
    began = Beginnings(yardstick)
    chosen = {experience.place for experience in plain.experiences}
    return Pair(
        plain=_graded(asked, plain),
        measured=_graded(asked, measured),
        plain_alike=_alike(plain, began),
        measured_alike=_alike(measured, began),
        exchanged=sum(e.place not in chosen for e in measured.experiences),
    )


def _graded(asked: Judged, answer: Answer) -> float:
    told = grades()[asked.number]
    things = [thing_of_experience(experience) for experience in answer.experiences]
    return graded_precision([told.get(thing.key, 0.0) if thing else 0.0 for thing in things])


def _alike(answer: Answer, began: Beginnings) -> float | None:
    """Return the mean nearness of beginnings, of those that are known."""
    things: list[Case | Programme] = [*answer.cases, *answer.programmes]
    known = [began.of(thing) for thing in things]
    alike = [beginning.alike for beginning in known if beginning]
    return mean(alike) if alike else None


def _row(name: str, precisions: Sequence[float], alike: Sequence[float | None]) -> list[object]:
    low, high = interval(precisions)
    return [name, mean(precisions), low, high, mean([a for a in alike if a is not None])]
