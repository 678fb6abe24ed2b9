"""What a case that can be read may still have wrong."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal

from counterpart.foundation import lined_yaml
from counterpart.library.rules.case_text import LONGEST_SUMMARY, Head
from counterpart.library.rules.figures import numbers_in, unsourced_numbers
from counterpart.library.rules.prose import CITATION, paragraphs

Lines = dict[lined_yaml.Place, int]
SLUG = r"[a-z]{3}(?:-[a-z0-9]+)+"
_OWN_JUDGEMENT = "may_not_fit"  # the one section that may go without a source


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, and on which line of the file (from 1)."""

    line: int
    reason: str


def characters_that_text_does_not_have(text: str) -> list[Problem]:
    """Tell of the lines that hold a control character or half a character."""
    return [
        Problem(n, "holds a character that text does not have")
        for n, line in enumerate(text.split("\n"), 1)
        if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\r" for c in line)
    ]


@dataclass(frozen=True)
class Section:
    line: int
    text: str


@dataclass(frozen=True)
class Lists:
    """The closed lists a case must keep to."""

    families: Set[str]
    approaches: Set[str]
    countries: Set[str]


def problems(
    slug: str, head: Head, lines: Lines, sections: Mapping[str, Section], lists: Lists
) -> list[Problem]:
    """Return everything that is wrong, in the order of the lines."""
    return sorted(
        [
            *_problems_of_lists(slug, head, lines, lists),
            *_problems_of_sources(head, lines),
            *_problems_of_figures(head, lines),
            *_problems_of_the_key_figure(head, lines),
            *_problems_of_prose(head, lines, sections),
        ]
    )


def _problems_of_lists(slug: str, head: Head, lines: Lines, lists: Lists) -> Iterator[Problem]:
    if not re.fullmatch(SLUG, slug):
        yield Problem(
            1, "the file's name must be small letters, digits and hyphens, as rwa-few-words"
        )
    if not slug.startswith(f"{head.country.lower()}-"):
        yield Problem(
            lines[("country",)], f"the file's name must begin with {head.country.lower()}-"
        )
    for field, value, allowed in [
        ("country", head.country, lists.countries),
        ("family", head.family, lists.families),
        ("lead_approach", head.lead_approach, lists.approaches),
        *(("approaches", a, lists.approaches) for a in head.approaches),
    ]:
        if value not in allowed:
            yield Problem(lines[(field,)], f"{field}: {value} is not on the list")
    if len({head.lead_approach, *head.approaches}) <= len(head.approaches):
        yield Problem(lines[("approaches",)], "approaches: one is named twice")
    last = head.years[1]
    if isinstance(last, int) and last < head.years[0]:
        yield Problem(lines[("years",)], "years: the last year is before the first")


def _problems_of_sources(head: Head, lines: Lines) -> Iterator[Problem]:
    for key, source in head.sources.items():
        if not re.fullmatch(r"s[1-9]\d?", key):
            yield Problem(lines[("sources", key)], f"{key}: name sources s1, s2, ...")
        if not source.url and not source.dataset:
            yield Problem(lines[("sources", key)], f"{key}: give a url or a dataset")


def _problems_of_figures(head: Head, lines: Lines) -> Iterator[Problem]:
    for path, figure, unit in head.figures():
        if figure.source not in head.sources:
            yield Problem(lines[path], f"{figure.source} is not one of the sources")
        if reason := figure.disagreement(unit):
            yield Problem(lines[path], reason)
    for n, result in enumerate(head.results):
        if not result.figures():
            yield Problem(lines[("results", n)], "a result needs at least one figure")


def _problems_of_the_key_figure(head: Head, lines: Lines) -> Iterator[Problem]:
    keys: list[lined_yaml.Place] = [("scale", n) for n, scale in enumerate(head.scale) if scale.key]
    keys += [("results", n) for n, result in enumerate(head.results) if result.key]
    for place in keys[1:]:
        yield Problem(lines[place], "key: a case has only one key figure")
    for n, result in enumerate(head.results):
        if result.key and not result.result:
            yield Problem(lines[("results", n)], "key: the result is unknown")


def _problems_of_prose(
    head: Head, lines: Lines, sections: Mapping[str, Section]
) -> Iterator[Problem]:
    known = _known_numbers(head)
    summary_words = len(CITATION.sub("", head.summary).split())
    if summary_words > LONGEST_SUMMARY:
        yield Problem(
            lines[("summary",)], f"summary: {summary_words} words; at most {LONGEST_SUMMARY}"
        )
    texts = [
        ("summary", lines[("summary",)], head.summary),
        ("outcome_note", lines[("outcome_note",)], head.outcome_note),
        *((name, section.line, section.text) for name, section in sections.items()),
    ]
    for name, line, text in texts:
        if not text:
            yield Problem(line, f"{name}: is empty")
        for cited in CITATION.findall(text):
            if cited not in head.sources:
                yield Problem(line, f"{name}: [{cited}] is not one of the sources")
        for number in unsourced_numbers(CITATION.sub("", text), known):
            yield Problem(line, f"{name}: {number} is not a figure of the head")
        if name != _OWN_JUDGEMENT and not all(map(CITATION.search, paragraphs(text))):
            yield Problem(line, f"{name}: every paragraph names its source, such as [s1]")


def _known_numbers(head: Head) -> set[Decimal]:
    known: set[Decimal] = set()
    for _path, figure, _unit in head.figures():
        known |= {figure.value, *numbers_in(figure.printed)}
    return known
