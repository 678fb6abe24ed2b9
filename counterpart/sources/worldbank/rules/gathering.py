"""Which projects of the World Bank are parts of one programme: phases and additional financing."""

import hashlib
import re

SHORTEST_OBJECTIVE = 8  # words; what is shorter says the same of many projects
SHORTEST_TITLE = 4  # words that remain of a title; "education project" is no name
_NOT_A_NAME = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|1st|2nd|3rd) )?"
    r"(?:additional|supplement(?:al|ary)?|add(?:itional)? ?l?)\.? "
    r"(?:financing|finance|credit|loan|grant|fund(?:ing|s)?|fin)\b"
    r"|\bsupplement(?:al|ary)?\b|\badditional\b|\badd l\b|\baf\b"
    r"|\bphase (?:[ivx]+|\d+|one|two|three)\b|\b(?:first|second|third) phase\b"
    r"|\b(?:apl|dpl|dpo|dpc|dpf|prsc|prso|sac|sal) ?(?:[ivx]+|\d+)?\b"
    r"|\b(?:the|a|an|for|to|of|in|and|project|program|programme|operation|series)\b"
)
_COUNTRY_PREFIX = re.compile(r"^(?:[a-z]{2,3}|[a-z]+(?: [a-z]+)?) ?[-:] ?(?=\S)")
_LETTERS = re.compile(r"[^a-z0-9]+")


def marks(country: str, title: str, objective: str) -> tuple[str, ...]:
    """
    Return what a project shares with the other parts of its programme; empty where nothing can.

    Parts of one country share an objective, word for word, or a title but for what names a phase or
    an additional financing. Successors ("Second ...") are programmes of their own.
    """
    told = (_objective(objective), _title(title))
    return tuple(_mark(kind, country, text) for kind, text in zip("ot", told, strict=True) if text)


def _objective(text: str) -> str:
    words = _LETTERS.sub(" ", text.lower()).split()
    return " ".join(words) if len(words) >= SHORTEST_OBJECTIVE else ""


def _title(text: str) -> str:
    plain = _LETTERS.sub(" ", _COUNTRY_PREFIX.sub("", text.lower())).strip()
    words = _NOT_A_NAME.sub(" ", plain).split()
    return " ".join(words) if len(words) >= SHORTEST_TITLE else ""


def _mark(kind: str, country: str, text: str) -> str:
    return kind + hashlib.sha256(f"{country}\n{text}".encode()).hexdigest()[:24]
