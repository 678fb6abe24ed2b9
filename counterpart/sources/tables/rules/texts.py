"""Titles and texts of a row, each in its language."""

from collections.abc import Iterable, Iterator

from counterpart.sources.records import Telling, Text
from counterpart.sources.tables.rules.cells import Row, Wrong
from counterpart.sources.tables.rules.manner import Manner
from counterpart.sources.tables.rules.mapping import Columns
from counterpart.sources.tables.rules.origins import Origin, TextOrigin
from counterpart.sources.tables.rules.values import language

LONGEST_TITLE = 2_000  # characters


def language_of_row(row: Row, origin: Origin | None) -> str:
    """Return the code of the language that a row is in; empty where it is left open."""
    return language(origin.text(row), origin.named) if origin else ""


def titles(row: Row, columns: Columns, manner: Manner, of_row: str) -> dict[str, str]:
    """
    Return the title by language; where two columns are of one language, the first that is filled.

    :raises Wrong: if there is none, or one is too long
    """
    found = by_language(row, columns.title, manner, of_row)
    named = ", ".join(origin.named for origin in columns.title)
    if not found:
        raise Wrong(f"{named}: the title is empty; every row needs one")
    if max(map(len, found.values())) > LONGEST_TITLE:
        raise Wrong(f"{named}: the title is longer than {LONGEST_TITLE:,} characters")
    return found


def by_language(
    row: Row, origins: Iterable[TextOrigin], manner: Manner, of_row: str
) -> dict[str, str]:
    found: dict[str, str] = {}
    for origin in origins:
        if text := manner.prose(origin.text(row)):
            found.setdefault(_language(origin, of_row), text)
    return found


def texts(row: Row, columns: Columns, manner: Manner, of_row: str) -> Iterator[Text]:
    """Yield what the row tells, none of it twice."""
    seen = set()
    for tells, origins in (
        (Telling.OBJECTIVE, columns.objective),
        (Telling.DESCRIPTION, columns.description),
        (Telling.TARGET_GROUP, columns.target_group),
    ):
        for origin in origins:
            text = _labelled(origin, manner.prose(origin.text(row)))
            if text and text not in seen:
                seen.add(text)
                yield Text(tells=tells, language=_language(origin, of_row) or None, text=text)


def _labelled(origin: TextOrigin, text: str) -> str:
    return f"{origin.label}: {text}" if origin.label and text else text


def _language(origin: TextOrigin, of_row: str) -> str:
    return of_row if origin.language is None else origin.language.removesuffix("unknown")
