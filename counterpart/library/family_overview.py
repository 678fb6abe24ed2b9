"""What a family of problems holds: every lead approach, and how its cases turned out."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, Func, QuerySet, Window
from django.db.models.functions import RowNumber

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.browsing import NEWEST_FIRST, as_lines
from counterpart.library.models import Case
from counterpart.library.vocabulary import Approach, Evidence, Family, Outcome

CASES_SHOWN = 12  # of each lead approach; the others are a link away
STRONGEST_FIRST = list(Evidence)  # the list is written in this order


@dataclass(frozen=True)
class Led:
    """One lead approach: how many cases, how they turned out, how well that is known."""

    approach: Approach
    number: int
    outcomes: Counter[Outcome]
    strongest: Evidence
    cases: list[Case]


@dataclass(frozen=True)
class Overview:
    """A family: approaches by lead, most cases first, and how often each stands beside a lead."""

    family: Family
    number: int
    outcomes: Counter[Outcome]
    led: list[Led]
    beside: list[tuple[Approach, int]]


def overview(family: Family) -> Overview:
    """Gather a family in four queries, whatever its size."""
    cases = cases_seen_by_anyone().filter(family=family)
    numbers = _numbers(cases)
    shown = list(_newest_of_each_lead(cases))
    leads = Counter[Approach]()
    for (lead, _outcome, _evidence), number in numbers.items():
        leads[lead] += number
    in_order = sorted(leads, key=lambda a: (-leads[a], list(Approach).index(a)))
    return Overview(
        family,
        leads.total(),
        _by_outcome(numbers),
        [_led(approach, numbers, shown) for approach in in_order],
        _beside(cases),
    )


Numbers = dict[tuple[Approach, Outcome, Evidence], int]


def _numbers(cases: QuerySet[Case]) -> Numbers:
    rows = cases.order_by().values_list("lead_approach", "outcome", "evidence")
    return {
        (Approach(lead), Outcome(outcome), Evidence(evidence)): number
        for lead, outcome, evidence, number in rows.annotate(n=Count("pk"))
    }


def _newest_of_each_lead(cases: QuerySet[Case]) -> QuerySet[Case]:
    order = [F(n.removeprefix("-")).desc() if n[0] == "-" else n for n in NEWEST_FIRST]
    place = Window(RowNumber(), partition_by="lead_approach", order_by=order)
    newest = cases.annotate(place_in_lead=place).filter(place_in_lead__lte=CASES_SHOWN)
    return as_lines(Case.objects.filter(pk__in=newest.values("pk")))


def _led(approach: Approach, numbers: Numbers, shown: list[Case]) -> Led:
    own = {key: number for key, number in numbers.items() if key[0] == approach}
    return Led(
        approach,
        sum(own.values()),
        _by_outcome(own),
        min((evidence for _lead, _outcome, evidence in own), key=STRONGEST_FIRST.index),
        [case for case in shown if case.lead_approach == approach],
    )


def _by_outcome(numbers: Numbers) -> Counter[Outcome]:
    found = Counter[Outcome]()
    for (_lead, outcome, _evidence), number in numbers.items():
        found[outcome] += number
    return found


def _beside(cases: QuerySet[Case]) -> list[tuple[Approach, int]]:
    each: Any = Func(
        "other_approaches",
        function="jsonb_array_elements_text",
        output_field=CharField(),
    )
    rows = cases.order_by().annotate(other=each).values("other").annotate(n=Count("pk"))
    found = [(Approach(row["other"]), row["n"]) for row in rows]
    return sorted(found, key=lambda f: (-f[1], list(Approach).index(f[0])))
