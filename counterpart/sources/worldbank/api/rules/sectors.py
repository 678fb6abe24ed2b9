"""The sectors and themes of a project, as the export tells them too."""

from collections.abc import Iterator, Mapping
from itertools import islice

from counterpart.sources.records import Sector
from counterpart.sources.worldbank.api.rules.values import line, percent, written
from counterpart.sources.worldbank.rules.labels import label

SCHEME = "world-bank"
MOST = 50  # sectors of one project; the bank names up to five
LONGEST_CODE, LONGEST_NAME = 40, 300  # characters; what a record can hold


def sectors(told: object) -> tuple[Sector, ...]:
    """
    Return the sectors of a project; what is in another form is passed over.

    As in the export, the code is the name of the major sector, and the name that of the sector.

    :param told: the field `major_sectors`
    """
    found = (
        _sector(name, inner)
        for major in _mappings(told)
        for name, inner in _inner(major.get("major_sector"))
    )
    return tuple(sector for sector in islice(found, MOST) if sector.name)


def _inner(major: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each sector with the name of its major sector, which stands for one that has none."""
    if isinstance(major, dict):
        name = _plain(major.get("major_sector_name"))
        for sector in _mappings(major.get("sectors")) or [{"sector_name": name}]:
            yield name, sector


def _sector(major: str, told: Mapping[str, object]) -> Sector:
    return Sector(
        scheme=SCHEME,
        code=major[:LONGEST_CODE],
        name=_plain(told.get("sector_name")) or major,
        percent=percent(told.get("sector_percent")),
    )


def names(told: object) -> list[str]:
    """Return the names of themes without what says from which list each is."""
    return [name for one in written(told) if (name := _plain(one))]


def _plain(name: object) -> str:
    return label(line(name, LONGEST_NAME)).strip()


def _mappings(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
