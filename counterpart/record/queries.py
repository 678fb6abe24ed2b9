"""Reading the record."""

from counterpart.record.models import Entry
from counterpart.record.rules import FIRST, seal


def first_broken_entry() -> Entry | None:
    """Return the first entry whose seal does not fit what it says or what came before."""
    previous = FIRST
    for entry in Entry.objects.order_by("number").iterator():
        expected = seal(
            previous=previous,
            at=entry.at,
            by=entry.by,
            verb=entry.verb,
            about=entry.about,
            facts=entry.facts,
            salt=entry.salt,
        )
        if entry.previous != previous or entry.seal != expected:
            return entry
        previous = entry.seal
    return None
