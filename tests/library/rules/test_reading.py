"""A broken file is told with file, line and reason; a good one is read whole."""

from pathlib import Path

import pytest

from counterpart.library.rules.checking import Lists, Problem
from counterpart.library.rules.reading import LONGEST_HEAD, Unreadable, read_case

GOOD = (Path(__file__).parent / "good_case.md").read_text()
LISTS = Lists(
    families={"reintegration-of-ex-combatants"},
    approaches={"dedicated-agency", "cash-grant"},
    countries={"RWA"},
)


def problems(text: str) -> list[Problem]:
    with pytest.raises(Unreadable) as caught:
        read_case("rwa-invented", text, LISTS)
    return caught.value.problems


def line_of(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if words in line)


def test_a_good_file_is_read_whole() -> None:
    case = read_case("rwa-invented", GOOD, LISTS)

    assert case.head.country == "RWA"
    assert case.head.results[0].result is not None
    assert case.head.results[0].baseline is None
    assert list(case.sections) == [
        "problem",
        "what_was_done",
        "what_went_wrong",
        "lessons",
        "may_not_fit",
    ]


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("country: RWA", "country: XYZ", "XYZ is not on the list"),
        ("lead_approach: dedicated-agency", "lead_approach: magic", "magic is not on the list"),
        ("outcome: mixed", "outcome: splendid", "outcome"),
        ("years: [1997, 2017]", "years: [2017, 1997]", "the last year is before the first"),
        ("value: 22362", "value: 22,362", "is not a field of a case"),
        ("value: 22362", "value: many", "write a plain number"),
        ("value: 22362", "value: 2236", "is not the number printed"),
        ('source: s1, printed: "22,362"', 'source: s9, printed: "22,362"', "s9 is not one"),
        ('source: s1, printed: "22,362"', 'printed: "22,362"', "is missing"),
        ("title: One", "titel: One", "is not a field of a case"),
        ("publisher: Invented House", "publisher: x", "publisher"),
        ("seen: 2026-11-24", "seen: yesterday", "seen"),
        ("approaches: [cash-grant]", "approaches: [dedicated-agency]", "named twice"),
        ("approaches: [cash-grant]", "approaches: &a [cash-grant]", "not allowed"),
        ("outcome: mixed", "outcome: mixed\noutcome: mixed", "written twice"),
        ("family:", "place: " + "x" * 121 + "\nfamily:", "at most 120"),
        ("for_each: person", "for_each: village", "for_each: Input should be 'person'"),
        ("  - indicator: Army", "  - key: often\n    indicator: Army", "key: "),
        ("    baseline: unknown\n", "    baseline: unknown\n    for_each: person\n", "not a field"),
        ("  s1: {title", "  s123: {title", "name sources s1, s2"),
        ("came home without", "came home\0 without", "character that text does not have"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(before: str, after: str, reason: str) -> None:
    assert before in GOOD
    broken = GOOD.replace(before, after, 1)

    found = problems(broken)

    changed = next(
        n
        for n, (old, new) in enumerate(zip(GOOD.split("\n"), broken.split("\n"), strict=False), 1)
        if old != new
    )
    assert any(reason in p.reason and abs(p.line - changed) <= 1 for p in found), found


@pytest.mark.parametrize("slug", ["rwa-Bad", "rwa", "rwa_x", "rwa-x.old", "bdi-x"])
def test_a_file_whose_name_is_no_name_is_told(slug: str) -> None:
    with pytest.raises(Unreadable, match="the file's name must"):
        read_case(slug, GOOD, LISTS)


def test_a_number_without_a_figure_is_told() -> None:
    broken = GOOD.replace("Half as many", "Only 6,397 of those")

    (found,) = problems(broken)

    assert "6,397 is not a figure of the head" in found.reason
    assert found.line == line_of(GOOD, "## What went wrong")


def test_a_paragraph_without_a_source_is_told() -> None:
    (found,) = problems(GOOD.replace("had been planned for. [s1]", "had been planned for."))

    assert "names its source" in found.reason


def test_a_source_that_does_not_exist_is_told() -> None:
    (found,) = problems(GOOD.replace("had been planned for. [s1]", "had been planned for. [s7]"))

    assert "[s7] is not one of the sources" in found.reason


def test_a_missing_section_is_told() -> None:
    (found,) = problems(GOOD.replace("## Lessons", "## Insights"))

    assert "Lessons" in found.reason


def test_a_summary_that_cannot_be_read_aloud_is_told() -> None:
    (found,) = problems(GOOD.replace("led soldiers home", "led soldiers home" + " again" * 60))

    assert "at most 60" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no head at all",
        "---\nnever closed",
        "---\n- a list\n---\n",
        "---\n{\n---\n",
        "---\n\x00\n---\n",
    ],
)
def test_what_is_no_case_at_all_is_refused(text: str) -> None:
    assert problems(text)[0].line >= 1


KEY = '  - {what: soldiers, value: 2, key: true, unit: people, source: s1, printed: "2", where: x}'


def test_the_author_may_name_the_key_figure() -> None:
    case = read_case(
        "rwa-invented", GOOD.replace("unit: people", "unit: people\n    key: true"), LISTS
    )

    assert case.head.results[0].key


def test_a_second_key_figure_is_told() -> None:
    broken = GOOD.replace("scale: unknown", f"scale:\n{KEY}\n{KEY}")

    (found,) = problems(broken)

    assert found == Problem(line_of(broken, KEY) + 1, "key: a case has only one key figure")


def test_a_key_figure_of_the_scale_and_one_of_a_result_are_two() -> None:
    broken = GOOD.replace("scale: unknown", f"scale:\n{KEY}").replace(
        "unit: people\n", "unit: people\n    key: true\n"
    )

    (found,) = problems(broken)

    assert found.line == line_of(broken, "- indicator")


def test_a_key_figure_that_is_unknown_is_told() -> None:
    line = next(row for row in GOOD.split("\n") if row.startswith("    result:"))
    (found,) = problems(
        GOOD.replace(line, "    result: unknown\n    key: true").replace(", and 22,362 of them", "")
    )

    assert found.reason == "key: the result is unknown"


def test_many_problems_are_told_at_once() -> None:
    broken = GOOD.replace("country: RWA", "country: XYZ").replace("[s1]", "[s8]")

    assert len(problems(broken)) > 3


def test_a_file_without_end_is_refused() -> None:
    assert "longer than" in problems("---\na: " + "x" * LONGEST_HEAD + "\n---\n")[0].reason


def test_a_file_that_nests_without_end_is_refused() -> None:
    deep = "---\na: " + "[" * 60 + "]" * 60 + "\n---\n"

    assert "too deeply" in problems(deep)[0].reason
