"""The address of an answer: what may be offered, sealed, without a word of the question."""

import base64
import hashlib
import json
import zlib
from dataclasses import astuple
from functools import cache

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from counterpart.discovery.answers import Listed, Shortlist
from counterpart.discovery.rules.beginning import Yardstick

KEPT_SECONDS = 24 * 3600  # an answer can be read again, or shared, for a day
FORM = 4  # of what is sealed; an answer of an earlier form has expired


class Expired(Exception):
    """The token is too old, or was not made here."""


@cache
def _seal() -> Fernet:
    key = hashlib.sha256(b"address of an answer" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def token(shortlist: Shortlist) -> str:
    """Return an opaque token for a shortlist."""
    listed = [
        [e.case, round(e.score * 1000), e.quote, int(e.is_programme), e.matched]
        for e in shortlist.listed
    ]
    said = [
        FORM,
        shortlist.country,
        shortlist.was_cut,
        listed,
        shortlist.nearest_family,
        shortlist.was_understood,
        astuple(shortlist.yardstick) if shortlist.yardstick else None,
    ]
    told = zlib.compress(json.dumps(said, separators=(",", ":")).encode(), 9)
    return _seal().encrypt(told).decode().rstrip("=")


def shortlist(token: str) -> Shortlist:
    """
    Return the shortlist that a token stands for.

    :raises Expired: if it is more than a day old, or is no token of ours
    """
    padded = token + "=" * (-len(token) % 4)
    try:
        told = json.loads(zlib.decompress(_seal().decrypt(padded.encode(), ttl=KEPT_SECONDS)))
        form, country, was_cut, listed, family, was_understood, yardstick = told
    except (InvalidToken, zlib.error, ValueError):
        raise Expired from None
    if form != FORM:
        raise Expired
    return Shortlist(
        country,
        tuple(
            Listed(pk, score / 1000, quote, bool(kind), matched)
            for pk, score, quote, kind, matched in listed
        ),
        was_cut,
        family,
        was_understood,
        Yardstick(*yardstick) if yardstick else None,
    )
