"""Writing the record."""

import uuid
from collections.abc import Mapping

from django.db import connection, transaction

from counterpart.foundation import clock
from counterpart.record.models import Entry
from counterpart.record.rules import FIRST, seal

CHAIN_LOCK = 7_261_001  # the number of the advisory lock that keeps the chain from forking


def write(
    *, verb: str, about: str, facts: Mapping[str, object], by: uuid.UUID | None = None
) -> Entry:
    """
    Add one row to the record, inside the transaction of the act that it tells of.

    :param facts: ids, counts and codes only; nothing that a person wrote
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
        last = Entry.objects.order_by("-number").first()
        told = {
            "previous": last.seal if last else FIRST,
            "at": clock.now(),
            "by": by,
            "verb": verb,
            "about": about,
            "facts": dict(facts),
            "salt": uuid.uuid4(),
        }
        return Entry.objects.create(**told, seal=seal(**told))  # type: ignore[arg-type]
