"""What discovery answers with."""

from dataclasses import dataclass

from counterpart.countries.models import Country
from counterpart.library.models import Case


@dataclass(frozen=True)
class Chosen:
    """One chosen case, in numbers only: enough to explain it later without the question."""

    case: int
    score: float
    quote: int | None  # the passage nearest to the question; gone when the case was indexed anew


@dataclass(frozen=True)
class Choice:
    """What was chosen for a country; `was_cut` says that only the first words were read."""

    country: str
    chosen: tuple[Chosen, ...]
    was_cut: bool = False


@dataclass(frozen=True)
class Quote:
    """Words of the case or of one of its translations, and the section they stand in."""

    text: str
    section: str
    language: str


@dataclass(frozen=True)
class Experience:
    """A case chosen for a challenge, with the reasons."""

    rank: int
    case: Case
    score: float
    why: Quote
    differs: str
    caution: str


@dataclass(frozen=True)
class Answer:
    """Up to five experiences from other countries, the most relevant first."""

    country: Country
    experiences: tuple[Experience, ...]
    seats: int
    was_cut: bool = False

    @property
    def is_short(self) -> bool:
        return len(self.experiences) < self.seats

    @property
    def is_in_different_ways(self) -> bool:
        """Whether most of at least three lead with different approaches."""
        leads = {e.case.lead_approach for e in self.experiences}
        return len(self.experiences) >= 3 and len(leads) >= len(self.experiences) - 1
