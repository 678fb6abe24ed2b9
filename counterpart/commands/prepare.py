"""`counterpart prepare`: everything that must be in place before the site answers."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command

from counterpart.commands import migrate
from counterpart.countries.actions import load_territories
from counterpart.discovery.actions import follow_the_library
from counterpart.library.actions import load_starter


def run(argv: list[str]) -> int:
    ArgumentParser(prog="counterpart prepare").parse_args(argv)
    migrate.bring_up_to_date()
    load_territories(file=settings.TERRITORIES)
    loaded = load_starter()
    followed = follow_the_library()
    call_command("collectstatic", interactive=False, verbosity=0)
    print(
        f"Library: {loaded.added} cases added, {loaded.changed} changed, {loaded.left} as they "
        f"were, {loaded.withdrawn} withdrawn; {followed.passages} indexed."
    )
    return 0
