"""Saying in one clause why a row cannot be taken."""

from pydantic import ValidationError

LONGEST = 300  # characters; what a row holds must not fill a report


def reason(error: ValidationError | ValueError) -> str:
    """Return the first thing that is wrong, with the name of the field."""
    if not isinstance(error, ValidationError):
        return str(error)[:LONGEST]
    first = error.errors(include_url=False, include_context=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    said = first["msg"].removeprefix("Value error, ")
    return f"{field}: {said}"[:LONGEST]
