"""The documented columns of a table that needs no `columns:` in its mapping."""

import difflib
from collections.abc import Sequence
from typing import Any

from counterpart.sources.tables.rules.mapping import Columns

MOST_RESULTS = 5
NEEDED = ("id", "title")
LIKE = 0.8  # difflib's measure, 0 to 1: `sttus` is like `status`, `contact` is not


def _several(column: str) -> dict[str, str]:
    return {"column": column, "split": ";"}


def _result(n: int) -> dict[str, str]:
    fields = (
        "indicator",
        "measure",
        "better",
        "baseline",
        "baseline_year",
        "target",
        "actual",
        "start",
        "end",
    )
    return {field: f"result_{n}_{field}" for field in fields}


_FIELDS: dict[str, Any] = {
    "id": "id",
    "title": "title",
    "language": "language",
    "objective": "objective",
    "description": "description",
    "target_group": "target_group",
    "places": _several("country"),
    "status": "status",
    "approval_date": "approval_date",
    "start_date": "start_date",
    "end_date": "end_date",
    "money": {
        "what": "amount_what",
        "amount": "amount",
        "currency": "currency",
        "year": "amount_year",
    },
    "sectors": [
        {"scheme": "dac", "code": _several("sector_dac")},
        {"scheme": "words", "name": _several("sector")},
    ],
    "themes": _several("theme"),
    "results": [_result(n) for n in range(1, MOST_RESULTS + 1)],
    "implementers": _several("implementer"),
    "payers": _several("payer"),
    "instrument": "instrument",
    "address": "address",
}
TEMPLATE = Columns.model_validate(_FIELDS)
COLUMNS = tuple(dict.fromkeys(TEMPLATE.named()))


def template_for(header: Sequence[str]) -> Columns:
    """Return the template without the results that a table has no columns for."""
    there = [r for r in TEMPLATE.results if set(r.indicator.columns) <= set(header)]
    return TEMPLATE.model_copy(update={"results": tuple(there)})


def misspelt(header: Sequence[str]) -> tuple[str, str] | None:
    """Return a column that is much like one of the template which is missing, and that one."""
    missing = [name for name in COLUMNS if name not in header]
    for name in set(header) - set(COLUMNS):
        if near := difflib.get_close_matches(name, missing, n=1, cutoff=LIKE):
            return name, near[0]
    return None
