"""What the terminal says and with which status it ends, asked in this process."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from counterpart.commands import ask, check, load
from counterpart.foundation.errors import Refusal
from counterpart.foundation.running import announce
from counterpart.library.actions import STARTER, BrokenCases
from counterpart.library.models import Case
from counterpart.record.actions import write

pytestmark = pytest.mark.usefixtures("library")
FIGHTERS = "Former fighters come home after the war without work, and their villages fear them"


def test_ask_tells_five_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask.run([FIGHTERS, "--country", "Uganda"]) == 0

    said = capsys.readouterr().out
    assert said.count("When not to copy it:") == 5
    assert "5 for Uganda" in said


def test_ask_tells_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask.run([FIGHTERS, "--country", "UGA", "--json", "--limit", "3"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert [e["rank"] for e in told["experiences"]] == [1, 2, 3]


@pytest.mark.parametrize(("text", "country"), [(FIGHTERS, "Atlantis"), ("", "UGA"), ("?", "UGA")])
def test_what_is_not_understood_ends_with_2_and_one_sentence(
    capsys: pytest.CaptureFixture[str], text: str, country: str
) -> None:
    assert ask.run([text, "--country", country]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("counterpart: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("limit", ["0", "41", "many", "-1"])
def test_a_limit_that_is_none_is_told(capsys: pytest.CaptureFixture[str], limit: str) -> None:
    with pytest.raises(SystemExit) as ended:
        ask.run([FIGHTERS, "--country", "UGA", "--limit", limit])

    assert ended.value.code == 2
    assert "from 1 to 40" in capsys.readouterr().err


class Listener(http.server.BaseHTTPRequestHandler):
    heard: list[bytes] = []

    def do_POST(self) -> None:
        self.heard.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_error(502)

    def log_message(self, *_arguments: object) -> None:
        return


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Listener]]:
    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, address)
    monkeypatch.delenv("no_proxy", raising=False)
    yield Listener
    server.shutdown()
    server.server_close()


def test_no_proxy_hears_a_question(
    proxy: type[Listener], tmp_path: Path, settings: Settings
) -> None:
    settings.DATA = tmp_path
    announce(tmp_path, address="http://127.0.0.1:9/")  # nobody answers there

    with pytest.raises(ask.Unanswered):
        ask.run([FIGHTERS, "--country", "UGA"])

    assert proxy.heard == []


def test_check_is_content_and_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(check.CHECKS, "database", lambda: "as the tests have it")

    assert check.run([]) == 0
    assert "in step with the library" in capsys.readouterr().out


def test_check_tells_what_is_not_well(capsys: pytest.CaptureFixture[str]) -> None:
    Case.objects.all().delete()

    assert check.run([]) == 1
    said = capsys.readouterr().out
    assert "the library is empty" in said
    assert "owns tables" in said  # the tests work as the owner, which is not well either


def test_check_tells_of_a_broken_record(capsys: pytest.CaptureFixture[str]) -> None:
    entry = write(verb="test.tell", about="thing:1", facts={})
    entry.pk = None
    entry.previous, entry.seal = "1" * 64, "2" * 64
    entry.save()

    assert check.run([]) == 1
    assert "does not fit its seal" in capsys.readouterr().out


def test_load_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "rwa-broken.md"
    path.write_text("no head\n")

    with pytest.raises(BrokenCases, match=f"{path}:1: "):
        load.run([str(path)])


def test_check_library_tells_what_is_held_and_that_nothing_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check.run(["library"]) == 0

    said = capsys.readouterr().out
    assert "Nothing is wrong." in said
    assert f"{Case.objects.count()} cases of" in said


def test_check_library_ends_with_1_and_names_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = (STARTER / "rwa-one-commission.md").read_text()
    (tmp_path / "rwa-one-commission.md").write_text(good)
    (tmp_path / "bdi-broken.md").write_text("no case")
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "rwa-other.md").write_text("no translation")

    assert check.run(["library", str(tmp_path)]) == 1

    said = capsys.readouterr().out
    assert "bdi-broken.md:1: the file must begin" in said
    assert "there is no case rwa-other" in said
    assert "has 1 lead approaches" in said


def test_check_library_of_nothing_is_declined(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no case in"):
        check.run(["library", str(tmp_path)])
