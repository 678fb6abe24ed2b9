"""Following the library: passages in the database, words on this host."""

import fcntl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count

from counterpart.discovery.encoder import encoder
from counterpart.discovery.heads import heads
from counterpart.discovery.models import Follower, Passage, ProgrammePassage
from counterpart.discovery.passages import (
    CUTTING,
    CUTTING_PROGRAMMES,
    origin_of_words,
    parts_of,
    recipe,
    recipe_of_programmes,
    recipe_of_suggestions,
    texts_of,
    words_of,
)
from counterpart.discovery.rules.suggesting import suggestions
from counterpart.discovery.words import Texts, WordIndex, position_of
from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case
from counterpart.library.programmes.access import programmes_offered
from counterpart.library.programmes.actions import Suggested, suggest
from counterpart.library.programmes.models import Programme
from counterpart.library.queries import (
    cases_changed_after,
    latest_change_of,
    programmes_changed_after,
)

FOLLOWING_LOCK = 7_261_003  # advisory: one process at a time makes passages of cases
PROGRAMMES_LOCK = 7_261_004  # and of programmes
CHANGES_AT_ONCE = 64  # programmes of one transaction: about half a second of encoding
GRAPH_LOCK = 7_261_005  # and lets some of them enter the graph
# Passages of one language from which they enter: `python -m benchmarks.latency` shows why there.
SWITCH = 10_000
ENTERING_AT_ONCE = 1_000  # in one transaction: about a second
WORDS_AT_ONCE = 2_000  # programmes whose words are replaced in one commit
# Texts replaced after which the index of programmes is made anew: so many, and this share of all.
FEW_REPLACED, MOST_REPLACED = 100, 0.1
CASES_FOLDER, PROGRAMMES_FOLDER = "words", "words-of-programmes"


@dataclass(frozen=True)
class Followed:
    """How many cases and programmes were taken into passages, and how many into word indexes."""

    passages: int
    words: int


def follow_the_library() -> Followed:
    """
    Bring everything of cases, and the words of programmes, up to the newest change.

    Safe to repeat at any time. Passages of a changed case are replaced in one transaction. When
    the encoder has changed, all are made again. The word index of another database, or a broken
    one, is begun anew, beside the one that serves. The passages of programmes take minutes when
    there are many; `follow_programmes` makes them.
    """
    return Followed(passages=_follow_with_passages(), words=_follow_with_words())


@transaction.atomic
def _follow_with_passages() -> int:
    _lock(FOLLOWING_LOCK)
    follower = _follower(Follower.CASES, recipe())
    newest = latest_change_of("case")
    after = follower.number if follower.recipe == recipe() else 0
    cases = list(cases_changed_after(after).prefetch_related("translations"))
    for case in cases:
        _replace_passages(case)
    _advance(follower, newest, recipe())
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


@transaction.atomic
def follow_programmes() -> int:
    """
    Make the passages and suggestions of the next programmes that changed; 0 when none is left.

    :returns: how many programmes were looked at
    """
    _lock(PROGRAMMES_LOCK)
    wanted = recipe_of_suggestions()
    follower = _follower(Follower.PROGRAMMES, wanted)
    after = follower.number if follower.recipe == wanted else 0
    programmes, until = programmes_changed_after(after, most=CHANGES_AT_ONCE)
    _replace_programme_passages(programmes, recipe_of_programmes())
    _advance(follower, until, wanted)
    return len(programmes)


@transaction.atomic
def grow_the_graph(*, switch: int = SWITCH, most: int = ENTERING_AT_ONCE) -> int:
    """
    Let some of the passages that stand outside enter the graph, of languages that have very many.

    Comparing a question with all takes a time that grows with them; walking a graph of near
    neighbours takes nearly the same for any number, and finds nearly the same (Malkov and Yashunin
    2020, "Efficient and Robust Approximate Nearest Neighbor Search Using Hierarchical Navigable
    Small World Graphs", as pgvector builds it). It costs memory, and a second per thousand.

    A passage that is made anew stands outside again, is found all the same, and enters later.

    :param switch: how many passages a language may have before any enters
    :returns: how many entered; 0 when all are in that should be
    """
    _lock(GRAPH_LOCK)
    held = ProgrammePassage.objects.filter(recipe=recipe_of_programmes())
    outside = held.filter(in_graph=False)
    if not outside.exists():
        return 0
    counted = held.order_by().values("language").annotate(passages=Count("pk"))
    large = [c["language"] for c in counted if c["passages"] > switch]
    entering = list(outside.filter(language__in=large).order_by("pk").values("pk")[:most])
    return held.filter(pk__in=[row["pk"] for row in entering]).update(in_graph=True)


def _replace_programme_passages(programmes: Sequence[Programme], made_by: str) -> None:
    ProgrammePassage.objects.filter(programme__in=programmes).delete()
    offered = [p for p in programmes if p.is_offered and p.withdrawn_at is None]
    texts = [
        (programme, language, text)
        for programme in offered
        for language, text in texts_of(programme).items()
    ]
    if not texts:
        return
    vectors = encoder().encode([text for _programme, _language, text in texts])
    ProgrammePassage.objects.bulk_create(
        ProgrammePassage(programme=programme, language=language, vector=vector, recipe=made_by)
        for (programme, language, _text), vector in zip(texts, vectors, strict=True)
    )
    given = heads()
    if given.encoder != encoder().name:
        return
    own = [n for n, (programme, language, _t) in enumerate(texts) if language == programme.language]
    told = zip(
        [texts[n][0].pk for n in own],
        suggestions(given.family, vectors[own]),
        suggestions(given.lead_approach, vectors[own]),
        suggestions(given.sector, vectors[own]),
        strict=True,
    )
    suggest(
        suggestions=[
            Suggested(
                programme=programme,
                family=family.word,
                family_confidence=family.confidence,
                lead_approach=approach.word,
                approach_confidence=approach.confidence,
                sector=sector.word,
                sector_confidence=sector.confidence,
            )
            for programme, family, approach, sector in told
        ]
    )


def _follower(of: int, made_by: str) -> Follower:
    follower, _made = Follower.objects.get_or_create(id=of, defaults={"recipe": made_by})
    return follower


def _advance(follower: Follower, number: int, made_by: str) -> None:
    if (follower.number, follower.recipe) != (number, made_by):
        follower.number, follower.recipe = number, made_by
        follower.save(update_fields=["number", "recipe"])


def _lock(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _follow_with_words() -> int:
    with (settings.DATA / "words.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # one process of this host at a time; freed by kill -9
        library = str(Follower.objects.values_list("library", flat=True).get(id=Follower.CASES))
        return _bring_words_of_cases_up_to_date(library) + _bring_words_of_programmes_up_to_date(
            library
        )


def _bring_words_of_cases_up_to_date(library: str) -> int:
    folder, origin = settings.DATA / CASES_FOLDER, origin_of_words(library, CUTTING)
    newest, number = latest_change_of("case"), position_of(folder, origin)
    if number == newest:
        return 0
    changed = cases_changed_after(number or 0).count()
    cases = cases_seen_by_anyone().prefetch_related("translations")
    texts = ((case.pk, words_of(case)) for case in cases)
    WordIndex.anew(folder, texts, position=f"{origin} {newest}")
    return changed


def _bring_words_of_programmes_up_to_date(library: str) -> int:
    folder = settings.DATA / PROGRAMMES_FOLDER
    origin = origin_of_words(library, CUTTING_PROGRAMMES)
    newest, number = latest_change_of("programme"), position_of(folder, origin)
    if number is None or _is_worn(folder):
        WordIndex.anew(folder, _all_texts(), position=f"{origin} {newest} 0")
        return programmes_offered().count()
    done = 0
    while number < newest:
        programmes, number = programmes_changed_after(number, most=WORDS_AT_ONCE)
        _replace_words(folder, programmes, f"{origin} {number}")
        done += len(programmes)
    return done


def _replace_words(folder: Path, programmes: Sequence[Programme], position: str) -> None:
    index = WordIndex(folder)
    shown = [p for p in programmes if p.is_offered and p.withdrawn_at is None]
    replaced = _replaced(folder) + index.held(p.pk for p in programmes)
    index.replace(
        (p.pk for p in programmes),
        ((p.pk, texts_of(p)) for p in shown),
        position=f"{position} {replaced}",
    )


def _all_texts() -> Iterator[tuple[int, Texts]]:
    for programme in programmes_offered().iterator(chunk_size=500):
        yield programme.pk, texts_of(programme)


def _is_worn(folder: Path) -> bool:
    """Tell whether so much was replaced that scores depend on the history of the index."""
    replaced = _replaced(folder)  # counting all programmes is left for when it may matter
    return replaced > FEW_REPLACED and (
        replaced > MOST_REPLACED * programmes_offered().count() + FEW_REPLACED
    )


def _replaced(folder: Path) -> int:
    """Return how many texts were taken out of an index since it was made."""
    told = WordIndex(folder).position.split(" ")
    return int(told[2]) if len(told) > 2 else 0
