"""
The spaces and apostrophes of printed French.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale, with one difference:
the same no-break space everywhere, since the narrow one (U+202F) is a box on old telephones.
"""

import re

NO_BREAK = "\u00a0"
# Not text: tags, placeholders (and the number of a line after a file), entities, addresses.
_NOT_TEXT = re.compile(r"(<[^>]*>|%\(\w+\)[a-z](?::\d+:)?|\{\w*\}|&\w+;|\b\w+://\S+)")
_RULES = (
    (re.compile(r"(?<=\w)'(?=[\w«]|$)"), "’"),
    (re.compile(r"[ \u202f\u00a0]+(?=[:;?!»])"), NO_BREAK),
    (re.compile(r"«[ \u202f\u00a0]*"), "«" + NO_BREAK),
    (re.compile(r"(?<=[^\s«])(?=»)"), NO_BREAK),
    (re.compile(r"(?<=\d) (?=\d{3}\b|%)"), NO_BREAK),
)


def as_printed(text: str) -> str:
    """Return a French text with ’ for ' and no-break spaces inside « » and before : ; ? !"""
    parts = _NOT_TEXT.split(text)
    for place in range(0, len(parts), 2):
        for pattern, given in _RULES:
            parts[place] = pattern.sub(given, parts[place])
    return "".join(parts)
