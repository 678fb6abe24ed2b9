"""Holds an embedded server until its input ends. Tests run it as a process of its own."""

import os
import pwd
import sys
from pathlib import Path

from counterpart.config.embedded import serving
from counterpart.foundation.errors import Refusal


def main(name: str, data: str, *wishes: str) -> int:
    """Serve a data folder as the user of this name; print where it answers once it does."""
    become(name)
    try:
        with serving(Path(data), owner_may_create_databases="creating" in wishes) as server:
            print(server.sockets, flush=True)  # noqa: T201
            sys.stdin.read()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201
        return 1
    return 0


def become(name: str) -> None:
    """Change to another user here, since that user may be unable to read this very Python."""
    user = pwd.getpwnam(name)
    if user.pw_uid != os.geteuid():
        os.setgroups([])
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
