"""Starting a benchmark that looks inside the product: Django first, then the module that asks."""

import os
import sys
from importlib import import_module

import django
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, ProgrammingError

from counterpart.foundation.errors import Refusal


def run(module: str) -> int:
    """Set Django up, run `main` of the module, and return an exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "counterpart.config.settings")
    try:
        django.setup()
        import_module(module).main(sys.argv[1:])
    except (Refusal, ImproperlyConfigured) as refusal:
        print(f"benchmarks: {refusal}", file=sys.stderr)
        return 1
    except (OperationalError, ProgrammingError) as error:
        print(
            "benchmarks: the database does not answer; start the platform in another window with "
            f"script/run and run this again. ({str(error).splitlines()[0]})",
            file=sys.stderr,
        )
        return 1
    return 0
