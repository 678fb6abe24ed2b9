"""
What is done to a challenge: it is kept, changed, shared and discarded. Nothing else is stored.
"""

import secrets
import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from counterpart.challenges.access import challenge_kept_by, challenges_kept_by, digest
from counterpart.challenges.models import Cause, Challenge, Measure, OwnFigure, Share
from counterpart.challenges.queries import NOT_TEXTS, described
from counterpart.challenges.rules.described import CauseTold, Described, MeasureTold
from counterpart.countries.indicators.rules.series import Point
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.record import actions as record

SECRET_BYTES = 32
SHARED_DAYS = (7, 30, 90)
"""For how long a link may be made."""

MOST_KEPT = 200
"""Challenges that one browser may keep: more than anybody needs, fewer than fills a disk."""

FIELDS = [name for name in Described.__dataclass_fields__ if name not in NOT_TEXTS]


class NotThere(Refusal):
    """No such challenge, or not hers: a stranger cannot tell which."""


class TooMany(Refusal):
    pass


class ChangedMeanwhile(Refusal):
    """Another tab or another person changed it first; nothing of it was overwritten."""

    def __init__(self, challenge: Challenge) -> None:
        super().__init__(
            _("This problem was changed in another window meanwhile. Nothing was overwritten.")
        )
        self.challenge = challenge


def new_secret() -> str:
    """Return a secret for a browser that keeps challenges: 256 bits, safe in a cookie."""
    return secrets.token_urlsafe(SECRET_BYTES)


def keep(*, told: Described, secret: str) -> Challenge:
    """
    Keep a problem that was only tried until now.

    :raises TooMany: if this browser keeps as many as it may
    """
    with transaction.atomic():
        if challenges_kept_by(secret).count() >= MOST_KEPT:
            raise TooMany(
                _("You keep %(number)s problems, and no more can be kept. Discard one first.")
                % {"number": MOST_KEPT}
            )
        now = clock.now()
        challenge = Challenge(keeper_digest=digest(secret), kept_at=now, changed_at=now)
        _say(challenge, told)
        challenge.save(force_insert=True)
        _store_parts(challenge, told)
        _write("keep", challenge, told)
    return challenge


def change(*, pk: uuid.UUID, told: Described, secret: str, version: int) -> Challenge:
    """
    Store what she says now, if what she changed is what is stored; the same again does nothing.

    :param version: of the challenge that her page showed
    :raises NotThere: to everybody but its keeper
    :raises ChangedMeanwhile: if it is another version now
    """
    with transaction.atomic():
        challenge = _locked(pk, secret)
        if described(challenge) == told:
            return challenge
        if challenge.version != version:
            raise ChangedMeanwhile(challenge)
        _say(challenge, told)
        challenge.version += 1
        challenge.changed_at = clock.now()
        challenge.save(update_fields=[*_columns(), "version", "changed_at"])
        _store_parts(challenge, told)
        _write("change", challenge, told)
    return challenge


def discard(*, pk: uuid.UUID, secret: str) -> None:
    """
    Remove a challenge with all that she wrote and every link to it.

    :raises NotThere: to everybody but its keeper
    """
    with transaction.atomic():
        challenge = _locked(pk, secret)
        record.write(verb="challenges.discard", about=f"challenge:{pk}", facts={})
        challenge.delete()


def share(*, pk: uuid.UUID, secret: str, days: int) -> str:
    """
    Make a link by which others may read it, and return its token, which is shown this once.

    :param days: one of SHARED_DAYS
    :raises NotThere: to everybody but its keeper
    """
    if days not in SHARED_DAYS:
        raise ValueError(days)
    token = new_secret()
    with transaction.atomic():
        challenge = _locked(pk, secret)
        now = clock.now()
        made = Share.objects.create(
            challenge=challenge,
            token_digest=digest(token),
            made_at=now,
            expires_at=now + timedelta(days=days),
        )
        facts = {"share": made.pk, "days": days}
        record.write(verb="challenges.share", about=f"challenge:{pk}", facts=facts)
    return token


def take_back(*, pk: uuid.UUID, link: int, secret: str) -> None:
    """
    Take a link back: from now on it leads nowhere. Taking it back again does nothing.

    :raises NotThere: to everybody but its keeper, and for a link that is not one of it
    """
    with transaction.atomic():
        challenge = _locked(pk, secret)
        made = challenge.shares.filter(pk=link).first()
        if made is None:
            raise NotThere(_("There is no such link."))
        if made.revoked_at is None:
            made.revoked_at = clock.now()
            made.save(update_fields=["revoked_at"])
            record.write(
                verb="challenges.take_back", about=f"challenge:{pk}", facts={"share": made.pk}
            )


def _locked(pk: uuid.UUID, secret: str) -> Challenge:
    found = challenge_kept_by(secret, pk)
    locked = Challenge.objects.select_for_update().filter(pk=pk).first() if found else None
    if locked is None:
        raise NotThere(_("There is no such problem, or it is kept by somebody else."))
    return locked


def _columns() -> list[str]:
    return ["country_id" if name == "country" else name for name in FIELDS]


def _say(challenge: Challenge, told: Described) -> None:
    for name, column in zip(FIELDS, _columns(), strict=True):
        value = getattr(told, name)
        setattr(challenge, column, list(value) if isinstance(value, tuple) else value)


def _store_parts(challenge: Challenge, told: Described) -> None:
    challenge.causes.all().delete()
    challenge.measures.all().delete()
    Cause.objects.bulk_create(_causes(challenge, told.causes))
    measures = [_measure(challenge, n, m) for n, m in enumerate(told.measures)]
    Measure.objects.bulk_create(measures)
    OwnFigure.objects.bulk_create(
        _own(measure, point)
        for measure, m in zip(measures, told.measures, strict=True)
        for point in m.own
    )


def _causes(challenge: Challenge, causes: Iterable[CauseTold]) -> Iterable[Cause]:
    for position, cause in enumerate(causes):
        yield Cause(challenge=challenge, position=position, **vars(cause))


def _measure(challenge: Challenge, position: int, told: MeasureTold) -> Measure:
    return Measure(
        challenge=challenge,
        position=position,
        indicator_id=told.indicator or None,
        name=told.name,
        unit=told.unit,
        better=told.better.value,
        source=told.source,
        target=told.target,
        target_year=told.target_year,
    )


def _own(measure: Measure, point: Point) -> OwnFigure:
    return OwnFigure(measure=measure, year=point.year, value=point.value, kind=point.kind.value)


def _write(verb: str, challenge: Challenge, told: Described) -> None:
    """Write the row: counts, codes and the version, and not a word that she wrote."""
    facts = {
        "version": challenge.version,
        "country": told.country,
        "causes": len(told.causes),
        "measures": [m.indicator for m in told.measures],
    }
    record.write(verb=f"challenges.{verb}", about=f"challenge:{challenge.pk}", facts=facts)
