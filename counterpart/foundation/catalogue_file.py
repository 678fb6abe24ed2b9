"""Reading one language's file (GNU gettext's PO format) without forgiving what is wrong in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from counterpart.foundation.errors import Refusal

# Babel reads over a quotation mark that is missing, and loses letters.
_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]\])?)\s+)?"(?:[^"\\]|\\.)*")?\s*'
)
# What a translation must bring through whole: %(name)s, %s, {name} and the tags of the page.
_MARK = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|<[^>]*>?", re.IGNORECASE)
_NAMED = re.compile(r"%\((\w+)\)")


class BrokenCatalogue(Refusal):
    """What is wrong in a language's file, at which line (from 1)."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}. Mend it and start again.")


@dataclass(frozen=True)
class Translated:
    """A string that has its translation: one text, or one for each plural form of the language."""

    singular: str
    plural: str | None
    context: str | None
    texts: tuple[str, ...]


def read_catalogue(file: Path, locale: str) -> list[Translated]:
    """
    Return what a language's file translates; a string that is still empty, or fuzzy, is left out.

    :raises BrokenCatalogue: if it is not a catalogue, or a translation does not fit its string
    """
    catalogue = opened(file, locale)
    for message in catalogue:
        if message.id and (reason := misfit(message, catalogue.num_plurals)):
            raise BrokenCatalogue(file, message.lineno or 1, reason)
    return [_translated(m) for m in catalogue if m.id and not m.fuzzy and any(texts_of(m))]


def opened(file: Path, locale: str) -> Catalog:
    """
    Read a file as Babel's catalogue, with the plural rule of the locale.

    :raises BrokenCatalogue: if it is not a catalogue
    """
    lines = list(_lines(file))
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line):
            raise BrokenCatalogue(file, number, "this is not how a catalogue is written")
    wanted = Catalog(locale=locale).num_plurals
    try:
        catalogue = read_po(lines, locale=locale, abort_invalid=True)
    except PoFileError as error:
        reason = str(error).rpartition(" on ")[0]
        raise BrokenCatalogue(file, error.lineno + 1, reason) from None
    except (ValueError, LookupError, TypeError, AttributeError):
        raise BrokenCatalogue(file, 1, "its header cannot be read") from None
    if catalogue.num_plurals != wanted:
        raise BrokenCatalogue(file, 1, f"its plural rule should have nplurals={wanted}")
    return catalogue


def texts_of(message: Message) -> tuple[str, ...]:
    """Return the text of a translation, or the texts of its plural forms; empty when missing."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def english_of(message: Message) -> tuple[str, ...]:
    """Return a string as the program has it, or its singular and its plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def misfit(message: Message, forms: int) -> str:
    """
    Say why a translation does not fit its string; empty when it does, or is still missing.

    A plural form may leave out what only one of the two English forms has, such as the number.
    """
    texts = texts_of(message)
    if not any(texts):
        return ""
    english = english_of(message)
    if not all(texts) or len(texts) != (1 if len(english) == 1 else forms):
        return "a plural form is missing"
    marks = [set(_MARK.findall(text)) for text in english]
    must, may = set.intersection(*marks), set.union(*marks)
    for text in texts:
        found = set(_MARK.findall(text))
        if lost := must - found:
            return f"the translation lacks {_listed(lost)}"
        if added := found - may:
            return f"the translation has {_listed(added)}, which the string has not"
        if not _can_be_filled(text, {name for e in english for name in _NAMED.findall(e)}):
            return "a percent sign in it must be doubled (%%)"
    return ""


def _can_be_filled(text: str, names: set[str]) -> bool:
    """Tell whether a text with names in it can be filled; one without is shown as it stands."""
    if not names:
        return True
    try:
        text % dict.fromkeys(names, 1)
    except (TypeError, ValueError, KeyError):
        return False
    return True


def _listed(marks: set[str]) -> str:
    return ", ".join(sorted(marks))


def _translated(message: Message) -> Translated:
    english = english_of(message)
    return Translated(
        singular=english[0],
        plural=english[1] if len(english) > 1 else None,
        context=message.context,
        texts=texts_of(message),
    )


def _lines(file: Path) -> Iterator[str]:
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        try:
            yield line.decode()
        except UnicodeDecodeError:
            raise BrokenCatalogue(file, number, "this is not UTF-8") from None
