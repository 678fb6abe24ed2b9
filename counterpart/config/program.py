"""The program `counterpart`: finds the command, makes its surroundings ready, runs it."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from counterpart.commands import COMMANDS
from counterpart.config.up import database_for_a_while, up
from counterpart.foundation.errors import Refusal

USAGE_ERROR = 2


def main() -> int:
    """Run the command named in the arguments and return its exit status."""
    try:
        return _dispatch(sys.argv[1:])
    except (Refusal, ImproperlyConfigured) as refusal:
        return _refuse(str(refusal))
    except KeyboardInterrupt:
        return 130


def _dispatch(argv: Sequence[str]) -> int:
    if not argv or argv[0] in {"-h", "--help", "help"}:
        return _usage()
    name, rest = argv[0], argv[1:]
    if name == "up":
        return up(rest)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "counterpart.config.settings")
    if name == "manage":
        with database_for_a_while():
            execute_from_command_line(["counterpart manage", *rest])
        return 0
    if name not in COMMANDS:
        _refuse(f"There is no command '{name}'; run `counterpart help` for the list.")
        return USAGE_ERROR
    return run(name, rest)


def run(name: str, rest: Sequence[str]) -> int:
    django.setup()
    status: int = import_module(f"counterpart.commands.{name}").run(list(rest))
    return status


def _usage() -> int:
    lines = ["usage: counterpart COMMAND ...", ""]
    lines += [f"  {name:<8} {what}" for name, what in sorted((COMMANDS | OWN).items())]
    print("\n".join(lines))
    return 0


def _refuse(sentence: str) -> int:
    print(f"counterpart: {sentence}", file=sys.stderr)
    return 1
