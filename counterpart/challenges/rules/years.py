"""Years as people type them."""

import re

from counterpart.challenges.rules.typed import plain

_YEAR = re.compile(r"(\d{4})(?:-\d\d(?:-\d\d(?:[T ].*)?)?|[.,]0+)?", re.ASCII)


def year_in(text: str) -> int | None:
    """
    Return the year that a text says, alone or in a day of ISO 8601, in digits of any script.

    None for all else: 2014.5, 2018/19 and 2,019 are no years.
    """
    found = _YEAR.fullmatch(plain(text[:40]))
    return int(found[1]) if found else None
