"""The address of an answer: what was chosen, sealed, without a word of the question."""

import base64
import hashlib
import json
from functools import cache

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from counterpart.discovery.answers import Choice, Chosen

KEPT_SECONDS = 24 * 3600  # an answer can be read again, or shared, for a day


class Expired(Exception):
    """The token is too old, or was not made here."""


@cache
def _seal() -> Fernet:
    key = hashlib.sha256(b"address of an answer" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def token(choice: Choice) -> str:
    """Return an opaque token for a choice."""
    chosen = [
        [c.case, round(c.score, 4), c.quote, *([True] if c.is_programme else [])]
        for c in choice.chosen
    ]
    said = [
        choice.country,
        choice.was_cut,
        chosen,
        choice.nearest_family,
        choice.was_understood,
    ]
    told = json.dumps(said, separators=(",", ":"))
    return _seal().encrypt(told.encode()).decode().rstrip("=")


def choice(token: str) -> Choice:
    """
    Return the choice that a token stands for.

    :raises Expired: if it is more than a day old, or is no token of ours
    """
    padded = token + "=" * (-len(token) % 4)
    try:
        told = json.loads(_seal().decrypt(padded.encode(), ttl=KEPT_SECONDS))
    except InvalidToken:
        raise Expired from None
    country, was_cut, chosen, *later = told  # of an earlier version there may be no more
    return Choice(country, tuple(Chosen(*c) for c in chosen), was_cut, *later)
