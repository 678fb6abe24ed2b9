"""Bringing the indexes up to date from the terminal, where no worker does."""

from django.conf import settings
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from counterpart.discovery import actions
from counterpart.discovery.lag import index_lag
from counterpart.foundation.running import running_instance


def follow() -> None:
    """Encode what waits, with a bar; a running instance's worker does it while it serves."""
    waiting = index_lag().programmes
    if running_instance(settings.DATA):
        if waiting:
            print(f"{waiting} changes are being encoded; `counterpart check` tells how many wait.")
        return
    actions.follow_the_library()
    columns = (TextColumn("Encoding"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(highlight=False), transient=True) as bar:
        task = bar.add_task("", total=waiting)
        while done := actions.follow_programmes():
            bar.advance(task, done)
    while actions.grow_the_graph():
        pass
