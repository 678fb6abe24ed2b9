"""No word of a question is found afterwards in log, database or data folder."""

import json
import subprocess
from pathlib import Path

import psycopg
from playwright.sync_api import Browser

from counterpart.config.embedded import socket_folder
from tests.journeys.conftest import PROGRAM, Instance

WORD = "quixotrombone"  # a word that nothing else holds


def ask_in_every_way(instance: Instance, chromium: Browser) -> None:
    page = chromium.new_page(locale="en-GB")
    for problem in (f"Former fighters {WORD} come home without work", f"{WORD}", f"{WORD} " * 600):
        page.goto(instance.address)
        page.get_by_role("textbox").fill(problem)
        page.get_by_role("button").click()  # refused: no country
        page.get_by_role("alert").wait_for()
        page.get_by_role("combobox").select_option("UGA")
        page.get_by_role("button").click()
        page.wait_for_url("**/five/*/")
        assert WORD not in page.url
    page.goto(f"{instance.address}/five/{WORD}/")
    for problem in (f"fighters {WORD}", f"\ud800{WORD}", f"{WORD}\x00"):
        page.request.post(
            f"{instance.address}/api/v1/ask",
            data=json.dumps({"text": problem, "country": "UGA"}),
            headers={"Content-Type": "application/json"},
        )
    for broken in (f'{{"text": "{WORD}"', json.dumps({"text": [WORD], "country": WORD})):
        page.request.post(
            f"{instance.address}/api/v1/ask",
            data=broken,
            headers={"Content-Type": "application/json"},
        )
    page.close()
    asked = [str(PROGRAM), "ask", f"fighters {WORD}", "--country", "UGA"]
    subprocess.run(asked, env=instance.environment(), capture_output=True, check=True)


def tables_with_the_word(instance: Instance) -> list[str]:
    where = f"host={socket_folder(instance.data)} dbname=counterpart user=counterpart_app"
    with psycopg.connect(where) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables "
                "WHERE schemaname = 'public'"
            )
        ]
        return [
            name
            for name in names
            if connection.execute(
                f"SELECT 1 FROM {name} t WHERE t::text ILIKE %s LIMIT 1",  # noqa: S608
                [f"%{WORD}%"],
            ).fetchone()
        ]


def files_with_the_word(folder: Path) -> list[Path]:
    word = WORD.encode()
    return [p for p in folder.rglob("*") if p.is_file() and word in p.read_bytes().lower()]


def test_no_word_of_a_question_is_found_afterwards(instance: Instance, chromium: Browser) -> None:
    ask_in_every_way(instance, chromium)

    assert tables_with_the_word(instance) == []
    assert files_with_the_word(instance.data) == []
    assert WORD not in instance.log.read_text().lower()
