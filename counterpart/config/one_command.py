"""Runs one command to its end: one of ours, or one of Django's. Loads Django."""

import os
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError, connections

from counterpart.commands.migrate import bring_up_to_date
from counterpart.config.environment import SETTINGS, NotConfigured
from counterpart.config.for_a_while import database_for_a_while
from counterpart.foundation.errors import Refusal

LOOK_AFTER_THEIR_TABLES = {"manage", "migrate", "prepare"}
ASKING_FOR_HELP = {"-h", "--help"}


class DatabaseAway(Refusal):
    pass


def run(name: str, rest: Sequence[str]) -> int:
    """
    Run a command of `counterpart.commands`, or with `manage` one of Django's.

    :return: its exit status
    :raises Refusal: if it declines, or there is no database
    """
    if ASKING_FOR_HELP & set(rest):
        _set_up_django()
        return _run(name, rest)
    with database_for_a_while() as is_our_own:
        try:
            _set_up_django()
            if is_our_own and name not in LOOK_AFTER_THEIR_TABLES:
                bring_up_to_date()
            return _run(name, rest)
        except OperationalError:
            raise DatabaseAway(
                "The database went away or has no room left; what was under way was not kept. "
                "Run `counterpart check`, then try again."
            ) from None
        finally:
            connections.close_all()


def _run(name: str, rest: Sequence[str]) -> int:
    if name == "manage":
        execute_from_command_line(["counterpart manage", *rest])
        return 0
    module = f"{name}_" if iskeyword(name) else name  # no module can be called `import`
    status: int = import_module(f"counterpart.commands.{module}").run(list(rest))
    return status


def _set_up_django() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise NotConfigured(str(error)) from None
