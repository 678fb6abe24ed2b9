"""Whatever is wrong is said in one sentence that names the place."""

import re

import pytest
from django.utils.translation import override

from counterpart.challenges.rules.causes import CauseFault, CauseProblem
from counterpart.challenges.rules.faults import Problem, RowFault
from counterpart.challenges.rules.numbers import Fault, NumberProblem
from counterpart.challenges.rules.own_figures import read_own_figures
from counterpart.challenges.rules.people_hurt import PeopleFault
from counterpart.challenges.sentences import (
    causes_sentence,
    number_sentence,
    people_sentence,
    problem_sentence,
)

OF_TABLE = {
    RowFault.TOO_MANY_ROWS, RowFault.TOO_LARGE, RowFault.NOT_TEXT, RowFault.WORKBOOK, RowFault.EMPTY
}  # fmt: skip
OF_ROW = {
    RowFault.TOO_MANY_CELLS, RowFault.TOO_FEW_CELLS, RowFault.BROKEN, RowFault.YEARS_ACROSS,
}  # fmt: skip
OF_NAMES = {RowFault.NO_COLUMN, RowFault.TWO_COLUMNS}


def one_sentence(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z“].*\.", text)) and "%(" not in text


@pytest.mark.parametrize("fault", sorted(set(RowFault) - OF_TABLE - OF_ROW - OF_NAMES))
def test_what_is_wrong_in_a_cell_names_row_and_column(fault: RowFault) -> None:
    text = problem_sentence(Problem(4, "Valeur", fault, "12,5O", "7"))

    assert text.startswith("Row 4, column “Valeur”: ")
    assert one_sentence(text)


@pytest.mark.parametrize("fault", sorted(OF_ROW))
def test_what_is_wrong_with_a_row_names_it(fault: RowFault) -> None:
    text = problem_sentence(Problem(4, "", fault, "3", "2"))

    assert text.startswith("Row 4: ")
    assert one_sentence(text)


@pytest.mark.parametrize("fault", sorted(OF_NAMES))
def test_a_column_is_named_by_what_it_holds(fault: RowFault) -> None:
    text = problem_sentence(Problem(1, "", fault, "value", ""))

    assert text.startswith("Row 1: ")
    assert "“value”" in text


@pytest.mark.parametrize("fault", sorted(OF_TABLE))
def test_what_is_wrong_with_a_table_is_one_sentence(fault: RowFault) -> None:
    assert one_sentence(problem_sentence(Problem(0, "", fault, "100000", "2000")))


def test_a_table_with_too_many_rows_says_how_many_there_are() -> None:
    text = problem_sentence(Problem(0, "", RowFault.TOO_MANY_ROWS, "1000000", "2000"))

    assert "at least 1,000,000 lines" in text
    assert "at most 2,000 rows" in text


def test_rows_of_other_countries_are_counted() -> None:
    one, many = (
        problem_sentence(Problem(2, "pays", RowFault.OTHER_PLACE, "Ghana", n)) for n in ("1", "9")
    )

    assert "“Ghana” is another country than yours; leave this row out." in one
    assert "the 9 rows" in many


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_of_a_number_has_a_sentence(fault: Fault) -> None:
    assert one_sentence(number_sentence(NumberProblem(fault, "50%d %(x)s")).replace("%(x)s", ""))


@pytest.mark.parametrize("fault", PeopleFault)
def test_every_fault_of_a_number_of_people_has_a_sentence(fault: PeopleFault) -> None:
    assert people_sentence(fault).endswith(".")


@pytest.mark.parametrize("fault", CauseFault)
def test_every_fault_of_a_cause_names_its_line(fault: CauseFault) -> None:
    text = causes_sentence(CauseProblem(7, fault, "x"))

    assert text.startswith("Line 7: ")
    assert one_sentence(text)


def test_the_whole_way_from_a_table_to_a_sentence() -> None:
    found = read_own_figures("Année;Valeur\n2018;1\n2019;2\n2020;12,5O", this_year=2026)

    sentences = [problem_sentence(problem) for problem in found.problems]

    assert sentences == ["Row 4, column “Valeur”: “12,5O” is not a number."]


@pytest.mark.parametrize("language", ["fr", "ar", "zh-hans"])
def test_sentences_can_be_said_in_every_language(language: str) -> None:
    with override(language):
        for fault in RowFault:
            assert "%(" not in problem_sentence(Problem(1, "value", fault, "value", "2"))
