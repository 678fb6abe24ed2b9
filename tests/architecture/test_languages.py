"""Every language file is whole: no string lacks, no placeholder is lost, French is printed well."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings

from counterpart.foundation.catalogue_file import english_of, misfit, opened, texts_of
from counterpart.foundation.catalogues import file_name
from script.translations import FOLDER, updated

FILES = sorted(FOLDER.glob("*"))
FRENCH = FOLDER / "fr.po"


def name_of(path: Path) -> str:
    return path.name


def strings(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def named(message: Message) -> str:
    """Return a string with the files it stands in."""
    return f"{english_of(message)[0]!r} in {', '.join(file for file, _line in message.locations)}"


def test_every_language_file_is_one_of_the_seven() -> None:
    others = {file_name(code) for code, _name in settings.ALL_LANGUAGES if code != "en"}

    assert {path.name for path in FILES} <= others
    assert FRENCH in FILES


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_it_is_in_step_with_the_program(path: Path) -> None:
    text, _lacking, _vanished = updated(path)

    assert text == path.read_text(), "run script/translations and look at what it changed"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_string_lacks_its_translation(path: Path) -> None:
    _text, lacking, _vanished = updated(path)

    assert not lacking, "no translation: " + "; ".join(named(m) for m in lacking)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_translation_keeps_the_placeholders_and_tags(path: Path) -> None:
    catalogue = opened(path, path.stem)
    reasons = {named(m): misfit(m, catalogue.num_plurals) for m in strings(catalogue)}

    assert {string: reason for string, reason in reasons.items() if reason} == {}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_translation_gains_or_loses_a_blank_at_its_ends(path: Path) -> None:
    wrong = [
        named(message)
        for message in strings(opened(path, path.stem))
        for text in texts_of(message)
        if text and blanks(text) != blanks(english_of(message)[0])
    ]

    assert wrong == []


def blanks(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


# What is no text for a reader: tags, placeholders (and a line after a file), entities, addresses.
NO_TEXT = re.compile(r"<[^>]*>|%\(\w+\)[a-z](?::\d+:)?|\{\w*\}|&\w+;|https?://\S+")
NO_BREAK = "\u00a0\u202f"
FAULTS = {
    "’ instead of '": re.compile(r"'"),
    '« » instead of “ ” or "': re.compile(r"[“”\"]"),
    "a no-break space before : ; ? ! »": re.compile(rf"(?<![{NO_BREAK}:;?!])[:;?!»]"),
    "a no-break space after «": re.compile(rf"«(?![{NO_BREAK}])"),
    "a no-break space in a large number": re.compile(r"\d \d{3}\b"),
    "no blank before , and .": re.compile(r"\s[,.](?!\d)"),
    "one blank, not two": re.compile(r"\s\s"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_french_is_printed_as_french(fault: str) -> None:
    wrong = [
        named(message)
        for message in strings(opened(FRENCH, "fr"))
        for text in texts_of(message)
        if FAULTS[fault].search(NO_TEXT.sub("x", text))
    ]

    assert wrong == [], f"wanted: {fault}"


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("’ instead of '", "l'emploi"),
        ('« » instead of “ ” or "', "un “mot”"),
        ("a no-break space before : ; ? ! »", "Pourquoi ?"),
        ("a no-break space before : ; ? ! »", "«\u00a0mot »"),
        ("a no-break space after «", "« mot\u00a0»"),
        ("a no-break space in a large number", "10 000 personnes"),
        ("no blank before , and .", "un mot ."),
        ("one blank, not two", "un  mot"),
    ],
)
def test_each_fault_of_french_is_seen(fault: str, text: str) -> None:
    assert FAULTS[fault].search(text)
