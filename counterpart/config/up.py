"""`counterpart up`: everything, in one terminal. Loads no Django, to stay small."""

import http
import http.client
import socket
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from counterpart.config import children, environment
from counterpart.config.data_folder import make_writable, sole_use
from counterpart.config.embedded import (
    LEFTOVERS_SECONDS,
    START_SECONDS,
    STILL_RECOVERING,
    made_ready,
)
from counterpart.config.port import address_of, bound
from counterpart.config.supervisor import AskedToStop, Child, Supervisor
from counterpart.foundation.running import announce, withdraw

HIGHEST_PORT = 65_535
KILLED_WEB_SERVER_SECONDS = 20  # what a web server without its `up` may take to finish and leave
HEALTH_SECONDS = 2  # for one answer; meanwhile nobody looks after the children
READY_SECONDS = 120  # from the start of the web server to its first good answer


def up(argv: Sequence[str]) -> int:
    """
    Start everything, print the address, and keep it running until asked to stop.

    :raises Refusal: if something stands in the way; the sentence says what to do
    """
    wanted = _arguments(argv)
    environment.refuse_what_is_unsafe()
    data = environment.data_folder()
    make_writable(data)
    with sole_use(data) as last_was_killed:
        withdraw(data)
        patience = KILLED_WEB_SERVER_SECONDS if last_was_killed else 0
        with bound(wanted.host, wanted.port, patience_seconds=patience) as listener:
            _run_until_asked(data, listener)
    return 0


def _arguments(argv: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="counterpart up", description="Run everything, until Ctrl-C.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=_port, default=8000, help="0 takes one that is free")
    return parser.parse_args(argv)


def _port(given: str) -> int:
    if not given.isdecimal() or int(given) > HIGHEST_PORT:
        raise ArgumentTypeError(f"a port is a number from 0 to {HIGHEST_PORT}")
    return int(given)


def _run_until_asked(data: Path, listener: socket.socket) -> None:
    try:
        with Supervisor() as supervisor:
            _start_all(supervisor, data, listener)
            address = address_of(listener)
            announce(data, address=address)
            with suppress(OSError):  # whoever started us may not read any more
                print(f"Counterpart is ready at {address} (Ctrl-C stops it)", flush=True)
            supervisor.watch()
    except AskedToStop:
        return
    finally:
        withdraw(data)


def _start_all(supervisor: Supervisor, data: Path, listener: socket.socket) -> None:
    database_is_there = _database(supervisor, data)
    supervisor.run(children.prepare())
    supervisor.keep(Child(children.worker(), database_is_there))
    supervisor.keep(Child(children.web(listener.fileno()), database_is_there))
    supervisor.wait_until(
        lambda: _is_well(listener),
        seconds=READY_SECONDS,
        sentence="The web server runs but gives no good answer; the lines above say why.",
    )


def _database(supervisor: Supervisor, data: Path) -> Callable[[], bool]:
    """Start the database when it is ours to start; return how to tell whether it is there."""
    if environment.database_is_external():
        return lambda: True
    environment.forget_client_settings()
    server = made_ready(data)
    left = server.leftovers
    supervisor.wait_until(left.are_gone, seconds=LEFTOVERS_SECONDS, sentence=left.sentence())
    supervisor.keep(Child(server.program(), left.are_gone))
    supervisor.wait_until(server.answers, seconds=START_SECONDS, sentence=STILL_RECOVERING)
    server.uphold_roles()
    return server.answers


def _is_well(listener: socket.socket) -> bool:
    """Ask the web server for its health, under a name that it answers to."""
    at = urlsplit(address_of(listener))
    connection = http.client.HTTPConnection(at.hostname or "", at.port, timeout=HEALTH_SECONDS)
    try:
        name = environment.hosts()[0].removeprefix(".")
        connection.request("GET", "/healthz", headers={"Host": name})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
