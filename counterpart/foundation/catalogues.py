"""The languages of the pages: each is one text file such as `fr.po`, compiled for Django."""

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.utils.translation import to_locale

from counterpart.foundation.catalogue_file import Translated, read_catalogue
from counterpart.foundation.errors import Refusal


class NoSuchCatalogue(Refusal):
    pass


def file_name(language: str) -> str:
    """Return the name of a language's file: `fr.po`, `zh_Hans.po` for `zh-hans`."""
    return f"{to_locale(language)}.po"


def has_catalogue(language: str, *, folders: Iterable[Path]) -> bool:
    """Tell whether one of the folders holds a language's file."""
    return any((folder / file_name(language)).is_file() for folder in folders)


def compile_catalogues(
    *, languages: Iterable[str], folders: Sequence[Path], into: Path
) -> list[str]:
    """
    Compile the file of each language into `into`, where Django looks; what is there and old goes.

    Where several folders hold a language, each string is taken from the first that has it.

    :param languages: the codes of all languages that may have a file
    :returns: the languages that have one
    :raises Refusal: if a file is broken, is no language's, or a folder is missing; nothing has
        been changed then
    """
    known = {file_name(language): language for language in languages}
    _refuse_strangers(folders, known)
    compiled = {
        language: _joined(language, [f / name for f in folders if (f / name).is_file()])
        for name, language in known.items()
        if has_catalogue(language, folders=folders)
    }
    for language, catalogue in compiled.items():
        _write(catalogue, into / to_locale(language) / "LC_MESSAGES" / "django.mo")
    kept = {to_locale(language) for language in compiled}
    for folder in into.iterdir() if into.is_dir() else ():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)
    return list(compiled)


def _refuse_strangers(folders: Iterable[Path], known: Iterable[str]) -> None:
    for folder in folders:
        if not folder.is_dir():
            raise NoSuchCatalogue(
                f"There is no folder {folder}; COUNTERPART_LOCALE names one with files such as "
                "fr.po."
            )
        for file in folder.glob("*.po"):
            if file.name not in known:
                raise NoSuchCatalogue(
                    f"{file} is no language of the pages; it may be one of "
                    f"{', '.join(sorted(known))}."
                )


def _joined(language: str, files: Iterable[Path]) -> Catalog:
    """Return a catalogue under a header of our own, with the plural rule that CLDR gives."""
    catalogue = Catalog(locale=to_locale(language), fuzzy=False)
    strings: dict[tuple[str, str | None], Translated] = {}
    for file in files:
        for read in read_catalogue(file, to_locale(language)):
            strings.setdefault((read.singular, read.context), read)
    for each in strings.values():
        texts = each.texts[0] if each.plural is None else each.texts
        ids = each.singular if each.plural is None else (each.singular, each.plural)
        catalogue.add(ids, texts, context=each.context)
    return catalogue


def _write(catalogue: Catalog, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(target)
