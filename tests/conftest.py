"""The cast and the props that every test may use."""

import os
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker, Settings

from counterpart.config.embedded import serving
from counterpart.countries.actions import load_territories
from counterpart.countries.indicators.actions import load_indicators
from counterpart.discovery.actions import follow_the_library
from counterpart.foundation.errors import Refusal
from counterpart.library.actions import load_starter
from counterpart.library.models import Case
from tests.settings import DATA_FOLDER

SHARED = Path(__file__).resolve().parents[2] / "shared"
_server = pytest.StashKey[ExitStack]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the tests' own database server once, whatever the number of test processes."""
    if not hasattr(config, "workerinput") and not config.option.collectonly:
        stack = ExitStack()
        try:
            stack.enter_context(serving(DATA_FOLDER, owner_may_create_databases=True))
        except Refusal as refusal:
            pytest.exit(str(refusal), returncode=1)
        config.stash[_server] = stack


def pytest_unconfigure(config: pytest.Config) -> None:
    if stack := config.stash.get(_server, None):
        stack.close()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real open data beside the project."""
    folder = SHARED / "data"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{folder} must be there in CI")
        pytest.skip(f"the real open data is not there: {folder}")
    return folder


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, worker_id: str
) -> None:
    """Load countries, indicators and the starter library once for each test process."""
    settings.DATA = DATA_FOLDER / worker_id
    shutil.rmtree(settings.DATA, ignore_errors=True)
    settings.DATA.mkdir(parents=True)
    with django_db_blocker.unblock():
        load_territories(file=settings.TERRITORIES)
        load_indicators()
        load_starter()
        follow_the_library()


@pytest.fixture
def library(db: None) -> None:
    """The starter library, loaded and indexed. No test may empty the database for good."""
    assert Case.objects.exists()


@pytest.fixture
def empty_library(db: None) -> None:
    """Countries, but no case."""
    Case.objects.all().delete()


@pytest.fixture
def words_of_its_own(library: None, tmp_path: Path, settings: Settings) -> Path:
    """A word index that a test may damage."""
    shutil.copytree(settings.DATA / "words", tmp_path / "words")
    settings.DATA = tmp_path
    return tmp_path / "words"
