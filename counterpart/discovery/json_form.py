"""An answer as JSON: the one form of the terminal and the API. Documented in docs/api.md."""

from collections.abc import Mapping
from typing import Any

from counterpart.discovery.answers import Answer, Experience
from counterpart.library.models import Case, Figure, Result, Source
from counterpart.library.queries import fetch_evidence
from counterpart.library.rules.prose import plain


def as_json(answer: Answer, *, took_ms: float) -> dict[str, Any]:
    """
    Return the documented form of an answer.

    :param took_ms: milliseconds from question to answer inside this process
    """
    fetch_evidence([e.case for e in answer.experiences])
    return {
        "country": answer.country.pk,
        "took_ms": round(took_ms, 1),
        "experiences": [_experience(e) for e in answer.experiences],
    }


def _experience(experience: Experience) -> dict[str, Any]:
    case = experience.case
    numbers = {source.pk: source.number for source in case.sources.all()}
    return {
        "rank": experience.rank,
        "case": case.slug,
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
        "differs": experience.differs,
        "caution": experience.caution,
        "sources": [_source(s) for s in case.sources.all()],
        "score": round(experience.score, 4),
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
