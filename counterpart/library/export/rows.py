"""What is exported of cases and programmes: one flat row each, with what it rests on."""

from collections.abc import Iterator
from typing import Any

from counterpart.library.access import cases_seen_by_anyone
from counterpart.library.models import Case, Figure, Source
from counterpart.library.programmes.access import programmes_seen_by_anyone
from counterpart.library.programmes.models import Programme

KINDS = ("case", "programme")
AT_ONCE = 500  # rows fetched together; memory stays flat however many there are
COLUMNS = (
    "kind", "external_id", "title", "language", "country", "place", "family",
    "family_confidence", "lead_approach", "approach_confidence", "other_approaches", "sector",
    "sector_confidence", "status", "first_year", "last_year", "outcome", "evidence", "summary",
    "text", "committed_usd", "translations", "results", "figures", "sources", "parts",
    "data_set", "publisher", "licence", "vintage",
)  # fmt: skip
Row = dict[str, Any]


def rows_of(*, only: str | None = None) -> Iterator[Row]:
    """
    Yield all that anybody may see, cases first, each kind in the order of ids.

    Every row has all of COLUMNS. A confidence stands where something is only suggested.

    :param only: one of KINDS
    """
    if only != "programme":
        yield from _cases()
    if only != "case":
        yield from _programmes()


def _cases() -> Iterator[Row]:
    related = ("sources", "figures__source", "results", "translations")
    cases = cases_seen_by_anyone().order_by("external_id").prefetch_related(*related)
    for case in cases.iterator(chunk_size=AT_ONCE):
        yield dict.fromkeys(COLUMNS) | _case(case)


def _case(case: Case) -> Row:
    sections = ("problem", "what_was_done", "what_went_wrong", "lessons", "may_not_fit")
    return {
        "kind": "case",
        "external_id": case.external_id,
        "title": case.title,
        "language": case.language,
        "country": case.country_id,
        "place": case.place or None,
        "family": case.family,
        "lead_approach": case.lead_approach,
        "other_approaches": case.other_approaches,
        "status": "active" if case.is_ongoing else "finished" if case.last_year else "unknown",
        "first_year": case.first_year,
        "last_year": case.last_year,
        "outcome": case.outcome,
        "evidence": case.evidence,
        "summary": case.summary,
        "text": {name: getattr(case, name) for name in (*sections, "outcome_note")},
        "translations": [
            {
                "language": t.language,
                "title": t.title,
                "summary": t.summary,
                "problem": t.problem,
                "made_by": t.made_by,
            }
            for t in case.translations.all()
        ],
        "figures": [_figure(f) for f in case.figures.all()],
        "sources": [_source(s) for s in case.sources.all()],
        "licence": "each source names its own",
    }


def _figure(figure: Figure) -> Row:
    return {
        "role": figure.role,
        "what": figure.what,
        "value": str(figure.value.normalize()),
        "unit": figure.unit,
        "year": figure.year,
        "at_least": figure.at_least,
        "for_each": figure.for_each or None,
        "printed": figure.printed,
        "where": figure.where,
        "source": figure.source.number,
    }


def _source(source: Source) -> Row:
    return {
        "number": source.number,
        "title": source.title,
        "publisher": source.publisher,
        "year": source.year,
        "url": source.url or None,
        "dataset": source.dataset or None,
        "licence": source.licence or None,
        "seen": source.seen_date.isoformat(),
    }


def _programmes() -> Iterator[Row]:
    programmes = (
        programmes_seen_by_anyone()
        .order_by("external_id")
        .select_related("data_set")
        .prefetch_related("parts")
    )
    for programme in programmes.iterator(chunk_size=AT_ONCE):
        yield dict.fromkeys(COLUMNS) | _programme(programme)


def _programme(programme: Programme) -> Row:
    data_set = programme.data_set
    return {
        "kind": "programme",
        "external_id": programme.external_id,
        "title": programme.title,
        "language": programme.language,
        "country": programme.country_id,
        "place": programme.place_words or None,
        "family": programme.family or None,
        "family_confidence": programme.family_confidence if programme.family else None,
        "lead_approach": programme.lead_approach or None,
        "approach_confidence": programme.approach_confidence if programme.lead_approach else None,
        "sector": programme.sector or None,
        "sector_confidence": programme.sector_confidence if programme.sector else None,
        "status": programme.status,
        "first_year": programme.first_year,
        "last_year": programme.last_year,
        "outcome": programme.outcome,
        "evidence": programme.evidence,
        "summary": " ".join(said["text"] for said in programme.summary),
        "text": programme.objective or None,
        "committed_usd": str(programme.dollars) if programme.dollars is not None else None,
        "translations": [{"language": k, **words} for k, words in programme.wordings.items()],
        "parts": [part.facts | {"data_set": data_set.key} for part in programme.parts.all()],
        "data_set": data_set.title,
        "publisher": data_set.publisher,
        "licence": data_set.licence or "unknown",
        "vintage": data_set.vintage_date.isoformat() if data_set.vintage_date else None,
    }
