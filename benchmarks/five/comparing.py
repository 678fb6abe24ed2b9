"""
Comparing systems on judged statements: `python -m benchmarks.five [--half development]`.

The reporting half is the one to quote; only the development half may be used to choose anything.
`--sheets FOLDER` writes what readers still have to grade; `--reworded` and `--languages` ask the
same questions otherwise; `--bridges`, `--weigh`, `--gate`, `--floor` and `--spread`, in this order,
derive what the product uses, from the development half.
"""

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.five import bridging, deriving, gating, measured, renderings
from benchmarks.five.figures import (
    BEST,
    SEATS,
    graded_precision,
    ideal,
    interval,
    mean,
    ndcg,
    share_of_draws_ahead,
    weighted_kappa,
)
from benchmarks.five.grades import graded_alone, grades, lacking, pairs, write_sheet
from benchmarks.five.ours import the_five, the_ten
from benchmarks.five.statements import Judged, statements
from benchmarks.five.systems import SYSTEMS
from benchmarks.five.things import Thing, by_key
from benchmarks.results import keep, show

OURS = "Counterpart"
OTHERS = {
    "spread": deriving.spread,
    "floor": deriving.floor,
    "weigh": deriving.weigh,
    "gate": gating.main,
    "bridges": bridging.main,
    "reworded": renderings.reworded,
    "languages": renderings.languages,
    "measured": measured.main,
}
Found = Mapping[str, Mapping[Judged, Sequence[Thing]]]  # by system, by statement


def main(argv: list[str]) -> None:
    parser = ArgumentParser(prog="python -m benchmarks.five", description=__doc__)
    parser.add_argument("--half", choices=["development", "reporting"], default="reporting")
    parser.add_argument("--sheets", type=Path, help="write what is not graded yet, and stop")
    for what in OTHERS:
        parser.add_argument(f"--{what}", action="store_true")
    wanted = parser.parse_args(argv)
    for name, other in OTHERS.items():
        if getattr(wanted, name):
            other()
            return
    asked = statements(wanted.half)
    if wanted.sheets:
        _write_sheets(asked, wanted.sheets)
    else:
        graded = [one for one in asked if _of(one)]
        alone = sum(graded_alone(one.number) for one in graded)
        print(f"{len(graded)} of {len(asked)} statements are graded, {alone} things by one reader")
        _compare(graded, wanted.half)


def _write_sheets(asked: Sequence[Judged], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pools = [(one, lacking(one, _pool(one))) for one in asked]
    number = write_sheet(folder / "sheet.txt", pools)
    print(f"{number} things to grade, in {folder / 'sheet.txt'}")


def _pool(asked: Judged) -> list[Thing]:
    found = [thing for system in SYSTEMS.values() for thing in system(asked)]
    said_otherwise = renderings.of_reporting(asked) if asked.half == "reporting" else ()
    found += [thing for other in said_otherwise for thing in the_five(other)]
    return [*found, *the_ten(asked), *the_five(asked)]


def _compare(asked: Sequence[Judged], half: str) -> None:
    tens: dict[str, dict[Judged, Sequence[Thing]]] = {
        name: {one: system(one) for one in asked} for name, system in SYSTEMS.items()
    }
    tens[OURS] = {one: the_ten(one) for one in asked}
    fives = dict(tens)
    fives[OURS] = {one: the_five(one) for one in asked}
    rows = [_row(name, tens[name], fives[name], fives[OURS]) for name in tens]
    columns = [
        *("system", "precision", "from", "to", "nDCG@10", "all five", "none", "ways"),
        *("sober", "we are ahead", "not graded"),
    ]
    show(f"The five, {len(asked)} {half} statements", columns, rows)
    most = mean([sum(ideal(_of(one), _country)[:SEATS]) / (BEST * SEATS) for one in asked])
    agreement = pairs(one.number for one in asked)
    print(f"\nThe best that the pool allows: {most:.3f}")
    print(f"Two readers, {len(agreement)} things: kappa {weighted_kappa(agreement):.2f} (linear)")
    keep(f"five-{half}", {"columns": columns, "rows": rows, "best": most})


def _row(
    name: str,
    tens: Mapping[Judged, Sequence[Thing]],
    fives: Mapping[Judged, Sequence[Thing]],
    ours: Mapping[Judged, Sequence[Thing]],
) -> list[object]:
    precisions = [graded_precision(_grades(one, found)) for one, found in fives.items()]
    relevant = [sum(g >= 1 for g in _grades(one, f[:SEATS])) for one, f in fives.items()]
    ahead = share_of_draws_ahead(
        [graded_precision(_grades(one, found)) for one, found in ours.items()], precisions
    )
    missing = sum(t.key not in _of(one) for one, found in tens.items() for t in found)
    return [
        name,
        mean(precisions),
        *interval(precisions),
        mean([ndcg(_grades(one, f), ideal(_of(one), _country)) for one, f in tens.items()]),
        mean([n == SEATS for n in relevant]),
        mean([n == 0 for n in relevant]),
        mean([_ways(one, found) for one, found in fives.items()]),
        _sober(fives),
        "" if name == OURS else ahead,
        missing,
    ]


def _of(asked: Judged) -> Mapping[str, float]:
    return grades().get(asked.number, {})


def _grades(asked: Judged, found: Sequence[Thing]) -> list[float]:
    """Return the grades of what was found; what nobody graded counts nothing."""
    return [_of(asked).get(thing.key, 0.0) for thing in found]


def _ways(asked: Judged, found: Sequence[Thing]) -> int:
    """Count the lead approaches among the relevant of the five."""
    relevant = [t for t in found[:SEATS] if _of(asked).get(t.key, 0.0) >= 1]
    return len({t.lead_approach for t in relevant if t.lead_approach})


def _sober(fives: Mapping[Judged, Sequence[Thing]]) -> float:
    """Return how often a relevant sober thing is among the five, where the pool has one."""
    shown = [
        any(t.is_sober and _of(one).get(t.key, 0.0) >= 1 for t in found[:SEATS])
        for one, found in fives.items()
        if any(grade >= 1 and by_key()[key].is_sober for key, grade in _of(one).items())
    ]
    return mean(shown)


def _country(key: str) -> str:
    return by_key()[key].country
