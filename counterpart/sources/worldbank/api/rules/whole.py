"""
Whether all pages together are the whole set of projects.

There are no transactions between the pages of the API, and its order leaves ties open. So a set is
asked for in one turn, and in a second one if projects are missing after the first; what both turns
found counts together. It is judged here before anything of it is taken in.
"""

from collections import Counter
from dataclasses import dataclass, field

from counterpart.sources.worldbank.api.rules.answers import Page
from counterpart.sources.worldbank.api.rules.records import Fault, fault_of

GROWTH = 0.01  # of the total; so many projects may be added while a fetch goes on
STRAY = 0.01  # of the projects; so many records may be broken in one and the same way
_STRAYS = {
    Fault.NO_RECORD: "something else than records",
    Fault.NO_ID: "ids that are not P and six digits",
    Fault.ANOTHER: "projects under the ids of others",
    Fault.NO_NAME: "projects without a name",
}


@dataclass
class Tally:
    """What the pages say, counted up. Memory grows by one id for each project."""

    ids: set[str] = field(default_factory=set)
    totals: list[int] = field(default_factory=list)  # of every page, in the order they were asked
    first: int = 0  # the total that the first page of the last turn says
    faults: Counter[Fault] = field(default_factory=Counter)

    def begin_turn(self) -> None:
        self.first = 0

    def count(self, page: Page) -> None:
        """Count a page; a project that was counted is not counted again."""
        self.first = self.first or page.total
        self.totals.append(page.total)
        for number, record in page.projects.items():
            if number not in self.ids:
                self.ids.add(number)
                if fault := fault_of(number, record):
                    self.faults[fault] += 1

    @property
    def is_short(self) -> bool:
        """Tell whether projects are missing that the last page says there are."""
        return bool(self.totals) and len(self.ids) < self.totals[-1]


def fault_of_whole(tally: Tally) -> str:
    """
    Return why a set is not taken, as the end of a sentence that the server begins; else nothing.

    What was added while the fetch went on may be missing: the next fetch finds it.
    """
    found, totals = len(tally.ids), tally.totals
    if not totals or not max(totals):
        return "says that it has no projects"
    if max(totals) > min(totals) * (1 + GROWTH):
        return f"says on one page that it has {min(totals):,} projects, on another {max(totals):,}"
    if found < tally.first:
        return f"says that it has {tally.first:,} projects and handed out {found:,}"
    if found > max(totals):
        return f"says that it has {max(totals):,} projects and handed out {found:,}"
    strays = (told for fault, told in _STRAYS.items() if tally.faults[fault] > found * STRAY)
    stray = next(strays, "")
    return f"handed out {stray}, not its own format" if stray else ""
