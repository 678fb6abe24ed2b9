"""A table is read row by row after its mapping; what cannot be taken says why."""

from pathlib import Path

import pytest

from counterpart.sources.records import Rejected, Undertaking, Unreadable
from counterpart.sources.tables import reader
from counterpart.sources.tables.reader import read
from tests.sources.tables.making import mapping, only, table, taken

HEAD = "columns:\n  id: number\n  title: name\n"


def test_a_row_is_told_with_file_line_id_and_column(tmp_path: Path) -> None:
    file = table(tmp_path, "id,title,start_date\n1,Wells,2020-01-01\n2,Pumps,soon\n3,Pipes,\n")

    first, second, third = taken(file)

    assert isinstance(first, Undertaking)
    assert isinstance(third, Undertaking)
    assert second == Rejected(
        at="table.csv:3",
        external_id="invented:2",
        reason="column start_date: “soon” is not a day from 1900 to 2100, written 2021-03-31",
    )


def test_the_second_row_of_an_id_is_rejected(tmp_path: Path) -> None:
    first, second = taken(table(tmp_path, "id,title\n1,Wells\n1,Pumps\n"))

    assert first.external_id == second.external_id == "invented:1"
    assert isinstance(first, Undertaking)
    assert isinstance(second, Rejected)
    assert second.reason.startswith("the id is that of an earlier row, too")


def test_ids_that_fall_together_when_made_of_words_are_rejected(tmp_path: Path) -> None:
    file = table(tmp_path, "name\nWells!\nwells\n")

    records = taken(file, "columns:\n  id: {slug_of: name}\n  title: name\n")

    assert [type(record) for record in records] == [Undertaking, Rejected]


def test_columns_are_found_in_any_case_and_order(tmp_path: Path) -> None:
    file = table(tmp_path, " NAME ,x,Number\nWells,?,1\n")

    assert only(file, HEAD).external_id == "invented:1"


@pytest.mark.parametrize(
    "rest", ["  places: where\n", "only: {where: a}\n", "without: {where: a}\n"]
)
def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, rest: str) -> None:
    file = table(tmp_path, "number,name\n1,Wells\n")
    said = HEAD + rest if rest.startswith(" ") else rest + HEAD

    with pytest.raises(Unreadable, match=r"has no column where; it has: number, name\."):
        taken(file, said)


def test_two_columns_of_one_name_are_refused_where_one_is_read(tmp_path: Path) -> None:
    file = table(tmp_path, "number,name,Name,other,other\n1,A,B,,\n")

    with pytest.raises(Unreadable, match="has two columns name; rename one"):
        taken(file, HEAD)


def test_columns_that_are_not_named_never_enter(tmp_path: Path) -> None:
    file = table(tmp_path, "number,name,director,phone\n1,Wells,Ana Sol,0123\n")

    read_row = only(file, HEAD).model_dump_json()

    assert "Ana Sol" not in read_row
    assert "0123" not in read_row


def test_rows_come_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b"id,title\n1,Wells\n" + b"2,Pumps\n" * 20_000 + b"3,\xff\n")
    rows = read(file, mapping=mapping())

    assert isinstance(next(rows), Undertaking)
    with pytest.raises(Unreadable, match=r"table\.csv:20003: "):
        list(rows)


def test_a_table_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_ROWS", 2)
    monkeypatch.setattr(reader, "MOST_COLUMNS", 2)

    with pytest.raises(Unreadable, match="more than 2 rows; cut it in two"):
        taken(table(tmp_path, "id,title\n1,A\n2,B\n3,C\n"))
    with pytest.raises(Unreadable, match="more than 2 columns"):
        taken(table(tmp_path, "id,title,x\n"))


def test_progress_is_told(tmp_path: Path) -> None:
    shares: list[float] = []

    def told(share: float) -> None:
        shares.append(share)

    list(read(table(tmp_path, "id,title\n1,A\n"), mapping=mapping(), progress=told))

    assert shares[-1] == 1
