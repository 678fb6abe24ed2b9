"""`counterpart check`: tells in a few lines whether everything is well; `check library`: cases."""

import shutil
from argparse import ArgumentParser
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from rich.console import Console
from rich.markup import escape

from counterpart.commands import check_library
from counterpart.commands.migrate import missing_migrations
from counterpart.discovery.encoder import DIMENSIONS, encoder
from counterpart.discovery.lag import index_lag
from counterpart.foundation.errors import Refusal
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.programmes.access import programmes_seen_by_anyone
from counterpart.record.queries import first_broken_entry

LEAST_FREE = 500_000_000  # bytes of disk below which a start may fail


class NotWell(Refusal):
    pass


def run(argv: list[str]) -> int:
    if argv[:1] == ["library"]:
        return check_library.run(argv[1:])
    ArgumentParser(
        prog="counterpart check", epilog="`counterpart check library` looks at the cases instead."
    ).parse_args(argv)
    console = Console(highlight=False)
    is_well = True
    for name, look in CHECKS.items():
        try:
            sign, said = "[green]well[/green]", look()
        except Refusal as refusal:
            is_well, sign, said = False, "[red]NOT WELL[/red]", str(refusal)
        except DatabaseError:
            is_well, sign, said = False, "[red]NOT WELL[/red]", "the database cannot answer"
        console.print(f"{name:<11} {sign}  {escape(said)}", soft_wrap=True)
    return 0 if is_well else 1


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version'), current_user, "
            "(SELECT extversion FROM pg_extension WHERE extname = 'vector')"
        )
        version, role, vector = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        if cursor.fetchone()[0]:
            raise NotWell(
                f"the application works as {role}, which owns tables; see docs/settings.md"
            )
    where = "named by DATABASE_URL" if settings.EXTERNAL else "embedded"
    return f"PostgreSQL {version}, {where}, pgvector {vector}, as {role}"


def _migrations() -> str:
    if missing := missing_migrations():
        raise NotWell(f"{len(missing)} missing; run `counterpart migrate`")
    return "all applied"


def _index() -> str:
    if not (cases := cases_seen_by_anyone().count()):
        raise NotWell("the library is empty; `counterpart prepare` loads it")
    lag = index_lag()
    if lag.passages or lag.words or lag.words_of_programmes:
        raise NotWell(
            f"{lag.passages} changes not encoded, {lag.words + lag.words_of_programmes} not in "
            "the word index; `counterpart prepare` brings them up to date"
        )
    held = f"{cases} cases and {programmes_seen_by_anyone().count()} programmes"
    if lag.programmes:
        return f"{lag.programmes} changes of programmes wait to be encoded; {held}"
    return f"in step with the library of {held}"


def _encoder() -> str:
    size = len(encoder().encode(["a sentence"])[0])
    if size != DIMENSIONS:
        raise NotWell(f"gives {size} dimensions instead of {DIMENSIONS}")
    return f"{encoder().name}, {size} dimensions"


def _record() -> str:
    if broken := first_broken_entry():
        raise NotWell(f"entry {broken.number} does not fit its seal: somebody changed it")
    return "every seal fits"


def _disk() -> str:
    free = shutil.disk_usage(settings.DATA).free
    if free < LEAST_FREE:
        raise NotWell(f"only {free / 1e6:.0f} MB free at {settings.DATA}")
    return f"{free / 1e9:.0f} GB free at {settings.DATA}"


CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "migrations": _migrations,
    "index": _index,
    "encoder": _encoder,
    "record": _record,
    "disk": _disk,
}
