"""Where the file of countries says that its parts come from."""

from functools import lru_cache
from pathlib import Path

from counterpart.countries.rules.reading import Unreadable, read_territories
from counterpart.countries.rules.territory import Source


def sources_of(file: Path) -> list[Source]:
    """Return the sources that a file of countries names; none where it cannot be read."""
    try:
        return _read(file, file.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError, Unreadable):
        return []


@lru_cache(maxsize=2)
def _read(file: Path, _changed: int) -> list[Source]:
    """Read once for each change of the file: it takes half a second."""
    return read_territories(file.read_text(encoding="utf-8")).sources
