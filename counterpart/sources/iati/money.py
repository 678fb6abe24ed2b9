"""The sums of an activity: its transactions added up, its budgets and planned disbursements."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lxml import etree

from counterpart.sources.iati.rules.codes import TRANSACTIONS
from counterpart.sources.iati.rules.values import amount, currency, day
from counterpart.sources.records import LARGEST_AMOUNT, Money

REVISED = "2"  # the type of a budget that replaces the original one of its period
_Kind = tuple[str, str, int | None]  # what, currency, year


class _Piece(NamedTuple):
    kind: _Kind
    amount: Decimal


def money(activity: etree._Element) -> tuple[Money, ...]:
    """
    Return what an activity cost and was given, by kind, currency and calendar year.

    The year is that of the transaction, or the one in which a budget's period begins. Of a period
    that has an original and a revised budget the revised counts. What has no currency of three
    letters, no usable number or a type outside the code list is left out, and so is a zero.
    """
    transactions = [p for t in activity.iterfind("transaction") if (p := _transaction(t, activity))]
    return (
        *_added_up(transactions, counted=True),
        *_added_up(list(_budgets(activity, "budget"))),
        *_added_up(list(_budgets(activity, "planned-disbursement"))),
    )


def _transaction(transaction: etree._Element, activity: etree._Element) -> _Piece | None:
    what = TRANSACTIONS.get(_said(transaction, "transaction-type", "code"))
    return _piece(what, transaction, _said(transaction, "transaction-date", "iso-date"), activity)


def _budgets(activity: etree._Element, tag: str) -> Iterator[_Piece]:
    periods: dict[tuple[str, str], dict[bool, list[etree._Element]]] = {}
    for told in activity.iterfind(tag):
        period = _said(told, "period-start", "iso-date"), _said(told, "period-end", "iso-date")
        by_state = periods.setdefault(period, {})
        by_state.setdefault(told.get("type", "").strip() == REVISED, []).append(told)
    for (start, _end), by_state in periods.items():
        for told in by_state.get(True) or by_state[False]:
            if piece := _piece(tag, told, start, activity):
                yield piece


def _piece(
    what: str | None, told: etree._Element, when: str, activity: etree._Element
) -> _Piece | None:
    value = told.find("value")
    if what is None or value is None:
        return None
    number = amount(value.text or "")
    code = currency(value.get("currency", ""), activity.get("default-currency", ""))
    if not number or not code:
        return None
    date = day(when)
    return _Piece((what, code, date.year if date else None), number)


def _added_up(pieces: list[_Piece], *, counted: bool = False) -> Iterator[Money]:
    """Yield a sum of each kind; of transactions also how many they were."""
    sums: dict[_Kind, list[Decimal]] = {}
    for piece in pieces:
        sums.setdefault(piece.kind, []).append(piece.amount)
    for (what, code, year), amounts in sums.items():
        total = sum(amounts, Decimal(0))
        if abs(total) <= LARGEST_AMOUNT:
            count = len(amounts) if counted else 0
            yield Money(what=what, amount=total, currency=code, year=year, transactions=count)


def _said(element: etree._Element, tag: str, attribute: str) -> str:
    child = element.find(tag)
    return "" if child is None else child.get(attribute, "").strip()
