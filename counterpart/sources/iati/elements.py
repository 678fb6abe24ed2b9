"""The activities of an IATI file, one by one; memory holds one of them, however long the file."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from counterpart.sources.iati.prolog import HARMLESS
from counterpart.sources.records import Unreadable

LARGEST_ACTIVITY = 20_000_000  # bytes from the end of one to the end of the next


class Found(NamedTuple):
    """An activity as an element, whole until the next is asked for, and the line it begins on."""

    element: etree._Element
    line: int


def activities(chunks: Iterable[bytes], name: str) -> Iterator[Found]:
    """
    Yield each activity once it is complete.

    Lines count from 1; after line 65,535 they are right to within one, as libxml2 keeps them.

    :param chunks: the bytes of the file in their order
    :param name: of the file, for the message
    :raises Unreadable: where the XML breaks, after everything before that place; or if one activity
        is larger than LARGEST_ACTIVITY
    """
    parser = etree.XMLPullParser(
        events=("end",),
        tag="iati-activity",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        **HARMLESS,
    )
    held = 0
    for chunk in chunks:
        broken = _fed(parser, chunk)
        held += len(chunk)
        for found in _complete(parser):
            held = 0
            yield found
        if broken:
            raise _unreadable(broken, name)
        if held > LARGEST_ACTIVITY:
            raise Unreadable(
                f"{name}: one activity is larger than {LARGEST_ACTIVITY:,} bytes; take it out."
            )
    if broken := _closed(parser):
        raise _unreadable(broken, name)


def _fed(parser: etree.XMLPullParser, chunk: bytes) -> etree.XMLSyntaxError | None:
    """Return what is broken; what was complete before that can still be taken."""
    try:
        parser.feed(chunk)
    except etree.XMLSyntaxError as error:
        return error
    return None


def _closed(parser: etree.XMLPullParser) -> etree.XMLSyntaxError | None:
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        return error
    return None


def _complete(parser: etree.XMLPullParser) -> Iterator[Found]:
    for _event, element in parser.read_events():
        root = element.getparent() if isinstance(element, etree._Element) else None
        if isinstance(element, etree._Element) and root is not None and root.getparent() is None:
            yield Found(element, line_of(element))
            _forget(element, root)


def line_of(element: etree._Element) -> int:
    """Return the line (from 1) where an element begins."""
    return element.sourceline if isinstance(element.sourceline, int) else 1


def _forget(element: etree._Element, root: etree._Element) -> None:
    """Empty the activity and take away all that stands before it."""
    element.clear()
    while element.getprevious() is not None:
        del root[0]


def _unreadable(error: etree.XMLSyntaxError, name: str) -> Unreadable:
    return Unreadable(
        f"{name}:{error.lineno or 1}: the XML is broken here or breaks off, and nothing after this "
        "line was read; get the file again."
    )
