"""What the two roles may not do. The server refuses it, whatever our code asks for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counterpart.config.environment import APPLICATION_ROLE, OWNER_ROLE
from tests.config.people import Held, Person

TABLES = """
CREATE TABLE entry (words text);
INSERT INTO entry VALUES ('kept');
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''never''; END';
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION refuse();
GRANT SELECT, INSERT, UPDATE, DELETE ON entry TO counterpart_app;
"""


@pytest.fixture
def held(ordinary: Person, used_folders: Callable[[Person], Path]) -> Iterator[Held]:
    server = ordinary.start(used_folders(ordinary))
    assert server.ask(TABLES, role=OWNER_ROLE) == ""
    yield server
    server.ask("DROP TABLE entry; DROP FUNCTION refuse")
    server.stop()


NOT_FOR_THE_APPLICATION = [
    "ALTER TABLE entry ADD COLUMN more text",
    "ALTER TABLE entry DISABLE TRIGGER ALL",
    "DROP TRIGGER entries_never_change ON entry",
    "SET session_replication_role = replica",
    "TRUNCATE entry",
    "DROP TABLE entry",
    "CREATE TABLE another (words text)",
    "CREATE TEMPORARY TABLE another (words text)",
    "CREATE SCHEMA another",
    "CREATE FUNCTION another() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE DATABASE another",
    "CREATE ROLE another",
    "SET ROLE counterpart_owner",
    "SET log_statement = 'all'",
    "COPY entry TO PROGRAM 'cat'",
    "COPY entry TO '/tmp/words'",
    "SELECT pg_read_file('postgresql.conf')",
    "ALTER DEFAULT PRIVILEGES FOR ROLE counterpart_owner REVOKE ALL ON TABLES FROM postgres",
]
NOT_FOR_THE_OWNER = [
    "CREATE DATABASE another",
    "CREATE ROLE another",
    "ALTER ROLE counterpart_app SUPERUSER",
    "SET ROLE postgres",
    "SET session_replication_role = replica",
    "SET log_statement = 'all'",
    "COPY entry TO PROGRAM 'cat'",
]


def test_the_application_reads_and_writes_rows_and_no_more(held: Held) -> None:
    refused = {s: held.ask(s, role=APPLICATION_ROLE) for s in NOT_FOR_THE_APPLICATION}
    change = held.ask("UPDATE entry SET words = ''", role=APPLICATION_ROLE)
    elsewhere = held.ask("SELECT 1", role=APPLICATION_ROLE, database="postgres")

    assert held.ask("SELECT words FROM entry", role=APPLICATION_ROLE) == "kept"
    assert {s for s, said in refused.items() if not _is_refusal(said)} == set()
    assert "never" in change
    assert "permission denied for database" in elsewhere


def test_the_owner_of_the_tables_rules_nothing_else(held: Held) -> None:
    refused = {s: held.ask(s, role=OWNER_ROLE) for s in NOT_FOR_THE_OWNER}

    assert {s for s, said in refused.items() if not _is_refusal(said)} == set()


def test_for_tests_the_owner_may_make_databases_and_a_later_start_takes_it_back(
    ordinary: Person, used_folders: Callable[[Person], Path]
) -> None:
    with_tests = ordinary.start(used_folders(ordinary), "creating")
    with_tests.ask("DROP DATABASE IF EXISTS test_one")
    made = with_tests.ask("CREATE DATABASE test_one", role=OWNER_ROLE, database="postgres")
    vector = with_tests.ask("SELECT '[1]'::vector", role=OWNER_ROLE, database="test_one")
    table = with_tests.ask("CREATE TABLE t (v halfvec(3))", role=OWNER_ROLE, database="test_one")
    with_tests.stop()

    without = ordinary.start(used_folders(ordinary))

    assert (made, vector, table) == ("", "[1]", "")
    assert _is_refusal(without.ask("CREATE DATABASE test_two", role=OWNER_ROLE))
    without.stop()


def _is_refusal(said: str) -> bool:
    return "permission denied" in said or "must be owner" in said
