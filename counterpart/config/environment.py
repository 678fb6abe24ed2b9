"""What the surroundings say: data folder, addresses, secret, database. Knows nothing of Django."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from counterpart.foundation.errors import Refusal

ROOT = Path(__file__).resolve().parents[2]
WORLD_BANK_API = "https://search.worldbank.org/api/v3/projects"
WORLD_BANK_INDICATORS_API = "https://api.worldbank.org/v2"
APPLICATION_ROLE = "counterpart_app"
OWNER_ROLE = "counterpart_owner"
DATABASE_NAME = "counterpart"
SETTINGS = "counterpart.config.settings"  # Django's, whatever another project's shell says
# onnxruntime reports to its maker, with a lasting number for this machine, unless it is told not
# to before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
# A database behind a wall that swallows everything would be waited for two minutes.
os.environ.setdefault("PGCONNECT_TIMEOUT", "10")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
SECRET_LENGTH = 50  # characters; what Django itself asks of a secret


class NotConfigured(Refusal):
    pass


@dataclass(frozen=True)
class DatabaseAddress:
    """Where one role finds the database; `host` is a socket folder when it begins with a slash."""

    name: str
    user: str
    password: str
    host: str
    port: str
    options: tuple[tuple[str, str], ...] = ()


def data_folder() -> Path:
    """Return the folder that holds all that this host keeps: COUNTERPART_DATA, else var/."""
    return Path(os.environ.get("COUNTERPART_DATA") or ROOT / "var").absolute()


def database_is_external() -> bool:
    return bool(os.environ.get("DATABASE_URL"))


def is_development() -> bool:
    """Return whether pages for developers, such as the style guide, are shown."""
    return os.environ.get("COUNTERPART_DEVELOPMENT") == "1"


def owner_is_known() -> bool:
    return bool(os.environ.get("DATABASE_OWNER_URL"))


def locale_folders() -> list[Path]:
    """Return where languages lie, a file each: COUNTERPART_LOCALE first, then the package's own."""
    own = [Path(given).absolute()] if (given := os.environ.get("COUNTERPART_LOCALE")) else []
    return [*own, ROOT / "counterpart" / "locale"]


def encoder_folder() -> Path:
    """Return the folder of the encoder: COUNTERPART_ENCODER, else the one in the package."""
    shipped = ROOT / "counterpart" / "discovery" / "encoder"
    return Path(os.environ.get("COUNTERPART_ENCODER") or shipped).absolute()


def territories_file() -> Path:
    """Return the file of countries: COUNTERPART_TERRITORIES, else the one in the package."""
    shipped = ROOT / "counterpart" / "countries" / "territories.yaml"
    return Path(os.environ.get("COUNTERPART_TERRITORIES") or shipped).absolute()


def world_bank_indicators_api() -> str:
    """
    Return where figures are asked for: COUNTERPART_WORLDBANK_INDICATORS_API, else the public one.
    """
    return os.environ.get("COUNTERPART_WORLDBANK_INDICATORS_API") or WORLD_BANK_INDICATORS_API


def world_bank_api() -> str:
    """Return where projects are asked for: COUNTERPART_WORLDBANK_API, else the public address."""
    return os.environ.get("COUNTERPART_WORLDBANK_API") or WORLD_BANK_API


def address_of(variable: str) -> DatabaseAddress:
    """
    Read a database address such as `postgresql://user:password@host:5432/name?sslmode=require`.

    :raises NotConfigured: if the variable is missing or is not such an address
    """
    url = urlsplit(os.environ.get(variable, ""))
    try:
        port = str(url.port or "")
    except ValueError:
        port = "?"
    options = dict(parse_qsl(url.query))
    name = url.path.removeprefix("/")
    host = options.pop("host", "") or unquote(url.hostname or "")
    if url.scheme not in {"postgresql", "postgres"} or not name or not host or port == "?":
        raise NotConfigured(
            f"{variable} is not a database address; write it as "
            "postgresql://user:password@host:5432/name."
        )
    return DatabaseAddress(
        name=name,
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        host=host,
        port=port,
        options=tuple(sorted(options.items())),
    )


def secret_key() -> str:
    """
    Return the key that signs sessions and tokens: COUNTERPART_SECRET, else the data folder's own.

    :raises NotConfigured: with DATABASE_URL, if no secret of its own was given
    """
    if given := os.environ.get("COUNTERPART_SECRET"):
        if len(given) < SECRET_LENGTH or len(set(given)) < 8:
            raise NotConfigured(
                f"COUNTERPART_SECRET is too weak; give at least {SECRET_LENGTH} random characters."
            )
        return given
    if database_is_external():
        raise NotConfigured("With DATABASE_URL, set COUNTERPART_SECRET to a secret of your own.")
    return _kept_secret(data_folder() / "secret")


def _kept_secret(path: Path) -> str:
    """Read the secret of the data folder, making it (mode 0600) when there is none."""
    try:
        kept = path.read_text()
    except FileNotFoundError:
        made = secrets.token_urlsafe(SECRET_LENGTH)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"secret.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(made)
        try:
            os.link(draft, path)  # two starting at once agree on one secret
        except FileExistsError:
            pass
        finally:
            draft.unlink()
        kept = path.read_text()
    if len(kept) < SECRET_LENGTH:
        raise NotConfigured(f"The secret in {path} is damaged; delete that file and start again.")
    return kept


def hosts() -> list[str]:
    """
    Return the names under which this site answers: COUNTERPART_HOSTS, and this machine's own.

    :raises NotConfigured: with DATABASE_URL, if no names were given, or any name is allowed
    """
    named = [h.strip() for h in os.environ.get("COUNTERPART_HOSTS", "").split(",") if h.strip()]
    if "*" in named:
        raise NotConfigured("COUNTERPART_HOSTS may not allow every host; name yours.")
    if database_is_external() and not named:
        raise NotConfigured("With DATABASE_URL, set COUNTERPART_HOSTS to your site's host names.")
    return [*named, *LOOPBACK]


def refuse_what_is_unsafe() -> None:
    """
    Look at what the settings will ask for, before anything is started.

    :raises NotConfigured: with DATABASE_URL, if secret, hosts or an address are missing or wrong
    """
    hosts()
    if database_is_external():
        secret_key()
        address_of("DATABASE_URL")
    if database_is_external() and owner_is_known():
        _refuse_one_role_for_both()


def _refuse_one_role_for_both() -> None:
    owner, application = address_of("DATABASE_OWNER_URL"), address_of("DATABASE_URL")
    if owner.user == application.user:
        raise NotConfigured(
            "DATABASE_URL and DATABASE_OWNER_URL name one role; the application must not own its "
            "tables, so give it a role of its own (docs/settings.md)."
        )


def forget_client_settings() -> None:
    """Drop PGHOST, PGPORT and their like, which would lead us away from the embedded database."""
    for name in [n for n in os.environ if n.startswith("PG")]:
        del os.environ[name]
