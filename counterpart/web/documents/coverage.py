"""
Which characters a font holds, read from its own table.

The table is `cmap` of OpenType, in its formats 4 and 12, of which our fonts have one or both
(https://learn.microsoft.com/en-us/typography/opentype/spec/cmap).
"""

import struct
from collections.abc import Iterator
from pathlib import Path

UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}
"""Platform and encoding of the subtables whose codes are those of Unicode."""


def covered(font: Path) -> frozenset[int]:
    """Return the code points that have a glyph in this TrueType or OpenType file."""
    table = _cmap(font.read_bytes())
    (count,) = struct.unpack_from(">2xH", table)
    found: set[int] = set()
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * number)
        if (platform, encoding) in UNICODE:
            found.update(_codes(table[offset:]))
    return frozenset(found)


def _cmap(font: bytes) -> bytes:
    (count,) = struct.unpack_from(">4xH", font)
    for number in range(count):
        tag, offset, length = struct.unpack_from(">4s4xLL", font, 12 + 16 * number)
        if tag == b"cmap":
            return font[offset : offset + length]
    raise ValueError("This file has no table of characters: it is no font.")


def _codes(subtable: bytes) -> Iterator[int]:
    (form,) = struct.unpack_from(">H", subtable)
    if form == 4:
        yield from _segments(subtable)
    elif form == 12:
        yield from _groups(subtable)


def _groups(subtable: bytes) -> Iterator[int]:
    """Read format 12: runs of codes with the glyph of their first; glyph 0 is none."""
    (count,) = struct.unpack_from(">12xL", subtable)
    for first, last, glyph in struct.iter_unpack(">LLL", subtable[16 : 16 + 12 * count]):
        yield from range(first if glyph else first + 1, last + 1)


def _segments(subtable: bytes) -> Iterator[int]:
    """Read format 4: four rows of numbers (last, first, step, place), then glyphs by place."""
    count = struct.unpack_from(">6xH", subtable)[0] // 2
    rows = [
        struct.unpack_from(f">{count}H", subtable, at)
        for at in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
    ]
    for number, (last, first, step, place) in enumerate(zip(*rows, strict=True)):
        for code in range(first, last + 1):
            if not place:
                glyph = (code + step) & 0xFFFF
            else:
                at = 16 + 6 * count + 2 * number + place + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", subtable, at)
            if glyph and code < 0xFFFF:
                yield code
