"""What is done to programmes: rows of open data are taken in, suggestions noted, one withdrawn."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection, transaction

from counterpart.countries.placing import Atlas
from counterpart.foundation import clock
from counterpart.foundation.errors import Refusal
from counterpart.library.locks import LOADING_LOCK
from counterpart.library.models import Change
from counterpart.library.programmes.composing import FIELDS, completed, compose, digest_of, slug_of
from counterpart.library.programmes.models import (
    DataSet,
    Intake,
    Mark,
    Part,
    Programme,
    RefusedRow,
)
from counterpart.library.programmes.queries import parts_known
from counterpart.record import actions as record
from counterpart.sources import records
from counterpart.sources.records import Rejected, Undertaking


class NoSuchProgramme(Refusal):
    pass


@dataclass(frozen=True)
class Suggested:
    """What the encoder suggests for a programme; empty words where it is not sure enough."""

    programme: int
    family: str
    family_confidence: float | None
    lead_approach: str
    approach_confidence: float | None
    sector: str = ""
    sector_confidence: float | None = None


class _New(NamedTuple):
    """A part to be stored, and the programme it belongs to, which may itself be new."""

    part: Undertaking
    digest: str
    programme: Programme


@transaction.atomic
def begin_intake(*, way: Intake.Way, name: str, input_digest: str) -> tuple[Intake, int]:
    """
    Begin to take in rows, or go on with an intake of the same input that was broken off.

    :returns: the intake, and how many rows of the input it has dealt with already
    """
    _lock()
    unfinished = Intake.objects.filter(
        way=way, name=name, input_digest=input_digest, finished_at=None
    ).first()
    if unfinished:
        return unfinished, unfinished.read
    begun = Intake.objects.create(
        way=way, name=name, input_digest=input_digest, started_at=clock.now()
    )
    return begun, 0


@transaction.atomic
def take_in(*, intake: Intake, rows: Sequence[Undertaking | Rejected], atlas: Atlas) -> None:
    """
    Take in some rows, all of them or none, and count them; the same rows again change nothing.

    A row belongs to the programme that has its external id, or shares a mark with it, or to a new
    one. What a row changes is written anew; each changed programme is noted for the indexes.
    """
    _lock()
    told, refused = _sorted(rows)
    _keep_data_sets(told)
    known = {part.external_id: part for part in parts_known(t.external_id for t in told)}
    if intake.way == Intake.Way.REFRESH:
        told = [completed(row, known.get(row.external_id)) for row in told]
    news = [
        (row, digest)
        for row in told
        if (digest := digest_of(row)) != getattr(known.get(row.external_id), "digest", None)
    ]
    added = sum(row.external_id not in known for row, _digest in news)
    _store(news, known, atlas)
    _refuse(intake, refused)
    intake.read += len(rows)
    intake.added += added
    intake.changed += len(news) - added
    intake.left += len(told) - len(news)
    intake.refused += len(refused)
    intake.data_set_id = intake.data_set_id or (told[0].data_set.key if told else None)
    intake.save(update_fields=["read", "added", "changed", "left", "refused", "data_set"])


@transaction.atomic
def finish_intake(*, intake: Intake, problem: str = "") -> None:
    """Say that an intake came to its end, or why it ended early, with a row in the record."""
    intake.finished_at, intake.problem = clock.now(), problem
    intake.save(update_fields=["finished_at", "problem"])
    counts = ("read", "added", "changed", "left", "refused")
    record.write(
        verb="library.import",
        about=intake.data_set_id or intake.name,
        facts={"intake": intake.pk, **{name: getattr(intake, name) for name in counts}},
    )


@transaction.atomic
def withdraw(*, external_id: str) -> None:
    """
    Take a programme back: from this moment nobody sees it; importing it again does not bring it.

    :raises NoSuchProgramme: if no part of a programme has that id
    """
    _lock()
    programme = _programme_of(external_id)
    if programme.withdrawn_at is None:
        _set_withdrawn(programme, verb="library.withdraw")


@transaction.atomic
def restore(*, external_id: str) -> None:
    """
    Show a withdrawn programme again.

    :raises NoSuchProgramme: if no part of a programme has that id
    """
    _lock()
    programme = _programme_of(external_id)
    if programme.withdrawn_at is not None:
        _set_withdrawn(programme, verb="library.restore")


def suggest(*, suggestions: Collection[Suggested]) -> None:
    """Note what the encoder suggests; a sector that the source names is left alone."""
    found = Programme.objects.in_bulk([s.programme for s in suggestions])
    for told in suggestions:
        programme = found[told.programme]
        programme.family, programme.family_confidence = told.family, told.family_confidence
        programme.lead_approach = told.lead_approach
        programme.approach_confidence = told.approach_confidence
        if not programme.sector or programme.sector_confidence is not None:
            programme.sector = told.sector
            programme.sector_confidence = told.sector_confidence if told.sector else None
    Programme.objects.bulk_update(
        found.values(),
        [
            *("family", "family_confidence", "lead_approach", "approach_confidence"),
            *("sector", "sector_confidence"),
        ],
    )


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])


def _programme_of(external_id: str) -> Programme:
    found = Programme.objects.filter(parts__external_id=external_id).first()
    if found is None:
        raise NoSuchProgramme(
            f"No programme has a part with the id {external_id!r}; ids look like worldbank:P075129."
        )
    return found


def _set_withdrawn(programme: Programme, *, verb: str) -> None:
    programme.withdrawn_at = clock.now() if verb == "library.withdraw" else None
    programme.save(update_fields=["withdrawn_at"])
    Change.objects.create(programme=programme, at=clock.now())
    record.write(verb=verb, about=programme.external_id, facts={})


def _sorted(
    rows: Iterable[Undertaking | Rejected],
) -> tuple[list[Undertaking], list[Rejected]]:
    """Part what can be taken from what cannot, which a second row of one id cannot either."""
    told: dict[str, Undertaking] = {}
    refused: list[Rejected] = []
    for row in rows:
        if isinstance(row, Rejected):
            refused.append(row)
        elif row.external_id in told:
            twice = f"stands twice, first at {told[row.external_id].at}"
            refused.append(Rejected(at=row.at, external_id=row.external_id, reason=twice))
        else:
            told[row.external_id] = row
    return list(told.values()), refused


def _keep_data_sets(rows: Iterable[Undertaking]) -> None:
    told: dict[str, records.DataSet] = {row.data_set.key: row.data_set for row in rows}
    stored = DataSet.objects.in_bulk(told)
    changed = [d for d in told.values() if _as_stored(d) != _facts(stored.get(d.key))]
    DataSet.objects.bulk_create(
        (DataSet(key=d.key, **_as_stored(d)) for d in changed),
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=list(_AS_STORED),
    )


_AS_STORED = ("title", "publisher", "licence", "licence_address", "address", "vintage_date")


def _as_stored(told: records.DataSet) -> dict[str, object]:
    return {
        **told.model_dump(exclude={"key", "vintage"}),
        "title": told.title[:300],
        "publisher": told.publisher[:300],
        "vintage_date": told.vintage,
    }


def _facts(stored: DataSet | None) -> dict[str, object]:
    return {name: getattr(stored, name) for name in _AS_STORED} if stored else {}


def _store(
    news: Sequence[tuple[Undertaking, str]], known: Mapping[str, Part], atlas: Atlas
) -> None:
    belonging = _belonging(news, known)
    touched = {new.programme.external_id: new.programme for new in belonging}
    parts = _all_parts(belonging, touched.values())
    for external_id, programme in touched.items():
        compose(programme, parts[external_id], atlas)
    Programme.objects.bulk_create(
        touched.values(),
        update_conflicts=True,
        unique_fields=["external_id"],
        update_fields=[name.removesuffix("_id") for name in FIELDS],
    )
    ids = dict(Programme.objects.filter(external_id__in=touched).values_list("external_id", "pk"))
    _store_parts(belonging, ids)
    now = clock.now()
    Change.objects.bulk_create(
        Change(programme_id=ids[external_id], at=now) for external_id in touched
    )


def _belonging(news: Sequence[tuple[Undertaking, str]], known: Mapping[str, Part]) -> list[_New]:
    """Find or begin the programme of every new or changed row, in the order of the rows."""
    marks = {m for row, _digest in news for m in row.gather_by}
    by_mark = {
        m.mark: m.programme for m in Mark.objects.filter(pk__in=marks).select_related("programme")
    }
    found: list[_New] = []
    for row, digest in news:
        part = known.get(row.external_id)
        shared = next((by_mark[m] for m in row.gather_by if m in by_mark), None)
        programme = part.programme if part else shared or _begun(row)
        for mark in row.gather_by:
            by_mark.setdefault(mark, programme)
        found.append(_New(row, digest, programme))
    return found


def _begun(row: Undertaking) -> Programme:
    return Programme(external_id=row.external_id, slug=slug_of(row.external_id))


def _all_parts(
    belonging: Sequence[_New], programmes: Collection[Programme]
) -> dict[str, list[Undertaking]]:
    """Return for each programme what all of its parts say now, in the order of their ids."""
    told: dict[str, dict[str, Undertaking]] = {p.external_id: {} for p in programmes}
    stored = Part.objects.filter(programme__in=[p for p in programmes if p.pk])
    for part in stored.select_related("programme"):
        facts = Undertaking.model_validate(part.facts)
        told[part.programme.external_id][part.external_id] = facts
    for new in belonging:
        told[new.programme.external_id][new.part.external_id] = new.part
    return {key: [parts[name] for name in sorted(parts)] for key, parts in told.items()}


def _store_parts(belonging: Sequence[_New], ids: Mapping[str, int]) -> None:
    Part.objects.bulk_create(
        (
            Part(
                programme_id=ids[new.programme.external_id],
                external_id=new.part.external_id,
                facts=new.part.model_dump(mode="json", exclude_defaults=True),
                digest=new.digest,
            )
            for new in belonging
        ),
        update_conflicts=True,
        unique_fields=["external_id"],
        update_fields=["facts", "digest"],
    )
    Mark.objects.bulk_create(
        (
            Mark(mark=mark, programme_id=ids[new.programme.external_id])
            for new in belonging
            for mark in new.part.gather_by
        ),
        ignore_conflicts=True,
    )


def _refuse(intake: Intake, rows: Iterable[Rejected]) -> None:
    RefusedRow.objects.bulk_create(
        RefusedRow(intake=intake, at=row.at, external_id=row.external_id, reason=row.reason)
        for row in rows
    )
