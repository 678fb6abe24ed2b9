"""The program `counterpart`: finds the command and runs it."""

import sys
from collections.abc import Sequence
from importlib import import_module

from counterpart.commands import COMMANDS
from counterpart.config.up import up
from counterpart.foundation.errors import Refusal

OWN = {
    "help": "show this list",
    "manage": "run a command of Django's",
    "up": "run everything, until Ctrl-C",
}
ONE_COMMAND = "counterpart.config.one_command"  # loaded when needed, because `up` stays small
REFUSED, USAGE_ERROR, INTERRUPTED = 1, 2, 130


def main() -> int:
    """Run the command named in the arguments and return its exit status."""
    try:
        return _dispatch(sys.argv[1:])
    except Refusal as refusal:
        print(f"counterpart: {refusal}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _dispatch(argv: Sequence[str]) -> int:
    name, rest = (argv[0], argv[1:]) if argv else ("help", [])
    if name in {"-h", "--help", "help"}:
        return _usage()
    if name == "up":
        return up(rest)
    if name != "manage" and name not in COMMANDS:
        no_such = f"There is no command '{name}'; `counterpart help` lists them."
        print(f"counterpart: {no_such}", file=sys.stderr)
        return USAGE_ERROR
    status: int = import_module(ONE_COMMAND).run(name, rest)
    return status


def _usage() -> int:
    print("usage: counterpart COMMAND ...\n")
    for name, what in sorted((COMMANDS | OWN).items()):
        print(f"  {name:<8} {what}")
    return 0
