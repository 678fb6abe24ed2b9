"""Cases as they lie on disk: one file each, and its translations in folders named by language."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from counterpart.countries.models import Country
from counterpart.library.rules.case_text import CaseText, TranslationText
from counterpart.library.rules.checking import Lists
from counterpart.library.rules.reading import Unreadable, read_case
from counterpart.library.rules.translation_text import (
    Untranslated,
    differences,
    read_translation,
    version_of,
)
from counterpart.library.vocabulary import Approach, Family

LANGUAGE = "en"  # in which cases are written


@dataclass(frozen=True, order=True)
class Wrong:
    """What is wrong with a file, and on which line (from 1)."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


def read_files(files: Iterable[Path]) -> tuple[list[CaseText], list[Wrong]]:
    """Read cases with their translations; what cannot be read is told, not raised."""
    lists = closed_lists()
    cases, wrong = [], []
    for file in files:
        try:
            case = read_case(file.stem, file.read_text(encoding="utf-8"), lists)
            cases.append(_with_translations(case, file))
        except Unreadable as unreadable:
            wrong += [Wrong(file, p.line, p.reason) for p in unreadable.problems]
        except (UnicodeDecodeError, OSError) as error:
            wrong.append(_unreadable(file, error))
        except _Wrong as several:
            wrong += several.wrong
    return cases, wrong


def closed_lists() -> Lists:
    return Lists(
        families=set(Family.values),
        approaches=set(Approach.values),
        countries=set(Country.objects.values_list("pk", flat=True)),
    )


def orphans(folder: Path) -> Iterator[Wrong]:
    """Tell of files in the folders of a library that translate nothing, or into no language."""
    for path in sorted(folder.glob("*/*.md")):
        if path.parent.name not in _languages():
            yield Wrong(path, 1, f"{path.parent.name} is not a language of the platform")
        elif not (folder / path.name).exists():
            yield Wrong(path, 1, f"there is no case {path.stem} that this translates")


def original_of(case: CaseText) -> TranslationText:
    """Return the case's own words in the shape of a translation, to compare one with."""
    title, summary, problem = case.head.title, case.head.summary, case.sections["problem"]
    return TranslationText(
        language=LANGUAGE,
        title=title,
        summary=summary,
        problem=problem,
        made_by="person",
        version=version_of(title, summary, problem),
    )


class _Wrong(Exception):
    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__()
        self.wrong = wrong


def _with_translations(case: CaseText, file: Path) -> CaseText:
    """
    Add the translations that lie beside the file of a case.

    :raises _Wrong: if a file is no translation, or one of this version holds other numbers
    """
    paths = [file.parent / language / file.name for language in _languages()]
    there = [path for path in paths if path.exists()]
    if not there:
        return case
    original = original_of(case)
    read = [_read_one(path, original, case.head.sources.keys()) for path in there]
    if wrong := [w for _translation, _text, several in read for w in several]:
        raise _Wrong(wrong)
    texts = [
        f"{path.parent.name}\n{text}" for path, (_t, text, _w) in zip(there, read, strict=True)
    ]
    digest = hashlib.sha256("\n".join([case.digest, *texts]).encode())
    translations = tuple(translation for translation, _text, _w in read if translation)
    return case.model_copy(update={"translations": translations, "digest": digest.hexdigest()})


def _read_one(
    path: Path, original: TranslationText, sources: Set[str]
) -> tuple[TranslationText | None, str, list[Wrong]]:
    """
    Return a translation, its file's text, and what is wrong with it.

    One of an earlier version of the case may hold other numbers; the page says that it is one. No
    translation names a source that the case does not have.
    """
    try:
        text = path.read_text(encoding="utf-8")
        translation = read_translation(path.parent.name, text)
    except Untranslated as untranslated:
        return None, "", [Wrong(path, p.line, p.reason) for p in untranslated.problems]
    except (UnicodeDecodeError, OSError) as error:
        return None, "", [_unreadable(path, error)]
    reasons = [f"[{s}] is not one of the sources" for s in sorted(translation.cited() - sources)]
    if translation.version == original.version:
        reasons += differences(original, translation)
    return translation, text, [Wrong(path, 1, reason) for reason in reasons]


def _languages() -> list[str]:
    return [code for code, _name in settings.ALL_LANGUAGES if code != LANGUAGE]


def _unreadable(file: Path, error: Exception) -> Wrong:
    if isinstance(error, OSError):
        return Wrong(file, 1, f"cannot be read ({error.strerror})")
    return Wrong(file, 1, "is not text in UTF-8")
