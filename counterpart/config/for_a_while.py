"""A database for the length of one command: the running instance's, or one of our own."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from counterpart.config import environment
from counterpart.config.children import DATABASE_RUNS
from counterpart.config.data_folder import InUse, make_writable
from counterpart.config.embedded import serving
from counterpart.foundation.running import running_instance

PATIENCE_SECONDS = 60  # for another command to end, or for an instance to have started


@contextmanager
def database_for_a_while() -> Iterator[bool]:
    """
    Make sure that there is a database, and take it away again when we brought it.

    What it gives tells whether we brought it, so that nobody else has looked after its tables.

    :raises InUse: if another command has kept it for longer than we wait
    :raises Refusal: if it cannot be started
    """
    with ExitStack() as until_the_end:
        yield _bring_database(until_the_end)


def _bring_database(until_the_end: ExitStack) -> bool:
    if environment.database_is_external() or DATABASE_RUNS in os.environ:
        return False
    environment.forget_client_settings()
    data = environment.data_folder()
    make_writable(data)
    patient_until = time.monotonic() + PATIENCE_SECONDS
    while not _is_running(data):
        try:
            until_the_end.enter_context(serving(data))
        except InUse:
            if time.monotonic() > patient_until:
                raise
            time.sleep(0.1)
        else:
            return True
    return False


def _is_running(data: Path) -> bool:
    return running_instance(data) is not None
