"""Telling in the terminal what an intake did."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from counterpart.library.programmes.intake import Compared
from counterpart.library.programmes.models import Intake
from counterpart.sources import records

SHOWN = 20  # refused rows that the terminal shows; all of them stand in the file it names


@contextmanager
def shown_progress(what: str) -> Iterator[records.Progress]:
    """Show how much of the input has been read; silent where nobody looks."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, TimeElapsedColumn(), console=_console(), transient=True) as bar:
        task = bar.add_task(escape(what), total=1.0)
        yield lambda share: bar.update(task, completed=share)


def report(what: str, intake: Intake) -> None:
    """Show counts, and every refused row with its reason; many are written to a file."""
    _counts(what, intake.added, intake.changed, intake.left, intake.refused)
    rows = intake.refused_rows.values_list("at", "external_id", "reason")
    if intake.refused > SHOWN:
        file = settings.DATA / "refused" / f"intake-{intake.pk}.tsv"
        _write(file, rows.iterator())
        _console().print(
            f"The first {SHOWN} refused rows; all of them stand in {escape(str(file))}"
        )
    for at, external_id, reason in rows[:SHOWN]:
        _refused(at, external_id, reason)


def show_comparison(what: str, found: Compared) -> None:
    """Show what an intake would do."""
    console = _console()
    console.print("Nothing was done. It would be:")
    _counts(what, found.added, found.changed, found.left, len(found.refused))
    for row in found.refused:
        _refused(row.at, row.external_id, row.reason)


def _counts(what: str, added: int, changed: int, left: int, refused: int) -> None:
    _console().print(
        f"[bold]{escape(what)}[/bold]: {added} added, {changed} changed, {left} as they were, "
        f"{refused} refused."
    )


def _refused(at: str, external_id: str, reason: str) -> None:
    _console().print(f"  [red]refused[/red] {escape(f'{at} {external_id}')}: {escape(reason)}")


def _write(file: Path, rows: Iterable[tuple[str, str, str]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8") as out:
        out.write("at\texternal_id\treason\n")
        out.writelines("\t".join(row).replace("\n", " ") + "\n" for row in rows)


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)
