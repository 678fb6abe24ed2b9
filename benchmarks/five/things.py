"""What can be found: written-up cases and programmes under one kind of key, and how they read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterpart.discovery.passages import texts_of
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.rules.prose import plain

DATA_SET = "worldbank"  # the programmes that the statements are judged over


@dataclass(frozen=True)
class Thing:
    """A case (`case:SLUG`) or a programme (`worldbank:P123456`), as a reader sees it."""

    key: str
    pk: int
    country: str
    lead_approach: str
    is_sober: bool
    text: str

    @property
    def is_programme(self) -> bool:
        return not self.key.startswith("case:")


@cache
def cases() -> Mapping[int, Thing]:
    """Return all written-up cases by their number in the database."""
    return {
        case.pk: Thing(
            f"case:{case.slug}",
            case.pk,
            case.country_id,
            case.lead_approach,
            case.is_sober,
            f"{case.title}. {plain(case.summary)}",
        )
        for case in cases_seen_by_anyone()
    }


@cache
def programmes() -> Mapping[int, Thing]:
    """Return the World Bank's programmes that may be offered, by their number in the database."""
    held = programmes_offered().filter(data_set=DATA_SET, language="en")
    return {
        p.pk: Thing(
            p.external_id,
            p.pk,
            str(p.country_id),
            p.lead_approach,
            p.is_sober,
            texts_of(p).get("en", ""),
        )
        for p in held
    }


@cache
def by_key() -> Mapping[str, Thing]:
    return {thing.key: thing for held in (cases(), programmes()) for thing in held.values()}
