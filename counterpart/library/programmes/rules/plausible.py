"""Whether what a server tells can be believed without a person looking at it."""

from typing import Protocol

FEWEST_TO_JUDGE = 100  # rows held; below this anything may change
MOST_CHANGED = 0.4  # share of what is held; a usual refresh changes a few percent
MOST_STOPPED = 0.02  # share of what is held that turns from happening to dropped
MOST_NAMELESS = 0.02  # share of what is held that loses its aims
LEAST_TOLD = 0.8  # share of what is held that a whole set tells of


class Looked(Protocol):
    """What comparing found, in numbers of rows."""

    @property
    def told(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def stopped(self) -> int: ...
    @property
    def emptied(self) -> int: ...


def implausible(found: Looked, *, held: int) -> str:
    """
    Return why a refresh is not to be believed, in a sentence; empty where it may be.

    :param held: rows of this source that the library holds
    """
    if held < FEWEST_TO_JUDGE:
        return ""
    if found.told < LEAST_TOLD * held:
        return f"The server tells of {found.told} projects, and {held} are held."
    if found.changed > MOST_CHANGED * held:
        return f"By the server, {found.changed} of {held} projects have changed."
    if found.stopped > MOST_STOPPED * held:
        return f"By the server, {found.stopped} of {held} projects were dropped."
    if found.emptied > MOST_NAMELESS * held:
        return f"By the server, {found.emptied} of {held} projects have lost their aims."
    return ""
