"""
Bring the language files in step with the program, and tell what lacks its translation.

    script/translations           update every file in counterpart/locale
    script/translations es        the same, and begin a file for Spanish
    script/translations --list    print also every string that lacks

A new string comes in empty, a vanished one goes (its translation is printed, in case it was only
reworded), nothing is guessed.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from counterpart.foundation.catalogue_file import english_of, opened, texts_of
from script.french_typography import as_printed
from script.program_strings import PACKAGE, program_strings

FOLDER = PACKAGE / "locale"
WIDTH = 100  # characters in a line of the file


def updated(file: Path) -> tuple[str, list[Message], list[Message]]:
    """
    Return what a language's file should hold, the strings that lack, and those that vanished.

    :raises BrokenCatalogue: if the file cannot be read
    """
    locale = file.stem
    old = opened(file, locale) if file.exists() else Catalog(locale=locale)
    new = program_strings(locale)
    for message in _strings(new):
        if known := old.get(message.id, message.context):
            message.user_comments = known.user_comments
            if isinstance(known.id, str) == isinstance(message.id, str) and not known.fuzzy:
                message.string = _set(known, locale)
    lacking = [m for m in _strings(new) if not all(texts_of(m))]
    vanished = [m for m in _strings(old) if new.get(m.id, m.context) is None and any(texts_of(m))]
    return _written(new), lacking, vanished


def _strings(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _set(known: Message, locale: str) -> str | tuple[str, ...]:
    """Give a French text its no-break spaces and apostrophes; leave every other as it is."""
    texts = texts_of(known)
    if locale == "fr":
        texts = tuple(as_printed(text) for text in texts)
    return texts[0] if isinstance(known.id, str) else texts


def _written(catalogue: Catalog) -> str:
    """Write a catalogue sorted, without line numbers and dates, so that differences are small."""
    header = (
        f"# Counterpart in {catalogue.locale.english_name}. See docs/languages.md first.\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {catalogue.locale}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    )
    body = io.BytesIO()
    write_po(body, catalogue, width=WIDTH, omit_header=True, sort_output=True, include_lineno=False)
    return header + body.getvalue().decode().rstrip("\n") + "\n"


def _told(message: Message) -> str:
    text = english_of(message)[0]
    files = ", ".join(sorted({Path(where).name for where, _line in message.locations}))
    return f"  {text}" + (f"  [{message.context}]" if message.context else "") + f"  ({files})"


def main(arguments: list[str]) -> int:
    begun = {FOLDER / f"{name}.po" for name in arguments if not name.startswith("-")}
    FOLDER.mkdir(exist_ok=True)
    for file in sorted({*FOLDER.glob("*.po"), *begun}):
        text, lacking, vanished = updated(file)
        file.write_text(text)
        print(f"{file.name}: {len(lacking)} lack, {len(vanished)} vanished")
        for message in vanished:
            print(f"{_told(message)}\n  was: {' | '.join(texts_of(message))}")
        for message in lacking if "--list" in arguments else ():
            print(_told(message))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
