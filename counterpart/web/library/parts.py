"""A case sorted into the parts of its page."""

from dataclasses import dataclass
from math import ceil

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from counterpart.library.key_figures import KeyFigure, key_figure
from counterpart.library.models import Case, Figure, Result
from counterpart.library.wording import Wording

WORDS_A_MINUTE = 200  # an unhurried reader of a second language


@dataclass(frozen=True)
class Section:
    anchor: str
    heading: str | Promise
    text: str
    language: str
    warns: bool = False


@dataclass(frozen=True)
class Move:
    """Where a share stood before and after, in percent, as text that a drawing can use."""

    before: str
    after: str


@dataclass(frozen=True)
class Row:
    """One line of the table of results."""

    result: Result
    baseline: Figure | None
    target: Figure | None
    outcome: Figure | None

    @property
    def move(self) -> Move | None:
        """Only a share of a whole can be drawn from 0 to 100."""
        ends = [f for f in (self.baseline, self.outcome) if f]
        if len(ends) < 2 or self.result.unit != "percent":
            return None
        if any(not 0 <= f.value <= 100 for f in ends):
            return None
        before, after = (f"{f.value:f}" for f in ends)
        return Move(before, after)


@dataclass(frozen=True)
class Parts:
    scale: list[Figure]
    cost: list[Figure]
    before: list[Section]
    results: list[Row]
    after: list[Section]
    key: KeyFigure | None
    minutes: int

    @property
    def has_moves(self) -> bool:
        return any(row.move for row in self.results)


def parts(case: Case, words: Wording) -> Parts:
    """Sort a case that was fetched with its parts; asks the database for nothing more."""
    figures = list(case.figures.all())
    own = case.language
    before = [
        Section("problem", _("The problem"), words.problem, words.language),
        Section("what-they-did", _("What they did"), case.what_was_done, own),
    ]
    after = [
        Section("what-went-wrong", _("What went wrong"), case.what_went_wrong, own),
        Section("lessons", _("Lessons"), case.lessons, own),
        Section("may-not-fit", _("When it may not fit"), case.may_not_fit, own, warns=True),
    ]
    length = sum(len(s.text.split()) for s in (*before, *after)) + len(words.summary.split())
    return Parts(
        scale=[f for f in figures if f.role == Figure.Role.SCALE],
        cost=[f for f in figures if f.role == Figure.Role.COST],
        before=before,
        results=[_row(result) for result in case.results.all()],
        after=after,
        key=key_figure(case),
        minutes=ceil(length / WORDS_A_MINUTE),
    )


def _row(result: Result) -> Row:
    by_role = {f.role: f for f in result.figures.all()}
    return Row(
        result,
        *(by_role.get(r) for r in (Figure.Role.BASELINE, Figure.Role.TARGET, Figure.Role.RESULT)),
    )
