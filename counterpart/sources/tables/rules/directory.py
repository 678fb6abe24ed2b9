"""What the directory of a workbook, a zip archive, must not say."""

import re
import zipfile
from collections.abc import Sequence
from typing import NamedTuple

MOST_PARTS = 2_000
LARGEST_SHEET = 400_000_000  # bytes, unpacked
LARGEST_STRINGS = 100_000_000  # bytes: they are held in memory
LARGEST_PART = 4_000_000  # bytes of any other part that is read
LARGEST_TOTAL = 1_000_000_000  # bytes of all parts, unpacked
MOST_RATIO = 250  # unpacked to packed; sheets have 10 to 50
SMALL = 1_000_000  # bytes below which a ratio says nothing
_IS_ENCRYPTED = 1
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_STRINGS = re.compile(r"xl/sharedStrings\.xml", re.IGNORECASE)
_READ = re.compile(r"\[Content_Types\]\.xml|xl/[^/]+\.xml|xl/_rels/[^/]+", re.IGNORECASE)


class Entry(NamedTuple):
    """One part: sizes in bytes, `flags` and `method` as the zip format has them."""

    name: str
    size: int
    packed: int
    flags: int = 0
    method: int = zipfile.ZIP_DEFLATED


def refusal(entries: Sequence[Entry]) -> str:
    """Return why an archive is not opened, to follow its name; empty if it may be."""
    if len(entries) > MOST_PARTS:
        return f"holds more than {MOST_PARTS:,} parts; save it as CSV"
    if len({entry.name.casefold() for entry in entries}) < len(entries):
        return "holds two parts of the same name"
    if sum(entry.size for entry in entries) > LARGEST_TOTAL:
        return f"unfolds to more than {LARGEST_TOTAL:,} bytes; save it as CSV"
    return next(filter(None, map(_refusal, entries)), "")


def _refusal(entry: Entry) -> str:
    if _leads_elsewhere(entry.name):
        return "holds a part whose name leads out of it"
    if entry.flags & _IS_ENCRYPTED:
        return "is locked with a password; save it without"
    if entry.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in a way that Excel does not use"
    if entry.size > _largest(entry.name):
        return f"has a part that unfolds to {entry.size:,} bytes; save it as CSV"
    if entry.size > SMALL and entry.size > MOST_RATIO * max(entry.packed, 1):
        return "unfolds to far more than any table does"
    return ""


def _leads_elsewhere(name: str) -> bool:
    is_absolute = name.startswith("/") or re.match(r"[A-Za-z]:", name)
    return bool(is_absolute) or "\\" in name or "\0" in name or ".." in name.split("/")


def _largest(name: str) -> int:
    if _SHEET.fullmatch(name):
        return LARGEST_SHEET
    if _STRINGS.fullmatch(name):
        return LARGEST_STRINGS
    return LARGEST_PART if _READ.fullmatch(name) else LARGEST_TOTAL
