"""What a project costs and what the bank gives, in US dollars."""

from collections.abc import Mapping
from decimal import Decimal

from counterpart.sources.records import Money
from counterpart.sources.worldbank.api.rules.values import amount, of_field

CURRENCY = "USD"
COMMITMENT = "curr_total_commitment"
AT_FIRST = "totalamt"  # what was committed at first; is taken where today's is not told


def money(
    record: Mapping[str, object], words: Mapping[str, str], year: int | None
) -> tuple[Money, ...]:
    """
    Return the sums that a record tells.

    :param words: the word for the sum of each field
    :param year: of the approval
    :raises ValueError: if one is no number; the message begins with the field
    """
    return tuple(
        Money(what=word, amount=told, currency=CURRENCY, year=year)
        for field, word in words.items()
        if (told := _told(record, field))
    )


def _told(record: Mapping[str, object], field: str) -> Decimal | None:
    fields = (field, AT_FIRST) if field == COMMITMENT else (field,)
    return next(filter(None, (of_field(record, name, amount) for name in fields)), None)
