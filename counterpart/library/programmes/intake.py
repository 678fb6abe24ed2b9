"""Taking a whole reading of open data into the library, some rows at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from counterpart.countries.placing import atlas
from counterpart.library.programmes import actions
from counterpart.library.programmes.composing import completed, digest_of
from counterpart.library.programmes.models import Intake, Part
from counterpart.library.programmes.queries import parts_known
from counterpart.sources.records import Reading, Rejected, Status, Undertaking, Unreadable

ROWS_AT_ONCE = 300  # rows of one transaction: about half a second, and what a kill can undo


@dataclass
class Compared:
    """
    What an intake would do: numbers of rows, and every row that it would refuse.

    Of the changed, `stopped` were not dropped before, and `emptied` told of aims.
    """

    added: int = 0
    changed: int = 0
    left: int = 0
    stopped: int = 0
    emptied: int = 0
    refused: list[Rejected] = field(default_factory=list)

    @property
    def told(self) -> int:
        return self.added + self.changed + self.left


def take_in_all(
    read_from: Callable[[int], Reading],
    *,
    way: Intake.Way,
    name: str,
    input_digest: str,
    after_each: Callable[[Intake], None] = lambda intake: None,
) -> Intake:
    """
    Take in every row; after a kill, the same input goes on where it was broken off.

    :param read_from: gives the rows of the input that follow so many
    :param input_digest: tells the same input from another
    :param after_each: is told of the intake whenever some more rows are in
    :raises Unreadable: if the input breaks off; what came before is kept, and the intake says why
    """
    intake, done = actions.begin_intake(way=way, name=name, input_digest=input_digest)
    places = atlas()
    try:
        for some in _some(read_from(done)):
            actions.take_in(intake=intake, rows=some, atlas=places)
            after_each(intake)
    except Unreadable as unreadable:
        actions.finish_intake(intake=intake, problem=str(unreadable))
        raise
    actions.finish_intake(intake=intake)
    return intake


def compare(rows: Reading, *, is_refresh: bool = False) -> Compared:
    """
    Tell what taking in would do, and do nothing.

    :param is_refresh: what a row does not tell is taken to be as it was
    :raises Unreadable: if the input breaks off
    """
    found = Compared()
    for some in _some(rows):
        told = [row for row in some if isinstance(row, Undertaking)]
        known = {part.external_id: part for part in parts_known(t.external_id for t in told)}
        for row in told:
            part = known.get(row.external_id)
            _count(found, completed(row, part) if is_refresh else row, part)
        found.refused += [row for row in some if isinstance(row, Rejected)]
    return found


def _count(found: Compared, row: Undertaking, known: Part | None) -> None:
    if known is None:
        found.added += 1
    elif known.digest == digest_of(row):
        found.left += 1
    else:
        before = Undertaking.model_validate(known.facts)
        found.changed += 1
        found.stopped += row.status is Status.DROPPED and before.status is not Status.DROPPED
        found.emptied += bool(before.texts) and not row.texts


def _some(
    rows: Iterable[Undertaking | Rejected],
) -> Iterator[tuple[Undertaking | Rejected, ...]]:
    """Return rows in portions. What came before a break of the input is returned before it."""
    iterator, ended = iter(rows), False
    while not ended:
        portion: list[Undertaking | Rejected] = []
        broken: Unreadable | None = None
        try:
            for row in islice(iterator, ROWS_AT_ONCE):  # not extend: what came before must stay
                portion.append(row)
        except Unreadable as unreadable:
            broken = unreadable
        ended = len(portion) < ROWS_AT_ONCE
        if portion:
            yield tuple(portion)
        if broken:
            raise broken
