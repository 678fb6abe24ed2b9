"""Starting a benchmark that looks inside the product: Django first, then the module that asks."""

import os
import sys
from contextlib import nullcontext
from importlib import import_module

import django
from django.db import OperationalError, connections

from counterpart.config.for_a_while import database_for_a_while
from counterpart.foundation.errors import Refusal


def run(module: str, *, with_library: bool) -> int:
    """
    Run `main` of the module and return an exit status.

    :param with_library: the running instance's library is used; where nothing runs, the embedded
        database is started for as long as this takes, and the starter library taken into it
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "counterpart.config.settings")
    try:
        with database_for_a_while() if with_library else nullcontext(False) as is_our_own:
            django.setup()
            try:
                if is_our_own:
                    import_module("counterpart.commands.prepare").run([])
                import_module(module).main(sys.argv[1:])
            finally:
                connections.close_all()
    except Refusal as refusal:
        return _refuse(str(refusal))
    except OperationalError as error:
        return _refuse(f"the database does not answer: {str(error).splitlines()[0]}")
    return 0


def _refuse(sentence: str) -> int:
    print(f"benchmarks: {sentence}", file=sys.stderr)
    return 1
