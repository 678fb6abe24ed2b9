"""Whether what stands under an id is the record of a project."""

import pytest

from counterpart.sources.worldbank.api.rules.records import Fault, fault_of
from tests.sources.worldbank.api.invented import project


def test_a_record_under_its_own_id_is_one() -> None:
    assert fault_of("P900001", project()) is None


def test_a_record_need_not_repeat_its_id() -> None:
    assert fault_of("P900001", project(id=...)) is None


@pytest.mark.parametrize(
    "number",
    [
        "",
        "P90001",
        "P9000001",
        "p900001",
        "P90000a",
        "P\u0669\u0660\u0660\u0660\u0660\u0661",
        "P900001\n",
    ],
)
def test_an_id_is_p_and_six_digits(number: str) -> None:
    assert fault_of(number, project(id=number)) is Fault.NO_ID


def test_a_record_under_another_id_is_found() -> None:
    assert fault_of("P900002", project(1)) is Fault.ANOTHER


@pytest.mark.parametrize("name", [..., None, "", " ", "nan", "<br>", "\x00", ["", None]])
def test_a_project_has_a_name(name: object) -> None:
    assert fault_of("P900001", project(project_name=name)) is Fault.NO_NAME


def test_nothing_is_no_record() -> None:
    assert fault_of("P900001", None) is Fault.NO_RECORD
