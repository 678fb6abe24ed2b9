"""The two roles, the database and its extension: made at the first start, upheld at every one."""

import subprocess
from pathlib import Path

from counterpart.config.environment import APPLICATION_ROLE, DATABASE_NAME, OWNER_ROLE
from counterpart.foundation.errors import Refusal

SUPERUSER = "postgres"

# For psql, which fills in :name, and runs what a query says when \gexec follows it.
ROLES = r"""
SET client_min_messages = warning;
SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY[:'owner', :'application']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE :owner LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS :creating;
ALTER ROLE :application LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS NOCREATEDB;
"""
DATABASE = r"""
SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :database, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE :database TO :application;
"""
EXTENSION = """
CREATE EXTENSION IF NOT EXISTS vector;
ALTER EXTENSION vector UPDATE;
"""
TEST_DATABASES = r"""
GRANT CONNECT ON DATABASE postgres TO :owner;
\connect template1
SET client_min_messages = warning;
"""
SCHEMA = r"""
\connect :database
SET client_min_messages = warning;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO :owner;
GRANT USAGE ON SCHEMA public TO :application;
"""


class RolesNotMade(Refusal):
    pass


def uphold_roles(binaries: Path, sockets: Path, *, owner_may_create_databases: bool) -> None:
    """
    Make what is missing of roles, database and extension, and restore their rights.

    The owner of the tables may create databases only where asked, which is for tests; what it
    creates there has the extension too.

    :raises RolesNotMade: if PostgreSQL refuses
    """
    names = {
        "owner": OWNER_ROLE,
        "application": APPLICATION_ROLE,
        "database": DATABASE_NAME,
        "creating": "CREATEDB" if owner_may_create_databases else "NOCREATEDB",
        "ON_ERROR_STOP": "1",
    }
    done = subprocess.run(
        [
            *(binaries / "psql", "--no-psqlrc", "--quiet", "--no-password"),
            *("--host", sockets, "--username", SUPERUSER, "--dbname", "postgres"),
            *(f"--set={name}={value}" for name, value in names.items()),
        ],
        input=ROLES
        + DATABASE
        + (TEST_DATABASES + EXTENSION if owner_may_create_databases else "")
        + SCHEMA
        + EXTENSION,
        capture_output=True,
        text=True,
        env={"PGCLIENTENCODING": "UTF8"},
        check=False,
    )
    if done.returncode:
        raise RolesNotMade(f"PostgreSQL could not be set up. It says: {done.stderr.strip()}")
