"""What the worker does for discovery."""

from counterpart.discovery import actions
from counterpart.foundation.jobs import jobs


@jobs.periodic(cron="* * * * * */5")
@jobs.task(queueing_lock="follow_the_library")
def follow_the_library(timestamp: int) -> None:
    """Every five seconds: index what has changed since, which is most often nothing."""
    actions.follow_the_library()
