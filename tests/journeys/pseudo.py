"""A pseudo-language: every string of the program, marked, under Arabic's name and direction."""

import re
from pathlib import Path

from babel.messages.pofile import write_po

from script.program_strings import program_strings

OPEN, SHUT = "\u27e6", "\u27e7"  # white square brackets, which no page uses otherwise
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|<[^>]*>")


def marked(text: str) -> str:
    """Mark a text and stretch it by a third, leaving its placeholders and tags whole."""
    letters = PLACEHOLDER.sub("", text)
    return f"{OPEN}{text}{' ~' * (len(letters) // 6)}{SHUT}"


def write_catalogue(folder: Path) -> None:
    """Write the language's file into a folder for COUNTERPART_LOCALE."""
    catalogue = program_strings("ar")
    for message in catalogue:
        if isinstance(message.id, str):
            message.string = marked(message.id) if message.id else message.string
        else:
            message.string = (marked(message.id[1]),) * catalogue.num_plurals
    folder.mkdir(parents=True)
    with (folder / "ar.po").open("wb") as file:
        write_po(file, catalogue)
