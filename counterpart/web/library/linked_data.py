"""A case in the words of schema.org, for programs that read pages."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from counterpart.countries import names
from counterpart.library.models import Case, Source
from counterpart.library.rules.prose import plain
from counterpart.library.vocabulary import Family

# As Django's own json_script does: no text of a case can end the element that it stands in.
_HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def linked_data(case: Case, permanent: str) -> SafeString:
    """
    Return a case as JSON-LD (https://schema.org/Article), in the language in which it is written.

    :param permanent: the address at which the case will always be found
    """
    with override(case.language):
        about = str(Family(case.family).label)
        keywords = [str(approach.label) for approach in case.approaches]
    told = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": permanent,
        "url": permanent,
        "headline": case.title,
        "abstract": plain(case.summary),
        "inLanguage": case.language,
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": "Counterpart"},
        "about": about,
        "keywords": keywords,
        "spatialCoverage": _place(case),
        "temporalCoverage": _period(case),
        "citation": [_source(source) for source in case.sources.all()],
    }
    return mark_safe(json.dumps(told, ensure_ascii=False).translate(_HARMLESS))  # noqa: S308


def _place(case: Case) -> dict[str, Any]:
    country = {
        "@type": "Country",
        "name": names.display_name(case.country, case.language),
        "identifier": case.country_id,
    }
    if not case.place:
        return country
    return {"@type": "Place", "name": case.place, "containedInPlace": country}


def _period(case: Case) -> str:
    """Return an ISO 8601 interval; two dots for an end that is open or unknown."""
    return f"{case.first_year}/{case.last_year or '..'}"


def _source(source: Source) -> dict[str, Any]:
    told = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": str(source.year) if source.year else None,
        "url": source.url or None,
        "license": source.licence or None,
    }
    return {name: value for name, value in told.items() if value}
