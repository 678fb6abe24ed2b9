"""Open data come in, are asked for again, are taken back and go out, from the terminal."""

import csv
import http.server
import importlib
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from counterpart.commands import export, refresh, withdraw
from counterpart.foundation.errors import Refusal
from counterpart.library.programmes.models import Intake, Part, Programme

import_ = importlib.import_module("counterpart.commands.import_")
pytestmark = pytest.mark.usefixtures("words_of_its_own")
COLUMNS = ("id", "countryshortname", "status", "project_name", "pdo", "boardapprovaldate")
AIM = "To bring clean water to small towns and to keep the pumps working after the builders leave."
MAPPING = """
data_set: {key: invented, title: An invented register, publisher: Nobody, licence: CC BY 4.0}
"""


@pytest.fixture
def projects(tmp_path: Path) -> Path:
    file = tmp_path / "projects-2026-01-02.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for n in range(3):
            name = f"Small Towns Water {n}"
            writer.writerow([f"P90000{n}", "Malawi", "Closed", name, AIM[n:], "2004-05-06"])
        writer.writerow(["nonsense", "Malawi", "Closed", "x", "", ""])
    return file


def test_an_import_tells_counts_and_every_refused_row(
    projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_.run(["worldbank", str(projects)]) == 0

    said = capsys.readouterr().out
    assert "World Bank: 3 added, 0 changed, 0 as they were, 1 refused." in said
    assert "projects-2026-01-02.csv:5 nonsense: the id is not P and six digits" in said
    assert Programme.objects.filter(passages__isnull=False).count() == 3


def test_the_same_file_again_changes_nothing(
    projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import_.run(["worldbank", str(projects)])
    capsys.readouterr()

    import_.run(["worldbank", str(projects)])

    assert "0 added, 0 changed, 3 as they were, 1 refused" in capsys.readouterr().out


def test_a_dry_run_tells_and_does_nothing(
    projects: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_.run(["worldbank", str(projects), "--dry-run"]) == 0

    said = capsys.readouterr().out
    assert "Nothing was done. It would be:" in said
    assert "3 added" in said
    assert "nonsense" in said
    assert not Part.objects.exists()
    assert not Intake.objects.exists()


def test_many_refused_rows_stand_in_a_file(
    tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "projects.csv"
    rows = [",".join(COLUMNS), *(f"x{n},Malawi,Closed,a,b,," for n in range(30))]
    file.write_text("\n".join(rows) + "\n")

    import_.run(["worldbank", str(file)])

    said = capsys.readouterr().out
    assert said.count("refused ") <= 22
    (told,) = (settings.DATA / "refused").iterdir()
    assert len(told.read_text().splitlines()) == 31


def test_a_file_that_cannot_be_read_ends_with_1_and_the_others_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "old.xml"
    old.write_text('<?xml version="1.0"?>\n<iati-activities version="1.01"/>')
    table = tmp_path / "good.csv"
    table.write_text(f"id,title,objective,country,status\n1,Water,{AIM},MWI,finished\n")
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(MAPPING)

    assert import_.run(["iati", str(old)]) == 1
    assert import_.run(["table", str(table), "--mapping", str(mapping)]) == 0

    said = capsys.readouterr().out
    assert "IATI version 1.01" in said
    assert "good.csv: 1 added" in said
    assert Programme.objects.get().data_set_id == "invented"


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(Refusal, match=r"There is no such file: nowhere\.csv"):
        import_.run(["worldbank", "nowhere.csv"])


def test_a_table_needs_its_mapping(projects: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        import_.run(["table", str(projects)])

    assert "--mapping" in capsys.readouterr().err


def test_what_is_withdrawn_is_taken_back_and_shown_again(projects: Path) -> None:
    import_.run(["worldbank", str(projects)])

    withdraw.run(["worldbank:P900001"])
    assert Programme.objects.filter(withdrawn_at=None).count() == 2
    withdraw.run(["worldbank:P900001", "--undo"])

    assert Programme.objects.filter(withdrawn_at=None).count() == 3


def test_everything_goes_out_into_a_new_file(
    projects: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import_.run(["worldbank", str(projects)])
    file = tmp_path / "all.jsonl"

    assert export.run(["cases", str(file), "--only", "programme"]) == 0

    last = json.loads(file.read_text().splitlines()[-1])
    assert last["rows"] == 3
    assert last["sha256"] in capsys.readouterr().out
    with pytest.raises(Refusal, match="is there already"):
        export.run(["cases", str(file)])
    with pytest.raises(Refusal, match=r"ends in \.csv or \.jsonl"):
        export.run(["cases", str(tmp_path / "all.pdf")])


class Api(http.server.BaseHTTPRequestHandler):
    """Answers as the World Bank's projects API does, from a list that a test sets."""

    projects: list[dict[str, Any]] = []

    def do_GET(self) -> None:
        told = {project["id"]: project for project in self.projects}
        total = str(len(told))
        answer = {"rows": 500, "os": "0", "page": "1", "total": total, "projects": told}
        body = json.dumps({**answer, "facets": {}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@pytest.fixture
def api(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Api]]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Api)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.WORLDBANK_API = f"http://127.0.0.1:{server.server_port}/api/v3/projects"
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    Api.projects = [project(n) for n in range(3)]
    yield Api
    server.shutdown()


def project(number: int, **told: Any) -> dict[str, Any]:
    return {
        "id": f"P90000{number}",
        "proj_id": f"P90000{number}",
        "project_name": f"Small Towns Water {number}",
        "status": "Closed",
        "countryshortname": "Malawi",
        "countrycode": ["MW"],
        "boardapprovaldate": "2004-05-06T00:00:00Z",
        "pdo": AIM[number:],
        "teamleadname": "Ada Invented",
        **told,
    }


def test_a_refresh_tells_what_changed(
    projects: Path, api: type[Api], capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    import_.run(["worldbank", str(projects)])
    api.projects = [project(0), project(1, project_name="Renamed"), project(2), project(3)]
    capsys.readouterr()

    assert refresh.run(["worldbank"]) == 0

    assert "World Bank: 1 added, 1 changed, 2 as they were, 0 refused." in capsys.readouterr().out
    assert Programme.objects.get(external_id="worldbank:P900001").title == "Renamed"
    assert Intake.objects.latest("pk").way == Intake.Way.REFRESH
    assert not (settings.DATA / "refresh" / "worldbank").exists()
    assert "Ada" not in json.dumps(list(Part.objects.values_list("facts", flat=True)))


def test_a_dry_refresh_does_nothing(
    projects: Path, api: type[Api], capsys: pytest.CaptureFixture[str]
) -> None:
    import_.run(["worldbank", str(projects)])
    api.projects = [project(0, status="Dropped")]

    refresh.run(["worldbank", "--dry-run"])

    assert "Nothing was done." in capsys.readouterr().out
    assert Programme.objects.get(external_id="worldbank:P900000").status == "finished"


def test_a_server_that_lies_is_not_believed(
    projects: Path, api: type[Api], monkeypatch: pytest.MonkeyPatch
) -> None:
    import_.run(["worldbank", str(projects)])
    monkeypatch.setattr("counterpart.library.programmes.rules.plausible.FEWEST_TO_JUDGE", 1)
    api.projects = [project(n, status="Dropped") for n in range(3)]

    with pytest.raises(Refusal, match="Nothing was taken in"):
        refresh.run(["worldbank"])
    assert not Programme.objects.filter(status="dropped").exists()
    refresh.run(["worldbank", "--believe"])

    assert Programme.objects.filter(status="dropped").count() == 3


def test_a_server_that_answers_something_else_leaves_everything(
    projects: Path, api: type[Api]
) -> None:
    import_.run(["worldbank", str(projects)])
    before = list(Part.objects.order_by("pk").values_list("digest", flat=True))
    api.projects = [{"id": "nonsense"}]

    with pytest.raises(Refusal):
        refresh.run(["worldbank"])

    assert list(Part.objects.order_by("pk").values_list("digest", flat=True)) == before
