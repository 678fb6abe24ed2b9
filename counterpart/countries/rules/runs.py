"""Runs of years: what held from a year on, until the next year that says otherwise."""

from collections.abc import Collection, Mapping

UNKNOWN = "unknown"
MEMBER = "member"
RECIPIENT = "recipient"
LISTED = "listed"
OUTSIDE = "outside"
Runs = Mapping[int, str]
IS_IN = {"g77": MEMBER, "dac": RECIPIENT}  # the word by which each club says that one belongs


def value_in(runs: Runs, year: int) -> str | None:
    """Return what held in that calendar year; None where that is not known."""
    begun = [first for first in runs if first <= year]
    value = runs[max(begun)] if begun else UNKNOWN
    return None if value == UNKNOWN else value


def belongs_to_any(statuses: Mapping[str, Runs], year: int, clubs: Collection[str]) -> bool | None:
    """
    Return whether a country belonged in that year to at least one of the clubs.

    :param statuses: the runs of each club by its key, such as `g77`
    :returns: True if it is known to have belonged to one; False if it is known to have belonged
        to none; None otherwise
    """
    held = {club: value_in(statuses.get(club, {}), year) for club in clubs}
    if any(value == IS_IN[club] for club, value in held.items()):
        return True
    return None if None in held.values() else False


def shortened(runs: Runs, *, since: int | None = None) -> dict[int, str]:
    """
    Return the same runs with no year that says what the one before says.

    :param since: the year in which the country came to be; what was said of earlier years goes
    """
    first = since if since is not None else min(runs, default=0)
    held = {max(year, first): runs[year] for year in sorted(runs)}
    kept: dict[int, str] = {}
    for year, value in held.items():
        if not kept or kept[max(kept)] != value:
            kept[year] = value
    return kept
