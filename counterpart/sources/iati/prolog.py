"""The beginning of an IATI file: whether it is one that can be read, before any of it is kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from lxml import etree

from counterpart.sources.records import Unreadable
from counterpart.sources.rules.text import cleaned

VERSIONS = ("2.01", "2.02", "2.03")
LONGEST_PROLOG = 1_000_000  # bytes before the end of the first tag
# For every parser of a stranger's file. Entities are declared in a document type, which is refused;
# with `False` instead of "internal", lxml would pass over one that nobody declared and take what
# follows for a new document, with a document type of its own if it likes.
HARMLESS: Mapping[str, Any] = {
    "recover": False,
    "resolve_entities": "internal",
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
}
_CHUNK = 4096  # bytes
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_WHAT_TO_DO = (
    "get the publisher's activity file in version 2 of the standard "
    f"({', '.join(VERSIONS[:-1])} or {VERSIONS[-1]})"
)


@dataclass(frozen=True)
class Prolog:
    """What the first tag says, and the bytes that were read to know it."""

    generated: str
    head: bytes


def begun(raw: BinaryIO, name: str) -> Prolog:
    """
    Read on until the first tag.

    :param name: of the file, for the message
    :raises Unreadable: if the file declares a document type (where entities are declared), is no
        XML, or is no file of IATI activities in version 2
    """
    look = _Look()
    parser = etree.XMLParser(target=look, **HARMLESS)  # type: ignore[arg-type]
    head = b""
    try:
        while len(head) < LONGEST_PROLOG and (chunk := raw.read(_CHUNK)):
            head += chunk
            parser.feed(chunk)
    except _Seen:
        return _judged(look, head, name)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"{name}:{error.lineno or 1}: this is not XML; {_WHAT_TO_DO}.") from None
    raise Unreadable(f"{name}: no element begins in it; {_WHAT_TO_DO}.")


class _Seen(Exception):
    """The parser has come to what we wanted to know."""


class _Look:
    """Is told by the parser what comes; stops it at a document type or at the first tag."""

    document = ""
    tag = ""
    said: Mapping[str, str] = {}

    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None:
        self.document = name
        raise _Seen

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag, self.said = tag, dict(attributes)
        raise _Seen

    def close(self) -> None:
        """The parser asks for it; there is nothing to hand over."""


def _judged(look: _Look, head: bytes, name: str) -> Prolog:
    if not look.tag:
        raise _declaring(look.document, f"{name}:{_line(head, b'<!DOCTYPE')}")
    local = etree.QName(look.tag).localname
    at = f"{name}:{_line(head, local.encode())}"
    if look.tag != "iati-activities":
        raise Unreadable(f"{at}: {_of_another_kind(look.tag, local)}; {_WHAT_TO_DO}.")
    version = look.said.get("version", "").strip()
    if version not in VERSIONS:
        told = f"IATI version {cleaned(version)[:20]} is not read" if version else "no IATI version"
        raise Unreadable(f"{at}: {told}; {_WHAT_TO_DO}.")
    return Prolog(generated=look.said.get("generated-datetime", ""), head=head)


def _declaring(document: str, at: str) -> Unreadable:
    """Say why a document type is refused; the commonest is that of a web page saved by mistake."""
    if document.lower() == "html":
        return Unreadable(f"{at}: this is a web page; {_WHAT_TO_DO}.")
    return Unreadable(
        f"{at}: the file declares a document type (DOCTYPE), which can make it grow or pull other "
        "files in; take that declaration out first."
    )


def _of_another_kind(tag: str, local: str) -> str:
    if tag == "iati-organisations":
        return "this IATI file tells of organisations, not of activities"
    return f"this is no file of IATI activities, it begins with <{cleaned(local)[:60]}>"


def _line(head: bytes, sought: bytes) -> int:
    """Return the line (from 1) where something first stands outside a comment, in any encoding."""
    plain = head.replace(b"\0", b"")  # UTF-16 and UTF-32 of ASCII letters
    bare = _COMMENT.sub(lambda found: b"\n" * found[0].count(b"\n"), plain)
    return bare.partition(sought)[0].count(b"\n") + 1
