"""What is wrong with what was typed, in one sentence that names the place."""

from django.utils.translation import gettext as _

from counterpart.challenges.rules.causes import MOST, CauseFault, CauseProblem
from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE
from counterpart.challenges.rules.numbers import Fault, NumberProblem
from counterpart.challenges.rules.own_figures import Problem, RowFault
from counterpart.challenges.rules.people_hurt import PeopleFault


def number_sentence(problem: NumberProblem) -> str:
    told = {"shown": problem.shown}
    return {
        Fault.EMPTY: _("Write a number."),
        Fault.FORMULA: _("“%(shown)s” is a formula; write the number that it gives."),
        Fault.TEXT: _("“%(shown)s” is not a number such as 12.5."),
        Fault.AMBIGUOUS: _(
            "“%(shown)s” can be read in two ways; write it without a sign between thousands."
        ),
        Fault.TOO_LARGE: _("“%(shown)s” is more than a figure can be."),
    }[problem.fault] % told


def people_sentence(problem: PeopleFault) -> str:
    return {
        PeopleFault.NO_NUMBER: _("Write how many people as a number, such as 17,400."),
        PeopleFault.A_SHARE: _("This is a share. Write how many people that is, as a number."),
        PeopleFault.NEGATIVE: _("A number of people is not below zero."),
        PeopleFault.TOO_MANY: _("These are more people than there are."),
        PeopleFault.AMBIGUOUS: _("This number can be read in two ways; write it in full."),
    }[problem]


def causes_sentence(problem: CauseProblem) -> str:
    told = {
        "line": problem.line,
        "deepest": DEEPEST,
        "longest": LONGEST_CAUSE,
        "most": MOST,
        "shown": problem.shown,
    }
    return {
        CauseFault.TOO_DEEP: _("Line %(line)s: “why” is asked at most %(deepest)s times in a row."),
        CauseFault.TOO_LONG: _("Line %(line)s: a cause has at most %(longest)s characters."),
        CauseFault.TOO_MANY: _("Line %(line)s: a tree has at most %(most)s causes."),
    }[problem.fault] % told


def problem_sentence(problem: Problem) -> str:
    """Name row and column of a table, and what is wrong there."""
    told = {
        "row": problem.row,
        "column": problem.column,
        "shown": problem.shown,
        "limit": problem.limit,
    }
    return (_of_the_table() | _of_a_row())[problem.fault] % told


def _of_the_table() -> dict[RowFault, str]:
    return {
        RowFault.TOO_MANY_ROWS: _("The table has more than %(limit)s rows; bring the years alone."),
        RowFault.TOO_LARGE: _("The table is larger than 1 MB."),
        RowFault.NOT_TEXT: _("This file is no table in text; save it as CSV."),
        RowFault.BROKEN: _("A quotation mark in this table is opened and never closed."),
    }


def _of_a_row() -> dict[RowFault, str]:
    where = _("Row %(row)s, column “%(column)s”: ")
    return {
        RowFault.NO_YEAR: where + _("“%(shown)s” is not a year such as 2015."),
        RowFault.FUTURE: where + _("%(shown)s lies ahead; figures end with %(limit)s."),
        RowFault.TOO_EARLY: where + _("%(shown)s is before %(limit)s."),
        RowFault.NO_VALUE: where + _("there is no figure."),
        RowFault.NO_NUMBER: where + _("“%(shown)s” is not a number."),
        RowFault.FORMULA: where + _("“%(shown)s” is a formula; write the number that it gives."),
        RowFault.AMBIGUOUS: where
        + _("“%(shown)s” can be read in two ways; write it without a sign between thousands."),
        RowFault.OTHER_MARK: where
        + _("“%(shown)s” has another decimal sign than the other rows, which use “%(limit)s”."),
        RowFault.TOO_LOW: where + _("“%(shown)s” is below %(limit)s."),
        RowFault.TOO_HIGH: where + _("“%(shown)s” is above %(limit)s."),
        RowFault.TWICE: where + _("%(shown)s has another figure in an earlier row."),
    }
