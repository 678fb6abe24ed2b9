"""`counterpart check library`: tells whether a folder of cases is sound, before it is shipped."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from counterpart.foundation.errors import Refusal
from counterpart.library.actions import STARTER
from counterpart.library.case_files import orphans, read_files
from counterpart.library.rules.case_text import CaseText
from counterpart.library.rules.readability import HARD, hardest, lix, too_long
from counterpart.library.rules.soundness import findings, held, prose
from counterpart.library.vocabulary import Family

HARDEST_SHOWN = 5


class NoLibrary(Refusal):
    pass


def run(argv: list[str]) -> int:
    parser = ArgumentParser(prog="counterpart check library", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=STARTER, metavar="FOLDER")
    folder = parser.parse_args(argv).folder
    if not any(folder.glob("*.md")):
        raise NoLibrary(f"There is no case in {folder}; name a folder with files such as rwa-x.md.")
    console = Console(highlight=False, soft_wrap=True)
    cases, unreadable = read_files(sorted(folder.glob("*.md")))
    wrong = [
        *map(str, [*unreadable, *orphans(folder)]),
        *(f"{found.where}: {found.reason}" for found in findings(cases)),
        *(f"{case.slug}: too long: {s}" for case in cases for s in too_long(prose(case))),
        *(f"{case.slug}: hard to read" for case in cases if lix(prose(case)) > HARD),
    ]
    _show_what_is_held(console, cases)
    _show_readability(console, cases)
    for line in wrong:
        console.print(f"[red]WRONG[/red]  {escape(line)}")
    console.print(f"{len(wrong)} wrong." if wrong else "[green]Nothing is wrong.[/green]")
    return 1 if wrong else 0


def _show_what_is_held(console: Console, cases: Sequence[CaseText]) -> None:
    table = Table("family", "cases", "countries", "leads", "sober", "checked", box=None)
    for family, found in held(cases).items():
        counts = (found.cases, found.countries, found.approaches, found.sober, found.checked)
        table.add_row(str(Family(family).label), *map(str, counts))
    console.print(table)
    figures = sum(len(case.head.figures()) for case in cases)
    sources = sum(len(case.head.sources) for case in cases)
    countries = len({case.head.country for case in cases})
    places = len({(case.head.country, case.head.place) for case in cases if case.head.place})
    translated = sum(len(case.translations) for case in cases)
    console.print(
        f"{len(cases)} cases of {countries} countries, {places} of a city or region; "
        f"{figures} figures from {sources} sources; {translated} translations."
    )


def _show_readability(console: Console, cases: Sequence[CaseText]) -> None:
    if not cases:
        return
    scores = sorted((round(lix(prose(case))), case.slug) for case in cases)
    middle = median(score for score, _slug in scores)
    console.print(
        f"Readability (LIX; 40 is ordinary, above {HARD} is hard): median {middle:.0f}, "
        f"hardest {', '.join(f'{slug} {score}' for score, slug in scores[:-4:-1])}."
    )
    console.print("The hardest sentences:")
    every = [(s.score, case.slug, s.text) for case in cases for s in hardest(prose(case))]
    for score, slug, text in sorted(every, reverse=True)[:HARDEST_SHOWN]:
        console.print(f"  {score:.0f}  {slug}: {escape(text)}")
