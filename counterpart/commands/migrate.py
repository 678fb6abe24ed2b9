"""`counterpart migrate`: the tables, brought up to date by their owner."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, ProgrammingError, connections
from django.db.migrations.executor import MigrationExecutor

from counterpart.foundation.errors import Refusal


class CannotMigrate(Refusal):
    pass


def run(argv: list[str]) -> int:
    ArgumentParser(prog="counterpart migrate").parse_args(argv)
    bring_up_to_date()
    return 0


def bring_up_to_date() -> None:
    """
    Apply what migrations are missing.

    :raises CannotMigrate: if the database cannot be reached, or its owner is not known
    """
    missing = missing_migrations()
    if not missing:
        return
    if "owner" not in settings.DATABASES:
        raise CannotMigrate(
            f"{len(missing)} migrations are missing; set DATABASE_OWNER_URL to the address of the "
            "role that owns the tables, and start again."
        )
    call_command("migrate", database="owner", interactive=False, verbosity=0)


def missing_migrations() -> list[str]:
    """
    Return the migrations that have not been applied, in their order.

    The owner is asked where it is known: a start that was killed early may have made the list of
    migrations and not yet let the application read it.

    :raises CannotMigrate: if the database cannot be reached
    """
    try:
        executor = MigrationExecutor(connections[_whoever_may_look()])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except OperationalError:
        raise CannotMigrate(
            "The database cannot be reached; check that it runs and that its address is right."
        ) from None
    except ProgrammingError:
        raise CannotMigrate(
            "The application may not read the list of migrations; set DATABASE_OWNER_URL to the "
            "address of the role that owns the tables, and start again."
        ) from None
    return [f"{migration.app_label}.{migration.name}" for migration, _back in plan]


def _whoever_may_look() -> str:
    return "owner" if "owner" in settings.DATABASES else "default"
