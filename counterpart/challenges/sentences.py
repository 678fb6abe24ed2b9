"""What is wrong with what was typed, in one sentence that names the place."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from counterpart.challenges.rules.causes import MOST, CauseFault, CauseProblem
from counterpart.challenges.rules.described import DEEPEST, LONGEST_CAUSE
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.headings import Role
from counterpart.challenges.rules.numbers import Fault, NumberProblem
from counterpart.challenges.rules.people_hurt import PeopleFault


def number_sentence(problem: NumberProblem) -> str:
    told = {"shown": problem.shown}
    return {
        Fault.EMPTY: _("Write a number."),
        Fault.FORMULA: _("“%(shown)s” is a formula; write the number that it gives."),
        Fault.ERROR: _("“%(shown)s” is the error of a spreadsheet; write a number."),
        Fault.TEXT: _("“%(shown)s” is not a number such as 12.5."),
        Fault.AMBIGUOUS: _(
            "“%(shown)s” can be read in two ways; write it without a sign between thousands."
        ),
        Fault.OTHER_MARK: _("“%(shown)s” has another decimal sign than the other figures."),
        Fault.SHARE: _("“%(shown)s” is a share; write a number without a percent sign."),
        Fault.TOO_LARGE: _("“%(shown)s” is more than a figure can be."),
    }[problem.fault] % told


def people_sentence(problem: PeopleFault) -> str:
    return {
        PeopleFault.NO_NUMBER: _("Write how many people as a number, such as 17,400."),
        PeopleFault.A_SHARE: _("This is a share. Write how many people that is, as a number."),
        PeopleFault.A_RANGE: _("This is a range. Write one number, the likeliest."),
        PeopleFault.NOT_WHOLE: _("A number of people has no decimals; write it in full."),
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
    if problem.fault in (RowFault.TOO_MANY_ROWS, RowFault.TOO_LARGE):
        told = {name: _grouped(value) for name, value in told.items()}
    if problem.fault in (RowFault.NO_COLUMN, RowFault.TWO_COLUMNS):
        told["column"] = _roles()[Role(problem.shown)]
    if problem.fault is RowFault.OTHER_PLACE:
        return _other_place(problem) % told
    return (_of_the_table() | _of_a_row() | _of_a_cell())[problem.fault] % told


def _grouped(value: object) -> str:
    return number_format(str(value), force_grouping=True) if str(value).isdigit() else str(value)


def _roles() -> dict[Role, str]:
    return {
        Role.YEAR: pgettext("column of a table", "year"),
        Role.VALUE: pgettext("column of a table", "value"),
        Role.PLACE: pgettext("column of a table", "country"),
        Role.KIND: pgettext("column of a table", "kind"),
        Role.SOURCE: pgettext("column of a table", "source"),
        Role.NOTE: pgettext("column of a table", "note"),
    }


def _of_the_table() -> dict[RowFault, str]:
    return {
        RowFault.TOO_MANY_ROWS: _(
            "The table has at least %(shown)s lines, and at most %(limit)s rows can be read; bring "
            "the years alone."
        ),
        RowFault.TOO_LARGE: _("The table is larger than 1 MB."),
        RowFault.NOT_TEXT: _("This file is no table in text; save it as CSV."),
        RowFault.WORKBOOK: _("This file is a workbook; save its sheet as CSV."),
        RowFault.EMPTY: _("There are no figures in this table."),
    }


def _of_a_row() -> dict[RowFault, str]:
    return {
        RowFault.NO_COLUMN: _("Row %(row)s: no column is called “%(column)s”; name one so."),
        RowFault.TWO_COLUMNS: _("Row %(row)s: two columns are read as “%(column)s”; rename one."),
        RowFault.YEARS_ACROSS: _(
            "Row %(row)s: the years stand side by side; put each in a row of its own, with its "
            "figure beside it."
        ),
        RowFault.TOO_MANY_CELLS: _(
            "Row %(row)s: there are %(shown)s columns, not %(limit)s; where decimals have a comma, "
            "part the columns with semicolons."
        ),
        RowFault.TOO_FEW_CELLS: _("Row %(row)s: there are %(shown)s columns, not %(limit)s."),
        RowFault.BROKEN: _(
            "Row %(row)s: its quotation marks do not match; close them or leave them out."
        ),
    }


def _of_a_cell() -> dict[RowFault, str]:
    where = _("Row %(row)s, column “%(column)s”: ")
    return {
        RowFault.NO_YEAR: where + _("“%(shown)s” is not a year such as 2015."),
        RowFault.FUTURE: where + _("%(shown)s lies ahead; figures end with %(limit)s."),
        RowFault.TOO_EARLY: where + _("%(shown)s is before %(limit)s."),
        RowFault.NO_VALUE: where + _("there is no figure."),
        RowFault.NO_NUMBER: where + _("“%(shown)s” is not a number."),
        RowFault.FORMULA: where + _("“%(shown)s” is a formula; write the number that it gives."),
        RowFault.ERROR: where + _("“%(shown)s” is the error of a spreadsheet; write a number."),
        RowFault.AMBIGUOUS: where
        + _("“%(shown)s” can be read in two ways; write it without a sign between thousands."),
        RowFault.OTHER_MARK: where
        + _("“%(shown)s” has another decimal sign than the other rows, which use “%(limit)s”."),
        RowFault.SHARE: where + _("“%(shown)s” is a share; write a number without a percent sign."),
        RowFault.TOO_LOW: where + _("“%(shown)s” is below %(limit)s."),
        RowFault.TOO_HIGH: where + _("“%(shown)s” is above %(limit)s."),
        RowFault.NO_PLACE: where + _("no country or territory is known as “%(shown)s”."),
        RowFault.NO_KIND: where
        + _("“%(shown)s” is not a kind of figure such as survey, estimated or projected."),
        RowFault.TOO_LONG: where + _("there are more than %(limit)s characters."),
        RowFault.CUT_AT_COMMA: where
        + _(
            "“%(shown)s” may be one figure that was cut at its comma; put it in quotation marks, "
            "or part the columns with semicolons."
        ),
        RowFault.TWICE: where + _("%(shown)s has another figure in row %(limit)s; keep one."),
    }


def _other_place(problem: Problem) -> str:
    """Tell the first of all rows of other countries, and how many there are."""
    return _("Row %(row)s, column “%(column)s”: ") + ngettext(
        "“%(shown)s” is another country than yours; leave this row out.",
        "“%(shown)s” is another country than yours; leave out the %(limit)s rows of others.",
        int(problem.limit),
    )
