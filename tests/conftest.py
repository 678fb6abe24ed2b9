"""The cast and the props that every test may use."""

import os
from pathlib import Path

import pytest
from django.conf import settings

from counterpart.config.embedded import EmbeddedServer
from counterpart.countries.actions import load_territories
from counterpart.discovery.actions import follow_the_library
from counterpart.library.actions import load_starter
from tests.settings import DATA_FOLDER

SHARED = Path(__file__).resolve().parents[2] / "shared"
_server = pytest.StashKey[EmbeddedServer]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the tests' own database server once, whatever the number of test processes."""
    if not hasattr(config, "workerinput") and not config.option.collectonly:
        server = EmbeddedServer(DATA_FOLDER, owner_may_create_databases=True)
        server.start()
        config.stash[_server] = server


def pytest_unconfigure(config: pytest.Config) -> None:
    if server := config.stash.get(_server, None):
        server.stop()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real open data beside the project."""
    folder = SHARED / "data"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{folder} must be there in CI")
        pytest.skip(f"the real open data is not there: {folder}")
    return folder


@pytest.fixture
def territories(db: None) -> None:
    load_territories(file=settings.TERRITORIES)


@pytest.fixture
def data_folder(tmp_path: Path, settings: object) -> Path:
    """A data folder of this test's own, so that indexes do not meet."""
    settings.DATA = tmp_path  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def library(territories: None, data_folder: Path) -> None:
    """The starter library, loaded and indexed."""
    load_starter()
    follow_the_library()
