"""
`counterpart refresh indicators`: asks the World Bank for newer figures, and says what changed.
"""

import fcntl
import shutil
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from counterpart.commands.reporting import shown_progress
from counterpart.countries.indicators import actions, queries
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.rules.believing import Difference, difference, doubt
from counterpart.countries.indicators.rules.series import Kind, Point, Series
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.sources.worldbank.indicators.fetch import Wanted, fetch
from counterpart.sources.worldbank.indicators.rules.answers import Refused, Told

FORECAST = {"F", "FORECAST"}
ESTIMATE = {"E", "ESTIMATE", "ESTIMATED"}


class NotAlone(Refusal):
    pass


class NoSuchCode(Refusal):
    pass


@dataclass(frozen=True)
class Outcome:
    """What became of one indicator: how it differs, and why it was not taken, if it was not."""

    indicator: Indicator
    difference: Difference | None
    reason: str = ""


def run(argv: list[str]) -> int:
    parser = ArgumentParser(
        prog="counterpart refresh indicators", description="Ask for newer figures."
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would change, do nothing")
    parser.add_argument(
        "--believe", action="store_true", help="take figures in even if they changed a great deal"
    )
    parser.add_argument("--only", nargs="+", metavar="CODE", help="these indicators alone")
    wanted = parser.parse_args(argv)
    folder = settings.DATA / "refresh" / "indicators"
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        indicators = _wanted(wanted.only)
        outcomes = []
        for indicator, told in _fetched(indicators, folder):
            outcomes.append(_outcome(indicator, told, wanted.dry_run, wanted.believe))
        if not wanted.dry_run:
            for indicator in indicators:
                shutil.rmtree(folder / indicator.world_bank, ignore_errors=True)
    _show(outcomes, is_dry=wanted.dry_run)
    return 0


def _wanted(only: list[str] | None) -> list[Indicator]:
    held = queries.refreshable()
    if not only:
        return held
    known = {indicator.code: indicator for indicator in held}
    if missing := [code for code in only if code not in known]:
        raise NoSuchCode(
            f"{', '.join(missing)}: no such indicator, or the World Bank does not publish it by "
            f"the same definition. Those that can be asked for: {', '.join(known)}."
        )
    return [known[code] for code in only]


def _fetched(
    indicators: list[Indicator], folder: Path
) -> Iterator[tuple[Indicator, Told | Refused]]:
    wanted = [Wanted(i.world_bank, i.vintage_date if i.renewed_at else None) for i in indicators]
    with shown_progress("Asking") as progress:
        told = fetch(
            address=settings.WORLDBANK_INDICATORS_API,
            folder=folder,
            wanted=wanted,
            now=clock.now(),
            pause=time.sleep,
            progress=progress,
        )
        yield from zip(indicators, told, strict=True)


def _outcome(
    indicator: Indicator, told: Told | Refused, is_dry: bool, is_believed: bool
) -> Outcome:
    if isinstance(told, Refused):
        return Outcome(indicator, None, str(told))
    old = queries.figures_of(indicator.code)
    places = queries.places()
    told_by_country = series_of(told, old, Kind(indicator.default_kind))
    new = {country: s for country, s in told_by_country.items() if country in places}
    found = difference(old, new)
    reason = doubt(old, new, lowest=indicator.lowest, highest=indicator.highest)
    if reason and not is_believed:
        return Outcome(indicator, found, reason.value)
    if not is_dry:
        actions.renew(code=indicator.code, figures=new, vintage=told.last_updated)
    return Outcome(indicator, found)


def series_of(told: Told, held: Mapping[str, Series], otherwise: Kind) -> dict[str, Series]:
    """
    Return figures by country, each saying how it is known.

    The API says it of few: what it calls a forecast, and what is of a year that was not over when
    the figures were last changed, is a projection. Of the others a figure that is held is known as
    it was; a new one as all of the indicator's are, if they are all known in one way.

    :param otherwise: how figures of the indicator are known where nothing better tells
    """
    kinds = {c: {point.year: point.kind for point in series} for c, series in held.items()}
    every = {kind for of_one in kinds.values() for kind in of_one.values()} - {Kind.PROJECTED}
    common = every.pop() if len(every) == 1 else otherwise

    def kind(country: str, year: int) -> Kind:
        status = told.statuses.get((country, year), "").upper()
        if status in FORECAST or year >= told.last_updated.year:
            return Kind.PROJECTED
        known = kinds.get(country, {}).get(year, common)
        return Kind.ESTIMATED if status in ESTIMATE else known

    return {
        country: tuple(
            Point(year, value, kind(country, year)) for year, value in sorted(by_year.items())
        )
        for country, by_year in told.figures.items()
    }


def _show(outcomes: list[Outcome], *, is_dry: bool) -> None:
    """Tell what changed, indicator by indicator, and what was left as it was and why."""
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False)
    for heading in ("Indicator", "added", "changed", "removed", "kept", ""):
        table.add_column(heading, justify="left" if heading in ("Indicator", "") else "right")
    for outcome in outcomes:
        table.add_row(outcome.indicator.code, *_numbers(outcome.difference), escape(outcome.reason))
    console.print(table)
    taken = [o for o in outcomes if not o.reason]
    verb = "would be renewed" if is_dry else "were renewed"
    console.print(
        f"{len(taken)} of {len(outcomes)} indicators {verb}; the others stay as they were."
    )


def _numbers(found: Difference | None) -> list[str]:
    if found is None:
        return ["", "", "", ""]
    return [f"{n:,}" for n in (found.added, found.changed, found.removed, found.kept)]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """
    Hold the folder for this refresh alone, for as long as this process lives.

    :raises NotAlone: if another refresh holds it
    """
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise NotAlone(
                "Another refresh of the indicators is running; wait until it has ended."
            ) from None
        yield
