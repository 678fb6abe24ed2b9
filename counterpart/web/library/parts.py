"""A case sorted into the parts of its page."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from counterpart.library.models import Case, Figure, Result


@dataclass(frozen=True)
class Section:
    heading: str | Promise
    text: str
    warns: bool = False


@dataclass(frozen=True)
class Row:
    """One line of the table of results."""

    result: Result
    baseline: Figure | None
    target: Figure | None
    outcome: Figure | None


@dataclass(frozen=True)
class Parts:
    scale: list[Figure]
    cost: list[Figure]
    before: list[Section]
    results: list[Row]
    after: list[Section]


def parts(case: Case) -> Parts:
    """Sort a case that was fetched with its parts; asks the database for nothing more."""
    figures = list(case.figures.all())
    return Parts(
        scale=[f for f in figures if f.role == Figure.Role.SCALE],
        cost=[f for f in figures if f.role == Figure.Role.COST],
        before=[
            Section(_("The problem"), case.problem),
            Section(_("What they did"), case.what_was_done),
        ],
        results=[_row(result) for result in case.results.all()],
        after=[
            Section(_("What went wrong"), case.what_went_wrong),
            Section(_("Lessons"), case.lessons),
            Section(_("When it may not fit"), case.may_not_fit, warns=True),
        ],
    )


def _row(result: Result) -> Row:
    by_role = {f.role: f for f in result.figures.all()}
    return Row(
        result,
        *(by_role.get(r) for r in (Figure.Role.BASELINE, Figure.Role.TARGET, Figure.Role.RESULT)),
    )
