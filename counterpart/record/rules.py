"""How one entry is sealed with the one before it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

FIRST = "0" * 64  # stands where the first entry has nothing before it


def seal(
    *,
    previous: str,
    at: datetime,
    by: UUID | None,
    verb: str,
    about: str,
    facts: Mapping[str, object],
    salt: UUID,
) -> str:
    """Return the SHA-256 of the entry and of the seal before it, as 64 hexadecimal digits."""
    told = [previous, at.astimezone(UTC).isoformat(), str(by or ""), verb, about, facts, str(salt)]
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
