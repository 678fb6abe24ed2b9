"""A row becomes an undertaking with an id of its own, or it is told what would be right."""

from pathlib import Path

import pytest

from counterpart.sources.records import Status, Undertaking
from tests.sources.tables.making import only, reasons, table, taken

HEAD = "columns:\n  id: id\n  title: title\n"
STATUS = (
    "  status: {column: state, values: {Completion: finished, 'Pipeline: Pledge': planned}%s}\n"
)


def test_the_id_begins_with_the_key_of_the_data_set(tmp_path: Path) -> None:
    assert only(table(tmp_path, "id,title\nW 1,Wells\n")).external_id == "invented:W 1"


def test_an_id_may_be_made_of_columns(tmp_path: Path) -> None:
    file = table(tmp_path, "country,title\nCôte d'Ivoire,Wells (2)\n")
    columns = "columns:\n  id: {slug_of: [country, title]}\n  title: title\n"

    assert only(file, columns).external_id == "invented:cote-d-ivoire-wells-2"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Wells", "column id: the id is empty; every row needs one of its own"),
        ("x" * 200 + ",Wells", "column id: the id is too long; every row needs one of its own"),
    ],
)
def test_a_row_without_an_id_is_told(tmp_path: Path, row: str, reason: str) -> None:
    assert reasons(table(tmp_path, f"id,title\n{row}\n")) == [reason]


@pytest.mark.parametrize(
    ("state", "otherwise", "status"),
    [
        ("completion", "", Status.FINISHED),
        ("Pipeline: Pledge", "", Status.PLANNED),
        ("active", "", Status.ACTIVE),
        ("", "", Status.UNKNOWN),
        ("On hold", ", else: unknown", Status.UNKNOWN),
    ],
)
def test_a_status_is_looked_up(tmp_path: Path, state: str, otherwise: str, status: Status) -> None:
    wells = only(table(tmp_path, f"id,title,state\n1,Wells,{state}\n"), HEAD + STATUS % otherwise)

    assert wells.status == status
    assert wells.status_words == state


def test_a_status_that_is_not_known_is_told(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,state\n1,Wells,On hold\n")

    assert reasons(file, HEAD + STATUS % "") == [
        "column state: “On hold” is not one of planned, active, finished, dropped, unknown"
    ]


def test_only_rows_that_are_wanted_are_taken(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,keep,kind\n1,A,TRUE,x\n2,B,FALSE,x\n3,C,true,y\n4,D,no,z\n")
    kept = f'only: {{keep: ["True", "no"]}}\nwithout: {{kind: y}}\n{HEAD}'

    assert [r.external_id for r in taken(file, kept)] == ["invented:1", "invented:4"]


def test_a_row_that_is_not_wanted_is_not_looked_at(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,keep\n,,no\n1,A,yes\n")

    assert isinstance(taken(file, f"only: {{keep: yes}}\n{HEAD}")[0], Undertaking)


def test_words_that_mean_nothing_are_named_by_the_mapping(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,day\n1,Wells,n/a\n")

    assert only(file, f"empty: [N/A, '-']\n{HEAD}  start_date: day\n").start_date is None


def test_long_words_are_cut(tmp_path: Path) -> None:
    long = "x" * 1_000
    file = table(tmp_path, f"id,title,state,how\n1,Wells,{long},{long}\n")
    columns = "  status: {column: state, else: unknown}\n  instrument: how\n"

    wells = only(file, HEAD + columns)

    assert (len(wells.status_words), len(wells.instrument)) == (100, 200)


def test_what_a_stranger_wrote_is_made_harmless(tmp_path: Path) -> None:
    file = table(
        tmp_path, 'id,title,country,how,payer\n1,<b>W</b>,a@b.example,"x\n\u202ey",<i>P</i>\n'
    )
    columns = "  places: country\n  instrument: how\n  payers: payer\n"

    wells = only(file, HEAD + columns)

    assert wells.titles == {"": "W"}
    assert (wells.places, wells.payers, wells.instrument) == (("[…]",), ("P",), "x y")
