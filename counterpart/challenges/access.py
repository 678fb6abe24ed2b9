"""Who may see a challenge: its keeper, and whoever holds a link that she made and not took back."""

import hashlib
import uuid
from datetime import datetime

from django.db.models import QuerySet

from counterpart.challenges.models import Challenge, Share


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret, as 64 hexadecimal digits: all that is stored of it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def challenges_kept_by(secret: str) -> QuerySet[Challenge]:
    """Return the challenges of whoever's browser holds this secret; none for an empty one."""
    if not secret:
        return Challenge.objects.none()
    return Challenge.objects.filter(keeper_digest=digest(secret))


def challenge_kept_by(secret: str, challenge: uuid.UUID) -> Challenge | None:
    """Return a challenge to its keeper; None to everybody else, as if there were none."""
    return challenges_kept_by(secret).filter(pk=challenge).first()


def challenge_shared_by(token: str, *, now: datetime) -> Challenge | None:
    """Return the challenge that a link leads to, unless it has expired or was taken back."""
    share = (
        Share.objects.filter(token_digest=digest(token), revoked_at=None, expires_at__gt=now)
        .select_related("challenge")
        .first()
    )
    return share.challenge if share else None
