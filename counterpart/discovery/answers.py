"""What discovery answers with."""

from collections import Counter
from dataclasses import dataclass

from counterpart.countries.models import Country
from counterpart.library.models import Case
from counterpart.library.vocabulary import Family


@dataclass(frozen=True)
class Chosen:
    """One chosen case, in numbers only: enough to explain it later without the question."""

    case: int
    score: float
    quote: int | None  # the passage nearest to the question; gone when the case was indexed anew


@dataclass(frozen=True)
class Choice:
    """
    What was chosen for a country; `was_cut` says that only the first words were read.

    `nearest_family` is the kind of problem that the nearest cases are of, chosen or not, and
    `was_understood` whether the question seemed to be in a language that is searched.
    """

    country: str
    chosen: tuple[Chosen, ...]
    was_cut: bool = False
    nearest_family: str = ""
    was_understood: bool = True


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
    caution_is_cut: bool = False


@dataclass(frozen=True)
class Answer:
    """Up to five experiences from other countries, the most relevant first."""

    country: Country
    experiences: tuple[Experience, ...]
    seats: int
    was_cut: bool = False
    nearest_family: Family | None = None
    was_understood: bool = True

    @property
    def is_short(self) -> bool:
        return len(self.experiences) < self.seats

    @property
    def family(self) -> Family | None:
        """The kind of problem that most of the experiences are of; None where they are mixed."""
        counts = Counter(e.case.family for e in self.experiences).most_common(1)
        if counts and counts[0][1] * 2 > len(self.experiences):
            return Family(counts[0][0])
        return None

    @property
    def is_in_different_ways(self) -> bool:
        """Whether most of at least three lead with different approaches."""
        leads = {e.case.lead_approach for e in self.experiences}
        return len(self.experiences) >= 3 and len(leads) >= len(self.experiences) - 1
