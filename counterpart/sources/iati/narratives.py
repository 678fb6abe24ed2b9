"""What elements of an IATI file say in words, by language."""

from collections.abc import Iterator

from lxml import etree

from counterpart.sources.iati.rules.values import language
from counterpart.sources.rules.text import CUT, cleaned

LONGEST_NAME = 2_000  # characters; what a record can hold of a title or a name
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def narratives(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield language and text of what an element says; an empty language is one left open."""
    for narrative in element.iterfind("narrative"):
        if text := cleaned(narrative.text or ""):
            yield _language_of(narrative), text


def names(element: etree._Element | None) -> dict[str, str]:
    """Return the first text of an element in each language, short enough for a title."""
    told: dict[str, str] = {}
    for spoken, text in () if element is None else narratives(element):
        told.setdefault(spoken, _short(text))
    return told


def name(element: etree._Element | None) -> str:
    """Return the English name of an element, else its first; empty where it has none."""
    told = names(element)
    return told.get("en") or next(iter(told.values()), "")


def _language_of(narrative: etree._Element) -> str:
    """Return the language of a narrative: its own, else that of the nearest element around it."""
    node: etree._Element | None = narrative
    while node is not None:
        if (written := node.get(_LANGUAGE)) is not None:
            return language(written)
        node = node.getparent()
    return ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + CUT
