"""The port, bound before anything slow and handed down to the web server."""

import errno
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from counterpart.foundation.errors import Refusal

BACKLOG = 512  # connections that wait while the web server starts, or starts again


class PortRefused(Refusal):
    pass


@contextmanager
def bound(host: str, port: int, *, patience_seconds: float = 0) -> Iterator[socket.socket]:
    """
    Hold a port of an address; port 0 takes one that is free.

    It listens at once: whoever comes while we start waits, and no second program can take it.
    Patience is for the web server of a killed instance, which keeps the port for a moment.

    :raises PortRefused: if the address is not of this machine, or the port is taken
    """
    until = time.monotonic() + patience_seconds
    while True:
        try:
            listener = _listening(host, port)
            break
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() > until:
                raise PortRefused(_why_not(host, port, error)) from None
        time.sleep(0.1)
    with listener:
        yield listener


def _listening(host: str, port: int) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, address = found[0][0], found[0][4]
    return socket.create_server(address, family=family, backlog=BACKLOG)


def _why_not(host: str, port: int, error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is not an address of this machine; choose another with --host."
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} of {host} is taken by another program; stop that one, or choose another "
            "port with --port."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"This user may not use port {port}; choose one from 1024 on with --port."
    return f"Port {port} of {host} cannot be used: {os.strerror(error.errno or 0).lower()}."


def address_of(listener: socket.socket) -> str:
    """Return the address to open in a browser on this machine."""
    host, port = listener.getsockname()[:2]
    name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"
