"""The record is added to, never changed, and tells when somebody did."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, transaction

from counterpart.record import actions
from counterpart.record.models import Entry
from counterpart.record.queries import first_broken_entry


def tell(n: int) -> Entry:
    return actions.write(verb="test.tell", about=f"thing:{n}", facts={"n": n})


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["update", "delete"])
def test_an_entry_can_never_change(change: str) -> None:
    tell(1)
    entries = Entry.objects.all()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        entries.update(verb="test.lie") if change == "update" else entries._raw_delete(entries.db)


@pytest.mark.django_db
def test_a_changed_entry_is_found() -> None:
    for n in range(3):
        tell(n)
    assert first_broken_entry() is None

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE record_entry DISABLE TRIGGER record_is_append_only")
        cursor.execute("UPDATE record_entry SET about = 'thing:9' WHERE about = 'thing:1'")

    broken = first_broken_entry()
    assert broken is not None
    assert broken.about == "thing:9"


@pytest.mark.django_db
def test_a_removed_entry_is_found() -> None:
    for n in range(3):
        tell(n)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE record_entry DISABLE TRIGGER record_is_append_only")
        cursor.execute("DELETE FROM record_entry WHERE about = 'thing:1'")

    assert first_broken_entry() is not None


@pytest.mark.django_db
def test_many_at_once_make_one_chain() -> None:
    """Each on a connection of its own, so that these entries are committed, and stay."""

    def one(n: int) -> None:
        try:
            tell(n)
        finally:
            connection.close()

    before = Entry.objects.count()

    with ThreadPoolExecutor(8) as people:
        list(people.map(one, range(24)))

    assert Entry.objects.count() == before + 24
    assert first_broken_entry() is None
