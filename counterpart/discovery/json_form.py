"""An answer as JSON: the one form of the terminal and the API. Documented in docs/api.md."""

from collections.abc import Mapping
from typing import Any

from counterpart.discovery.answers import Answer, AnyExperience, Experience, ProgrammeExperience
from counterpart.library.models import Case, Figure, Result, Source
from counterpart.library.programmes.models import DataSet
from counterpart.library.queries import fetch_evidence
from counterpart.library.rules.prose import plain


def as_json(answer: Answer, *, took_ms: float) -> dict[str, Any]:
    """
    Return the documented form of an answer.

    :param took_ms: milliseconds from question to answer inside this process
    """
    fetch_evidence(answer.cases)
    return {
        "country": answer.country.pk,
        "took_ms": round(took_ms, 1),
        "experiences": [_any(e) for e in answer.experiences],
    }


def _any(experience: AnyExperience) -> dict[str, Any]:
    if isinstance(experience, Experience):
        return _experience(experience)
    return _programme(experience)


def _experience(experience: Experience) -> dict[str, Any]:
    case = experience.case
    numbers = {source.pk: source.number for source in case.sources.all()}
    return {
        "rank": experience.rank,
        "kind": "case",
        "case": case.slug,
        "programme": None,
        "external_id": case.external_id,
        "title": case.title,
        "country": case.country_id,
        "lead_approach": case.lead_approach,
        "approaches": [a.value for a in case.approaches],
        "period": _period(case),
        "family": case.family,
        "summary": plain(case.summary),
        "outcome": case.outcome,
        "evidence": case.evidence,
        "cost": [_cost(f, numbers) for f in case.figures.all() if f.role == Figure.Role.COST],
        "results": [_result(r, numbers) for r in case.results.all()],
        "why": experience.why.text,
        "why_language": experience.why.language,
        "why_matched": [piece for piece, is_hers in experience.why.pieces if is_hers],
        "differs": experience.differs,
        "caution": experience.caution,
        "sources": [_source(s) for s in case.sources.all()],
        "score": round(experience.score, 4),
    }


def _programme(experience: ProgrammeExperience) -> dict[str, Any]:
    """Fill the same names as for a case; what nobody has written up is empty or null."""
    programme, rating = experience.programme, experience.rating
    return {
        "rank": experience.rank,
        "kind": "programme",
        "case": None,
        "programme": programme.slug,
        "external_id": programme.external_id,
        "title": programme.title,
        "country": programme.country_id,
        "lead_approach": programme.lead_approach or None,
        "approaches": [a for a in [programme.lead_approach] if a],
        "period": {
            "first": programme.first_year,
            "last": programme.last_year,
            "is_ongoing": programme.is_not_finished,
        },
        "family": programme.family or None,
        "summary": " ".join(said["text"] for said in programme.summary),
        "outcome": programme.outcome,
        "evidence": programme.evidence,
        "cost": [],
        "results": [],
        "why": experience.why.text,
        "why_language": experience.why.language,
        "why_matched": [piece for piece, is_hers in experience.why.pieces if is_hers],
        "differs": experience.differs,
        "caution": "",
        "sources": [_data_set(programme.data_set)],
        "score": round(experience.score, 4),
        "status": programme.status,
        "rating": rating and {"words": rating.words, "by": rating.by, "year": rating.year},
        "suggested": {
            "lead_approach": _sure(programme.lead_approach, programme.approach_confidence),
            "family": _sure(programme.family, programme.family_confidence),
        },
    }


def _sure(word: str, confidence: float | None) -> float | None:
    """Return how sure a suggestion is, 0 to 1; null where nothing is suggested."""
    return round(confidence, 2) if word and confidence is not None else None


def _data_set(data_set: DataSet) -> dict[str, Any]:
    vintage = data_set.vintage_date
    return {
        "number": 1,
        "title": data_set.title,
        "publisher": data_set.publisher,
        "year": vintage.year if vintage else None,
        "url": data_set.address or None,
        "dataset": data_set.key,
        "licence": data_set.licence or None,
        "seen": vintage.isoformat() if vintage else None,
    }


def _period(case: Case) -> dict[str, Any]:
    return {"first": case.first_year, "last": case.last_year, "is_ongoing": case.is_ongoing}


def _cost(figure: Figure, numbers: Mapping[int, int]) -> dict[str, Any]:
    return {
        "what": figure.what,
        "unit": figure.unit,
        "for_each": figure.for_each or None,
        **_figure(figure, numbers),
    }


def _result(result: Result, numbers: Mapping[int, int]) -> dict[str, Any]:
    figures = {f.role: _figure(f, numbers) for f in result.figures.all()}
    return {
        "indicator": result.indicator,
        "unit": result.unit,
        "evidence": result.evidence,
        **{role: figures.get(role) for role in ("baseline", "target", "result")},
    }


def _figure(figure: Figure, numbers: Mapping[int, int]) -> dict[str, Any]:
    return {
        "value": float(figure.value),
        "year": figure.year,
        "at_least": figure.at_least,
        "source": numbers[figure.source_id],
        "printed": figure.printed,
        "where": figure.where,
    }


def _source(source: Source) -> dict[str, Any]:
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
