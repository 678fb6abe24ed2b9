"""What `up` starts beside the database."""

import os
import signal
import sys
from collections.abc import Mapping

from counterpart.config.environment import SETTINGS
from counterpart.config.processes import Program

DATABASE_RUNS = "SUPERVISED_BY_COUNTERPART"  # tells a child that it need not start the database
OURSELVES = (sys.executable, "-P", "-m")
STEP_STOP = ((signal.SIGTERM, 10.0), (signal.SIGKILL, 5.0))
WORKER_STOP = ((signal.SIGTERM, 30.0), (signal.SIGKILL, 5.0))  # a job under way is finished
WEB_STOP = ((signal.SIGTERM, 15.0), (signal.SIGKILL, 5.0))  # so are the answers


def environment_of_children() -> Mapping[str, str]:
    """Return our surroundings for a child, without what would make it talk or wait."""
    ours = {k: v for k, v in os.environ.items() if k != "GUNICORN_CMD_ARGS"}
    told = {
        DATABASE_RUNS: "1",
        "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "OPENBLAS_NUM_THREADS": "1",  # its threads spin, and would take the cores from the encoder
    }
    return ours | told


def prepare() -> Program:
    return Program(
        name="prepare",
        arguments=(*OURSELVES, "counterpart", "prepare"),
        when_we_die=signal.SIGTERM,
        stop=STEP_STOP,
        environment=environment_of_children(),
        ends_with_family=True,
    )


def worker() -> Program:
    return Program(
        name="worker",
        arguments=(*OURSELVES, "counterpart", "worker"),
        when_we_die=signal.SIGTERM,
        stop=WORKER_STOP,
        environment=environment_of_children(),
        ends_with_family=True,
    )


def web(listener: int) -> Program:
    """Return the web server, which is to serve the bound socket of this number."""
    settings = ("--config", "python:counterpart.config.web_server", "--bind", f"fd://{listener}")
    return Program(
        name="web",
        arguments=(*OURSELVES, "gunicorn", *settings, "counterpart.config.wsgi"),
        when_we_die=signal.SIGTERM,
        stop=WEB_STOP,
        environment=environment_of_children(),
        inherited=(listener,),
        ends_with_family=True,
    )
