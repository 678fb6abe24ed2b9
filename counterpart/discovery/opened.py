"""The word indexes that a thread has opened."""

from pathlib import Path
from threading import local

from counterpart.discovery.words import BrokenIndex, WordIndex

_opened = local()


def shares_of(folder: Path, text: str, *, language: str, limit: int) -> dict[int, float]:
    """
    Ask the word index in a folder; while it is being made anew, meaning alone decides.

    :returns: share of the wording by id, as `WordIndex.shares`; empty where there is no index
    """
    indexes: dict[Path, WordIndex] = _opened.__dict__.setdefault("indexes", {})
    for _attempt in range(2):
        try:
            if folder not in indexes:
                indexes[folder] = WordIndex(folder)
            return indexes[folder].shares(text, language=language, limit=limit)
        except BrokenIndex:
            indexes.pop(folder, None)
    return {}
