"""`counterpart refresh SOURCE`: asks a publisher for what is new, and says what changed."""

import shutil
import time
from argparse import ArgumentParser
from itertools import islice
from pathlib import Path

from django.conf import settings

from counterpart.commands import refresh_indicators
from counterpart.commands.following import follow
from counterpart.commands.reporting import report, show_comparison, shown_progress
from counterpart.discovery.jobs import follow_soon
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.library.programmes.intake import compare, take_in_all
from counterpart.library.programmes.models import Intake, Part
from counterpart.library.programmes.rules.plausible import implausible
from counterpart.sources.worldbank.api.fetch import fetch
from counterpart.sources.worldbank.api.reader import read

SOURCES = ("worldbank", "indicators")
NAME = "worldbank-api"


class NotBelieved(Refusal):
    pass


def run(argv: list[str]) -> int:
    if argv[:1] == ["indicators"]:
        return refresh_indicators.run(argv[1:])
    parser = ArgumentParser(prog="counterpart refresh", description="Ask for what is new.")
    parser.add_argument("source", choices=SOURCES, metavar="SOURCE", help=", ".join(SOURCES))
    parser.add_argument("--dry-run", action="store_true", help="tell what would change, do nothing")
    parser.add_argument(
        "--believe", action="store_true", help="take it in even if much more changes than usual"
    )
    wanted = parser.parse_args(argv)
    folder = settings.DATA / "refresh" / wanted.source
    folder.mkdir(parents=True, exist_ok=True)
    with shown_progress("Asking") as progress:
        fetched = fetch(
            address=settings.WORLDBANK_API,
            folder=folder,
            now=clock.now(),
            pause=time.sleep,
            progress=progress,
        )
    if wanted.dry_run or not wanted.believe:
        _look_first(folder, only_look=wanted.dry_run)
    if not wanted.dry_run:
        _take_in(folder, day=f"{fetched.begun:%Y-%m-%d %H:%M:%S}")
        shutil.rmtree(folder)
        follow()
    return 0


def _look_first(folder: Path, *, only_look: bool) -> None:
    """
    Compare what was fetched with what is held.

    :raises NotBelieved: if so much would change that the server has probably made a mistake
    """
    with shown_progress("Comparing") as progress:
        found = compare(read(folder, progress=progress), is_refresh=True)
    if only_look:
        show_comparison("World Bank", found)
        return
    held = Part.objects.filter(external_id__startswith="worldbank:").count()
    if reason := implausible(found, held=held):
        raise NotBelieved(
            f"{reason} Nothing was taken in. Look with --dry-run; if it is right, use --believe."
        )


def _take_in(folder: Path, *, day: str) -> None:
    with shown_progress("Taking in") as progress:
        intake = take_in_all(
            lambda done: islice(read(folder, progress=progress), done, None),
            way=Intake.Way.REFRESH,
            name=NAME,
            input_digest=day,
            after_each=lambda _intake: follow_soon(),
        )
    report("World Bank", intake)
