"""Decades as an address says them: `1990s` is the years 1990 to 1999."""

import re

YEARS = 10
SUFFIX = "s"
_DECADE = re.compile(r"[0-9]{3}0s")


def first_year_of(name: str) -> int | None:
    """Return the first year of a decade; None where that is not how a decade is written."""
    return int(name.removesuffix(SUFFIX)) if _DECADE.fullmatch(name) else None
