"""A problem as it is described, whether it is kept or only tried."""

from dataclasses import dataclass
from typing import Final

from counterpart.countries.indicators.rules.series import Better, Series

DEEPEST: Final = 5
"""How often "why?" is asked; the five whys of Toyota, which problem-driven adaptation took over."""

LONGEST_PROBLEM: Final = 20_000
LONGEST_TEXT: Final = 10_000
LONGEST_LINE: Final = 300
LONGEST_CAUSE: Final = 300
MOST_PEOPLE: Final = 10_000_000_000


@dataclass(frozen=True)
class CauseTold:
    """One answer to "why?"; depth 1 stands right below the problem."""

    text: str
    depth: int
    is_ours: bool = False


@dataclass(frozen=True)
class MeasureTold:
    """
    One indicator with her target and the figures that she brought.

    :ivar indicator: its code in the catalogue; empty for one of her own, which has a name
    :ivar own: her figures; where there are any they stand beside the catalogue's, not among them
    """

    indicator: str = ""
    name: str = ""
    unit: str = ""
    better: Better = Better.LOWER
    source: str = ""
    target: float | None = None
    target_year: int | None = None
    own: Series = ()


@dataclass(frozen=True)
class Described:
    """All that she said; everything but problem and country may be missing."""

    problem: str
    country: str
    language: str
    place: str = ""
    whom: str = ""
    people: int | None = None
    people_source: str = ""
    causes: tuple[CauseTold, ...] = ()
    tried: str = ""
    authority: str = ""
    acceptance: str = ""
    ability: str = ""
    in_the_way: str = ""
    family: str = ""
    sector: str = ""
    measures: tuple[MeasureTold, ...] = ()
    peers_added: tuple[str, ...] = ()
    peers_removed: tuple[str, ...] = ()

    def search_text(self) -> str:
        """
        Return what the library is asked with: the problem, whom it hurts, and why it persists.
        """
        said = [self.problem, self.whom, *(cause.text for cause in self.causes)]
        return "\n".join(text for text in said if text)
