"""What discovery answers with."""

from collections import Counter
from dataclasses import dataclass

from counterpart.countries.models import Country
from counterpart.discovery.context import Context
from counterpart.discovery.matching import pieces
from counterpart.discovery.rules.beginning import Yardstick
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from counterpart.library.vocabulary import Family
from counterpart.sources.records import Rating

SURE = 0.5  # of the highest grade that a reader would give


@dataclass(frozen=True)
class Listed:
    """
    A case or programme that may be offered, in numbers only: enough to explain it later.

    `quote` is the passage nearest to the question, gone when the case was indexed anew; of a
    programme, the number of the sentence. `matched` tells which words of the quote are those of the
    question (`matching`). `score` is its relevance, 0 to 1.
    """

    case: int
    score: float
    quote: int | None
    is_programme: bool = False
    matched: int = 0


@dataclass(frozen=True)
class Shortlist:
    """
    All that may be offered to a question, the most relevant first, without a word of it.

    `was_cut` says that only the first words were read. `nearest_family` is the kind of problem that
    the nearest cases are of, offered or not, and `was_understood` whether the question seemed to be
    in a language that is searched. `yardstick` is what a measured problem brings along.
    """

    country: str
    listed: tuple[Listed, ...]
    was_cut: bool = False
    nearest_family: str = ""
    was_understood: bool = True
    yardstick: Yardstick | None = None


@dataclass(frozen=True)
class Quote:
    """
    Words of the case or of one of its translations, and the section they stand in.

    :ivar matched: which of its words are those of the question, as `matching` tells it
    """

    text: str
    section: str
    language: str
    matched: int = 0

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The text in pieces, each with whether it is a word of the question."""
        return pieces(self.text, self.matched)


@dataclass(frozen=True)
class Experience:
    """A case chosen for a challenge, with the reasons. `place` is its number on the shortlist."""

    rank: int
    place: int
    case: Case
    score: float
    why: Quote
    differs: str
    context: Context
    caution: str
    caution_is_cut: bool = False


@dataclass(frozen=True)
class ProgrammeExperience:
    """A programme chosen for a challenge. Nobody has written up what it taught, or when not to."""

    rank: int
    place: int
    programme: Programme
    score: float
    why: Quote
    differs: str
    context: Context
    rating: Rating | None


AnyExperience = Experience | ProgrammeExperience


@dataclass(frozen=True)
class Answer:
    """
    Up to five experiences from other countries, the most relevant first.

    `listed_number` says how many things are on the shortlist from which they were chosen.
    """

    country: Country
    experiences: tuple[AnyExperience, ...]
    seats: int
    was_cut: bool = False
    nearest_family: Family | None = None
    was_understood: bool = True
    listed_number: int = 0

    @property
    def is_short(self) -> bool:
        return len(self.experiences) < self.seats

    @property
    def written(self) -> list[Experience]:
        """Those that people wrote up."""
        return [e for e in self.experiences if isinstance(e, Experience)]

    @property
    def cases(self) -> list[Case]:
        return [e.case for e in self.written]

    @property
    def programmes(self) -> list[Programme]:
        return [e.programme for e in self.experiences if isinstance(e, ProgrammeExperience)]

    @property
    def family(self) -> Family | None:
        """The kind of problem that most of the experiences are of; None where they are mixed."""
        counts = Counter(family for e in self.experiences if (family := _family(e))).most_common(1)
        if counts and counts[0][1] * 2 > len(self.experiences):
            return Family(counts[0][0])
        return None

    @property
    def is_in_different_ways(self) -> bool:
        """Whether most of at least three lead with different approaches."""
        leads = {lead for e in self.experiences if (lead := lead_of(e))}
        return len(self.experiences) >= 3 and len(leads) >= len(self.experiences) - 1

    @property
    def is_sure(self) -> bool:
        """Whether at least half of them are such as a reader would mostly find relevant."""
        sure = [e for e in self.experiences if e.score >= SURE]
        return len(sure) * 2 >= len(self.experiences)


def lead_of(experience: AnyExperience) -> str:
    """Return the lead approach, of a programme the suggested one; empty where none is."""
    if isinstance(experience, Experience):
        return experience.case.lead_approach
    return experience.programme.lead_approach


def _family(experience: AnyExperience) -> str:
    if isinstance(experience, Experience):
        return experience.case.family
    return experience.programme.family
