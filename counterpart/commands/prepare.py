"""`counterpart prepare`: everything that must be in place before the site answers."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command

from counterpart.commands.migrate import bring_up_to_date
from counterpart.countries.actions import load_territories
from counterpart.countries.indicators.actions import load_indicators
from counterpart.discovery.actions import Followed, follow_the_library
from counterpart.discovery.proposals import make_ready
from counterpart.foundation.catalogues import compile_catalogues
from counterpart.library.actions import Loaded, load_starter


def run(argv: list[str]) -> int:
    ArgumentParser(prog="counterpart prepare").parse_args(argv)
    bring_languages_up_to_date()
    bring_up_to_date()
    loaded, followed = bring_library_up_to_date()
    call_command("collectstatic", interactive=False, verbosity=0)
    print(
        f"Library: {loaded.added} cases added, {loaded.changed} changed, {loaded.left} as they "
        f"were, {loaded.withdrawn} withdrawn; {followed.passages} indexed."
    )
    return 0


def bring_languages_up_to_date() -> None:
    """
    Compile the file of every language but the one that the pages are written in.

    :raises Refusal: if a file is broken; it names file and line
    """
    compile_catalogues(
        languages=[
            code for code, _name in settings.ALL_LANGUAGES if code != settings.LANGUAGE_CODE
        ],
        folders=settings.CATALOGUES,
        into=settings.LOCALE_PATHS[0],
    )


def bring_library_up_to_date() -> tuple[Loaded, Followed]:
    """Load countries, indicators and the starter library where they changed; index what did."""
    load_territories(file=settings.TERRITORIES)
    load_indicators()
    make_ready()
    return load_starter(), follow_the_library()
