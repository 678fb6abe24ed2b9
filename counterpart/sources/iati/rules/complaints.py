"""
What a validator complains of, in plain words.

Nothing of what the file holds is quoted, only names of elements and attributes: the value at fault
may be the name or the number of a person.
"""

import re
from collections.abc import Callable

LONGEST_NAME = 60  # characters of a name that a stranger chose
MOST_EXPECTED = 4  # elements named as what could have stood there
_AT = re.compile(r"Element '([^']+)'(?:, attribute '([^']+)')?: ")
_EXPECTED = re.compile(r"Expected is (?:one of )?\( ([^()]*) \)\.\s*$")
_MISSING = re.compile(r"The attribute '([^']+)' is required but missing\.\s*$")
_TYPE = re.compile(r"(?:atomic|union|list|local atomic|local union) type '(?:xs:)?([\w-]+)'\.\s*$")
_KINDS = {
    "date": "a day such as 2024-12-31",
    "dateTime": "a moment such as 2024-12-31T12:00:00",
    "decimal": "a number",
    "int": "a whole number",
    "nonNegativeInteger": "a whole number",
    "positiveInteger": "a whole number above 0",
    "boolean": "1, 0, true or false",
    "anyURI": "an address",
    "lang": "the code of a language",
}


def in_plain_words(message: str, line: int) -> str:
    """
    Return one clause that says what is wrong, and on which line (from 1).

    :param message: what libxml2 says
    """
    return f"line {line}: {_clause(message)}"


def _clause(message: str) -> str:
    at = _AT.match(message)
    if not at:
        return "it does not follow the schema"
    element, attribute = _named(at[1]), at[2]
    said = message[at.end() :]
    if attribute:
        return _of_an_attribute(element, attribute, said)
    told = next((told for begin, told in _OF_ELEMENTS.items() if said.startswith(begin)), None)
    return told(element, said) if told else _of_content(element, said)


def _of_an_attribute(element: str, attribute: str, said: str) -> str:
    if said.endswith("is not allowed."):
        return f"{element} has an attribute {_cut(attribute)}, which the standard does not know"
    return f"the attribute {_cut(attribute)} of {element} is not {_kind(said)}"


def _not_expected(element: str, said: str) -> str:
    return f"{element} may not stand there{_expected(said)}"


def _lacks_an_element(element: str, said: str) -> str:
    return f"{element} is not complete{_expected(said)}"


def _lacks_an_attribute(element: str, said: str) -> str:
    missing = _MISSING.match(said)
    return f"{element} lacks the attribute {_cut(missing[1]) if missing else 'it needs'}"


def _holds_too_much(element: str, said: str) -> str:
    return f"{element} holds text or elements that may not stand in it"


def _of_content(element: str, said: str) -> str:
    """A value is quoted first, whatever it holds, so no message that begins otherwise is one."""
    if said.startswith("'"):
        return f"the text of {element} is not {_kind(said)}"
    return f"{element} does not follow the schema"


_OF_ELEMENTS: dict[str, Callable[[str, str], str]] = {
    "This element is not expected.": _not_expected,
    "Missing child element(s).": _lacks_an_element,
    "The attribute '": _lacks_an_attribute,
    "Character content ": _holds_too_much,
    "Element content ": _holds_too_much,
}


def _expected(said: str) -> str:
    found = _EXPECTED.search(said)
    names = [n.strip() for n in found[1].split(",")] if found else []
    kept = [_named(name) for name in names if name and not name.startswith("##")]
    if not kept:
        return ""
    more = " or another" if len(kept) > MOST_EXPECTED else ""
    return f"; expected was {' or '.join(kept[:MOST_EXPECTED])}{more}"


def _kind(said: str) -> str:
    found = _TYPE.search(said)
    return _KINDS.get(found[1] if found else "", "what the standard asks for")


def _named(element: str) -> str:
    return f"<{_cut(element)}>"


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
