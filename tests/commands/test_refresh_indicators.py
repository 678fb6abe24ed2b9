"""`counterpart refresh indicators` against a server in the API's own format."""

import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from counterpart.commands import refresh, refresh_indicators
from counterpart.countries.indicators.models import Indicator
from counterpart.countries.indicators.queries import figures_of
from counterpart.countries.indicators.rules.series import Kind
from counterpart.record.models import Entry
from counterpart.sources.records import Unreadable
from tests.sources.worldbank.indicators.server import Bank, row, serve

CODE, BANK_CODE = "child-mortality", "SH.DYN.MORT"

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def bank(settings: Settings, tmp_path: Path) -> Iterator[Bank]:
    held = figures_of(CODE)
    rows = [
        row(country, point.year, point.value)
        for country, points in held.items()
        for point in points
    ]
    bank = Bank({BANK_CODE: rows}, per_page=2_000)
    server = serve(bank)
    settings.WORLDBANK_INDICATORS_API = f"http://127.0.0.1:{server.server_port}/v2"
    settings.DATA = tmp_path
    yield bank
    server.shutdown()
    server.server_close()


def run(*arguments: str) -> None:
    assert refresh.run(["indicators", "--only", CODE, *arguments]) == 0


def test_newer_figures_are_taken_in_and_told(
    bank: Bank, capsys: pytest.CaptureFixture[str]
) -> None:
    bank.rows[BANK_CODE] += [row("UGA", 2021, 41.2), row("UGA", 2026, 38.0)]

    run()

    kinds = {point.year: point.kind for point in figures_of(CODE)["UGA"]}
    indicator = Indicator.objects.get(pk=CODE)
    assert kinds[2021] == Kind.ESTIMATED
    assert kinds[2026] == Kind.PROJECTED, "the year was not over when the figures were made"
    assert indicator.vintage_date.isoformat() == "2026-07-01"
    assert indicator.last_year == 2021
    assert "1 of 1 indicators were renewed" in capsys.readouterr().out
    assert Entry.objects.filter(verb="indicators.renew", about=f"indicator:{CODE}").exists()


def test_a_dry_run_changes_nothing(bank: Bank, capsys: pytest.CaptureFixture[str]) -> None:
    before = figures_of(CODE)
    bank.rows[BANK_CODE] += [row("UGA", 2021, 41.2)]

    run("--dry-run")

    assert figures_of(CODE) == before
    assert "would be renewed" in capsys.readouterr().out


LIES = (
    ("units", lambda rows: [r | {"value": r["value"] / 10} for r in rows], "unit seems to have"),
    ("half", lambda rows: [r for r in rows if r["countryiso3code"] < "H"], "countries are gone"),
    ("bounds", lambda rows: [*rows, row("UGA", 2021, 4_000)], "outside of what it can be"),
    ("other", lambda rows: [row("UGA", 2019, 3, code="SP.POP.TOTL")], "another indicator"),
)


@pytest.mark.parametrize(("_name", "lie", "reason"), LIES)
def test_a_lying_server_leaves_the_old_figures_and_it_is_said_why(
    bank: Bank, capsys: pytest.CaptureFixture[str], _name: str, lie: object, reason: str
) -> None:
    before = figures_of(CODE)
    assert callable(lie)
    bank.rows[BANK_CODE] = lie(bank.rows[BANK_CODE])

    run()

    said = capsys.readouterr().out
    assert figures_of(CODE) == before
    assert reason in " ".join(said.split())
    assert "0 of 1 indicators were renewed" in said


def test_whoever_knows_better_can_believe_it(bank: Bank) -> None:
    bank.rows[BANK_CODE] = [r for r in bank.rows[BANK_CODE] if r["countryiso3code"] < "H"]

    run("--believe")

    assert "UGA" not in figures_of(CODE)


def test_a_server_that_does_not_answer_leaves_all_as_it_was(
    bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    before = figures_of(CODE)
    bank.before = lambda _code, _page: (503, {}, b"")

    with pytest.raises(Unreadable, match="status 503"):
        run()

    assert figures_of(CODE) == before


def test_a_second_refresh_at_once_says_so(bank: Bank, settings: Settings) -> None:
    folder = settings.DATA / "refresh" / "indicators"
    folder.mkdir(parents=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        with pytest.raises(refresh_indicators.NotAlone, match="Another refresh"):
            run()


def test_a_code_that_cannot_be_asked_for_is_refused_with_those_that_can(bank: Bank) -> None:
    with pytest.raises(refresh_indicators.NoSuchCode, match="child-mortality"):
        refresh.run(["indicators", "--only", "no-such-code"])
