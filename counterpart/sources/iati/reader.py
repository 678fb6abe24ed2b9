"""Reading IATI activity files (https://iatistandard.org), version 2, from any publisher."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from counterpart.sources.files import opened
from counterpart.sources.iati.activity import external_id, undertaking
from counterpart.sources.iati.data_set import OfTheFile
from counterpart.sources.iati.elements import Found, activities
from counterpart.sources.iati.prolog import begun
from counterpart.sources.iati.rules.complaints import in_plain_words
from counterpart.sources.iati.schema import activity_schema
from counterpart.sources.records import Progress, Reading, Rejected, Undertaking

CHUNK = 1 << 16  # bytes
LONGEST_FILE_NAME = 150  # characters of it that are told with a line


def read(
    file: Path,
    *,
    licence: str = "",
    licence_address: str = "",
    progress: Progress | None = None,
) -> Reading:
    """
    Yield every activity of a file of version 2.01, 2.02 or 2.03, plain or gzip.

    Each is judged by itself by the schema of 2.03: the versions are upward compatible, so that what
    was valid in 2.01 or 2.02 is valid there too. An activity that is not valid, or whose identifier
    an earlier one of the file has, is yielded as Rejected. What stands beside the activities is
    passed over. One activity is held at a time, and the identifiers of all.

    :param licence: of the data, as the publisher's entry in IATI's registry names it; files do not
    :raises Unreadable: if the file cannot be opened, declares a document type, is no activity file
        of version 2, or where its XML breaks, after all that stands before
    """
    name = file.name[-LONGEST_FILE_NAME:]
    with opened(file, progress=progress) as raw:
        prolog = begun(raw, name)
        told = OfTheFile(prolog.generated, licence, licence_address)
        lines: dict[str, int] = {}
        for found in activities(_chunks(prolog.head, raw), name):
            read_one = _judged(found, name, told, lines)
            if isinstance(read_one, Undertaking):
                lines[read_one.external_id] = found.line
            yield read_one


def _chunks(head: bytes, raw: BinaryIO) -> Iterator[bytes]:
    yield head
    while chunk := raw.read(CHUNK):
        yield chunk


def _judged(
    found: Found, name: str, file: OfTheFile, lines: dict[str, int]
) -> Undertaking | Rejected:
    at, number = f"{name}:{found.line}", external_id(found.element)
    schema = activity_schema()
    if not schema.validate(found.element):
        first = schema.error_log[0]  # type: ignore[index]
        return _rejected(at, number, in_plain_words(first.message, first.line))
    if number in lines:
        return _rejected(at, number, f"its identifier was taken already, in line {lines[number]}")
    return undertaking(found.element, at, file)


def _rejected(at: str, number: str, why: str) -> Rejected:
    return Rejected(at=at, external_id=number[:200], reason=why[:500])
