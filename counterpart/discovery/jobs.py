"""What the worker does for discovery."""

import time

from counterpart.discovery import actions
from counterpart.foundation.jobs import jobs, soon

NAME = "follow_the_library"
AT_ONCE_SECONDS = 2.0  # of encoding programmes, before words and cases are looked at again


@jobs.periodic(cron="* * * * * */5")
@jobs.task(name=NAME, queueing_lock=NAME, lock=NAME)
def follow_the_library(timestamp: int = 0) -> None:
    """
    Every five seconds, and at once when asked: index what has changed, which is mostly nothing.

    Programmes are encoded, or enter the graph, for a moment only; while some wait, the job asks
    for itself again.
    """
    actions.follow_the_library()
    until = time.monotonic() + AT_ONCE_SECONDS
    while actions.follow_programmes() or actions.grow_the_graph():
        if time.monotonic() > until:
            follow_soon()
            return


def follow_soon() -> None:
    """Ask that the indexes follow at once, when the transaction under way commits."""
    soon(follow_the_library)
