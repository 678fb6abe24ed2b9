"""What is exported is whole, says so itself, and says what it rests on."""

import csv
import gzip
import hashlib
import json
from pathlib import Path

import pytest
from django.utils import timezone

from counterpart.library.export.files import written
from counterpart.library.export.rows import COLUMNS, rows_of
from counterpart.library.models import Case
from counterpart.library.programmes.models import Programme
from tests.library.programmes.cast import row, taken_in

pytestmark = pytest.mark.usefixtures("library")


def lines(file: Path) -> list[str]:
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode()
    return text.splitlines(keepends=True)


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz"])
def test_json_lines_end_with_their_number_and_checksum(tmp_path: Path, name: str) -> None:
    taken_in(row("1"), row("2"))

    sealed = written(tmp_path / name, rows_of())

    *rows, last = lines(tmp_path / name)
    assert json.loads(last) == {"rows": len(rows), "sha256": sealed.sha256}
    assert hashlib.sha256("".join(rows).encode()).hexdigest() == sealed.sha256
    assert len(rows) == Case.objects.count() + 2
    assert all(list(json.loads(told)) == list(COLUMNS) for told in rows)


def test_csv_ends_with_its_number_and_checksum(tmp_path: Path) -> None:
    taken_in(row("1"))

    sealed = written(tmp_path / "all.csv", rows_of(only="programme"))

    text = (tmp_path / "all.csv").read_bytes().decode()
    body, _, last = text.rstrip("\r\n").rpartition("\r\n")
    assert last == f"# rows=1 sha256={sealed.sha256}"
    assert hashlib.sha256(f"{body}\r\n".encode()).hexdigest() == sealed.sha256
    (told,) = list(csv.DictReader(body.splitlines()))
    assert told["external_id"] == "invented:1"
    assert told["licence"] == "CC BY 4.0"
    assert told["publisher"] == "Nobody"
    assert json.loads(told["parts"])[0]["titles"] == {"en": "Small towns water project 1"}


def test_a_case_comes_with_every_source_and_figure() -> None:
    told = next(r for r in rows_of(only="case") if r["external_id"] == "starter:rwa-one-commission")
    case = Case.objects.get(slug="rwa-one-commission")

    assert [s["title"] for s in told["sources"]] == [s.title for s in case.sources.all()]
    assert len(told["figures"]) == case.figures.count() > 0
    assert {t["language"] for t in told["translations"]} == {"es", "fr"}


def test_what_was_withdrawn_is_not_exported() -> None:
    taken_in(row("1"), row("2"))
    Programme.objects.filter(external_id="invented:1").update(withdrawn_at=timezone.now())
    gone = Case.objects.all()[0]
    Case.objects.filter(pk=gone.pk).update(withdrawn_at=timezone.now())

    told = {r["external_id"] for r in rows_of()}

    assert "invented:2" in told
    assert not {"invented:1", gone.external_id} & told


@pytest.mark.parametrize("title", ["=1+1", "+cmd", "@here", "-5"])
def test_a_spreadsheet_runs_nothing_of_it(tmp_path: Path, title: str) -> None:
    taken_in(row("1", titles={"en": title}))

    written(tmp_path / "all.csv", rows_of(only="programme"))

    assert f"invented:1,'{title}," in (tmp_path / "all.csv").read_text()


def test_a_broken_export_leaves_no_file_of_that_name(tmp_path: Path) -> None:
    def broken() -> object:
        yield dict.fromkeys(COLUMNS, "x")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        written(tmp_path / "all.csv", broken())  # type: ignore[arg-type]

    assert not (tmp_path / "all.csv").exists()


def test_programmes_are_fetched_some_at_a_time(
    django_assert_max_num_queries: object,
) -> None:
    taken_in(*(row(str(n)) for n in range(20)))

    with django_assert_max_num_queries(4):  # type: ignore[operator]
        assert len(list(rows_of(only="programme"))) == 20
