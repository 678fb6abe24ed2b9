"""Following the library: passages in the database, words on this host."""

import fcntl
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from counterpart.discovery.encoder import encoder
from counterpart.discovery.models import Follower, Passage
from counterpart.discovery.passages import origin_of_words, parts_of, recipe, words_of
from counterpart.discovery.words import BrokenIndex, WordIndex
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case
from counterpart.library.queries import cases_changed_after, latest_change

FOLLOWING_LOCK = 7_261_003  # advisory: one process at a time makes passages


@dataclass(frozen=True)
class Followed:
    """How many cases were taken into the passages, and how many into the word index."""

    passages: int
    words: int


def follow_the_library() -> Followed:
    """
    Bring passages and this host's word index up to the newest change; safe to repeat at any time.

    Passages of a changed case are replaced in one transaction. When the encoder has changed, all
    are made again. The word index of another database, or a broken one, is begun anew.
    """
    return Followed(passages=_follow_with_passages(), words=_follow_with_words())


@transaction.atomic
def _follow_with_passages() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [FOLLOWING_LOCK])
    follower, _made = Follower.objects.get_or_create(id=1, defaults={"recipe": recipe()})
    newest = latest_change()
    after = follower.number if follower.recipe == recipe() else 0
    cases = list(cases_changed_after(after).prefetch_related("translations"))
    for case in cases:
        _replace_passages(case)
    if (follower.number, follower.recipe) != (newest, recipe()):
        follower.number, follower.recipe = newest, recipe()
        follower.save(update_fields=["number", "recipe"])
    return len(cases)


def _replace_passages(case: Case) -> None:
    Passage.objects.filter(case=case).delete()
    if case.withdrawn_at:
        return
    parts = parts_of(case)
    vectors = encoder().encode([part.text for part in parts])
    Passage.objects.bulk_create(
        Passage(
            case=case,
            kind=part.kind,
            section=part.section,
            language=part.language,
            position=n,
            text=part.text,
            vector=vector,
            recipe=recipe(),
        )
        for n, (part, vector) in enumerate(zip(parts, vectors, strict=True))
    )


def _follow_with_words() -> int:
    with (settings.DATA / "words.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # one process of this host at a time; freed by kill -9
        library = Follower.objects.values_list("library", flat=True).get(id=1)
        return _bring_words_up_to_date(settings.DATA / "words", origin_of_words(str(library)))


def _bring_words_up_to_date(folder: Path, origin: str) -> int:
    newest, number = latest_change(), _position(folder, origin)
    if number == newest:
        return 0
    changed = cases_changed_after(number or 0).count()
    cases = cases_seen_by_anyone().prefetch_related("translations")
    texts = {case.pk: words_of(case) for case in cases}
    WordIndex.anew(folder, texts, position=f"{origin} {newest}")
    return changed


def _position(folder: Path, wanted: str) -> int | None:
    """Return the last change that the index followed; None where it is of no use."""
    try:
        origin, _, number = WordIndex(folder).position.partition(" ")
    except BrokenIndex:
        return None
    return int(number) if origin == wanted else None
