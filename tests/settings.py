"""The product's settings with a data folder of the tests' own, and the owner's role."""

import os
from pathlib import Path

_OWN = Path(__file__).resolve().parents[1] / "var" / "test"
DATA_FOLDER = Path(os.environ.get("TESTS_DATA") or _OWN)  # two runs at once need two folders
os.environ["COUNTERPART_DATA"] = str(DATA_FOLDER)
(DATA_FOLDER / "static").mkdir(parents=True, exist_ok=True)
for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "COUNTERPART_SECRET", "COUNTERPART_HOSTS"):
    os.environ.pop(name, None)

from counterpart.config.settings import *  # noqa: E402, F403
from counterpart.config.settings import DATABASES  # noqa: E402

ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
# Tests make and drop databases, which the application's role may not: they work as the owner.
DATABASES = {"default": DATABASES["owner"] | {"CONN_MAX_AGE": 0}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
