"""What may be wrong with a library as a whole, though each of its cases can be read."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpart.library.rules.case_text import CaseText, FigureText
from counterpart.library.rules.prose import CITATION, plain, sentences
from counterpart.library.rules.translation_text import version_of

LEAST_APPROACHES = 4  # leads that differ, in a family: else five cannot differ
LEAST_COUNTRIES = 6  # in a family: else an asker from one of them cannot get five
LEAST_SOBER = 2  # cases of a family with a mixed outcome or none
_SOBER = {"mixed", "not-achieved"}
_LINK = re.compile(r"/cases/([a-z0-9-]+)")


@dataclass(frozen=True, order=True)
class Finding:
    """What is wrong, and in which case or family."""

    where: str
    reason: str


@dataclass(frozen=True)
class Held:
    """What a library holds of one family."""

    cases: int
    countries: int
    approaches: int
    sober: int
    checked: int


def findings(cases: Sequence[CaseText]) -> list[Finding]:
    """Return everything that is wrong between the cases, or that one file's reader does not see."""
    return sorted(
        {
            *_shared_sentences(cases),
            *_thin_families(cases),
            *_dead_links(cases),
            *(found for case in cases for found in _of_one(case)),
        }
    )


def held(cases: Sequence[CaseText]) -> dict[str, Held]:
    """Count what the library holds, by family."""
    by_family: dict[str, list[CaseText]] = defaultdict(list)
    for case in cases:
        by_family[case.head.family].append(case)
    return {
        family: Held(
            cases=len(some),
            countries=len({c.head.country for c in some}),
            approaches=len({c.head.lead_approach for c in some}),
            sober=sum(c.head.outcome in _SOBER for c in some),
            checked=sum(c.head.checked is not None for c in some),
        )
        for family, some in sorted(by_family.items())
    }


def _of_one(case: CaseText) -> Iterator[Finding]:
    used = {figure.source for _path, figure, _unit in case.head.figures()}
    used |= set(CITATION.findall(prose(case)))
    for key in sorted(case.head.sources.keys() - used):
        yield Finding(case.slug, f"{key} is a source of nothing")
    for reason in _years(case):
        yield Finding(case.slug, reason)
    version = version_of(case.head.title, case.head.summary, case.sections["problem"])
    for translation in case.translations:
        if translation.version != version:
            reason = f"its {translation.language} translation is of {translation.version}, not of"
            yield Finding(case.slug, f"{reason} {version}: read it again and stamp it")


def _years(case: CaseText) -> Iterator[str]:
    """Tell of figures that are younger than their source, and of results older than baselines."""
    for _path, figure, _unit in case.head.figures():
        source = case.head.sources.get(figure.source)
        published = source and (source.year or source.seen.year)
        if published and figure.year and figure.year > published:
            yield f"{figure.printed!r} is of {figure.year}, but its source of {published}"
    for result in case.head.results:
        if _is_after(result.baseline, result.result):
            yield f"{result.indicator}: the baseline is later than the result"


def _is_after(one: FigureText | None, other: FigureText | None) -> bool:
    return bool(one and other and one.year and other.year and one.year > other.year)


def _shared_sentences(cases: Sequence[CaseText]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for case in cases:
        for sentence in sentences(plain(prose(case))):
            first = seen.setdefault(sentence, case.slug)
            if first != case.slug:
                yield Finding(case.slug, f"shares a sentence with {first}: {sentence}")


def _thin_families(cases: Sequence[CaseText]) -> Iterator[Finding]:
    for family, found in held(cases).items():
        for number, least, what in [
            (found.approaches, LEAST_APPROACHES, "lead approaches"),
            (found.countries, LEAST_COUNTRIES, "countries"),
            (found.sober, LEAST_SOBER, "sober cases"),
        ]:
            if number < least:
                yield Finding(family, f"has {number} {what}; at least {least} are needed")


def _dead_links(cases: Sequence[CaseText]) -> Iterator[Finding]:
    there = {case.slug for case in cases}
    for case in cases:
        for slug in _LINK.findall(prose(case)):
            if slug not in there:
                yield Finding(case.slug, f"links to a case that is not there: {slug}")


def prose(case: CaseText) -> str:
    """Return all text of a case that is read as text, one section after the other."""
    return "\n\n".join([case.head.summary, case.head.outcome_note, *case.sections.values()])
