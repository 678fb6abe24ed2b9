"""Django's settings. What may differ between two hosts comes from the environment."""

from dataclasses import asdict
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from counterpart.config import environment
from counterpart.config.embedded import socket_folder
from counterpart.foundation.catalogues import has_catalogue

DATA = environment.data_folder()
EXTERNAL = environment.database_is_external()

SECRET_KEY = environment.secret_key()
ALLOWED_HOSTS = environment.hosts()
DEBUG = False
DEVELOPMENT = environment.is_development()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "procrastinate.contrib.django",
    "counterpart.foundation",
    "counterpart.record",
    "counterpart.countries",
    "counterpart.people",
    "counterpart.library",
    "counterpart.challenges",
    "counterpart.discovery",
    "counterpart.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random, so that length tells no secret
    "django.middleware.http.ConditionalGetMiddleware",  # an unchanged page is not sent again
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "counterpart.web.preferences.Preferences",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "counterpart.config.urls"
CSRF_FAILURE_VIEW = "counterpart.web.stale.stale_form"
WSGI_APPLICATION = "counterpart.config.wsgi.application"
AUTH_USER_MODEL = "people.Person"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "counterpart.web.context.frame",
            ]
        },
    }
]


def _database(role: str, variable: str) -> dict[str, Any]:
    """Return Django's settings for one role, on the embedded server or the one named."""
    address = (
        environment.address_of(variable)
        if EXTERNAL
        else environment.DatabaseAddress(
            name=environment.DATABASE_NAME,
            user=role,
            password="",
            host=str(socket_folder(DATA)),
            port="",
        )
    )
    parts = {k.upper(): v for k, v in asdict(address).items() if k != "options"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": role, **dict(address.options)},
        **parts,
    }


# The application works as a role that owns nothing; only migrations use the owner.
DATABASES = {"default": _database(environment.APPLICATION_ROLE, "DATABASE_URL")}
if not EXTERNAL or environment.owner_is_known():
    DATABASES["owner"] = _database(environment.OWNER_ROLE, "DATABASE_OWNER_URL")

# Jobs stand in a module of this name in each part; the worker finds them when Django starts.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LANGUAGE_CODE = "en"
ALL_LANGUAGES = [
    ("en", _("English")),
    ("fr", _("French")),
    ("es", _("Spanish")),
    ("pt", _("Portuguese")),
    ("ar", _("Arabic")),
    ("ru", _("Russian")),
    ("zh-hans", _("Chinese")),
]
# A language is one file in one of these folders; `counterpart prepare` compiles it for Django.
CATALOGUES = environment.locale_folders()
LOCALE_PATHS = [DATA / "locale"]
# Offered: the language the pages are written in, and those that have a file.
LANGUAGES = [
    (code, name)
    for code, name in ALL_LANGUAGES
    if code == LANGUAGE_CODE or has_catalogue(code, folders=CATALOGUES)
]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "counterpart.web.design.stylesheet.JoinedStylesheet",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Browsers: nothing but our own, no script in the page, no frame, no address passed on.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],  # the lite view brings its own, so that one request is enough
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = EXTERNAL
if EXTERNAL:  # behind a proxy that speaks HTTPS
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
FILE_UPLOAD_HANDLERS = ["counterpart.web.uploads.CutShort"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000  # bytes; ten thousand words are about 70,000

# What people write is never logged: no request body, no query, no SQL parameter.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "filters": {"no_request": {"()": "counterpart.config.logs.WithoutTheRequest"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["no_request"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Below an error this one only repeats addresses that people typed.
        "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}

# The encoder: a folder with model.onnx and tokenizer.json; another model re-encodes by itself.
ENCODER = environment.encoder_folder()
# The dated file of countries and territories that an operator may replace.
TERRITORIES = environment.territories_file()
# Where `counterpart refresh worldbank` asks.
WORLDBANK_API = environment.world_bank_api()
# Where `counterpart refresh indicators` asks.
WORLDBANK_INDICATORS_API = environment.world_bank_indicators_api()
