"""
Agreement of the suggested lead approach and family with blind readers: `first.tsv`, `second.tsv`.

150 programmes of the World Bank, half drawn at random, half so that rare approaches occur.
Agreement is also shown between the readers themselves: nothing can agree with both better than
they do with each other by much. Kappa: Cohen 1960.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.results import keep, show
from benchmarks.suggesting.coded import Coded, coded
from benchmarks.suggesting.texts import vectors_of_projects
from counterpart.discovery.heads import heads
from counterpart.discovery.rules.suggesting import suggestions

Pair = tuple[str, str]


def main(argv: list[str]) -> None:
    first, second = coded("first"), coded("second")
    vectors = vectors_of_projects(first)
    names = sorted(vectors)
    print(f"{len(names)} of {len(first)} coded programmes are in the library")
    told = {}
    for what in ("lead_approach", "family"):
        suggested = _suggested(what, names, vectors)
        told[what] = _agreements(what, names, suggested, first, second)
        columns = ["", "programmes", "agreement", "kappa"]
        show(f"Agreement on {what}", columns, [[k, *v] for k, v in told[what].items()])
    suggested = _suggested("lead_approach", names, vectors)
    rows = _by_approach(names, suggested, first, second)
    columns = [
        "approach", "suggested", "agree with one", "with both", "coded by both", "of these found",
    ]  # fmt: skip
    show("By approach", columns, rows)
    keep(
        "suggesting",
        {"agreement": told, "by_approach": [dict(zip(columns, r, strict=True)) for r in rows]},
    )


def _suggested(what: str, names: Sequence[str], vectors: Mapping[str, object]) -> dict[str, str]:
    head = getattr(heads(), what)
    found = suggestions(head, np.array([vectors[name] for name in names], np.float32))
    return {name: s.word for name, s in zip(names, found, strict=True)}


def _agreements(
    what: str,
    names: Sequence[str],
    suggested: Mapping[str, str],
    first: Mapping[str, Coded],
    second: Mapping[str, Coded],
) -> dict[str, tuple[int, float, float]]:
    one = {name: getattr(first[name], what) for name in names}
    other = {name: getattr(second[name], what) for name in names}
    sure = [name for name in names if suggested[name]]
    rows = {
        "the two readers": _agreement(names, one, other),
        "suggested and first reader": _agreement(names, suggested, one),
        "suggested and second reader": _agreement(names, suggested, other),
        "first reader, where something is suggested": _agreement(sure, suggested, one),
        "second reader, where something is suggested": _agreement(sure, suggested, other),
    }
    if what == "lead_approach":
        right = sum(suggested[n] in _defended(n, first, second) for n in sure)
        rows["a reading that one of them defends"] = (len(sure), right / max(len(sure), 1), 0.0)
    return rows


def _defended(name: str, *readers: Mapping[str, Coded]) -> set[str]:
    return {word for r in readers for word in (r[name].lead_approach, r[name].second) if word}


def _agreement(
    names: Sequence[str], one: Mapping[str, str], other: Mapping[str, str]
) -> tuple[int, float, float]:
    if not names:
        return (0, 0.0, 0.0)
    same = sum(one[n] == other[n] for n in names) / len(names)
    ones, others = Counter(one[n] for n in names), Counter(other[n] for n in names)
    chance = sum(ones[w] * others[w] for w in ones) / len(names) ** 2
    return (len(names), same, (same - chance) / (1 - chance) if chance < 1 else 0.0)


def _by_approach(
    names: Sequence[str],
    suggested: Mapping[str, str],
    first: Mapping[str, Coded],
    second: Mapping[str, Coded],
) -> list[list[object]]:
    words = {suggested[n] for n in names} | {first[n].lead_approach for n in names}
    rows: list[list[object]] = []
    for word in sorted(words | {second[n].lead_approach for n in names}):
        own = [n for n in names if suggested[n] == word]
        both = [n for n in names if first[n].lead_approach == word == second[n].lead_approach]
        in_one = [n for n in own if word in (first[n].lead_approach, second[n].lead_approach)]
        rows.append(
            [
                word or "(none)",
                len(own),
                len(in_one),
                len([n for n in own if n in both]),
                len(both),
                len([n for n in both if suggested[n] == word]),
            ]
        )
    return sorted(rows, key=lambda row: (-int(str(row[1])), str(row[0])))
