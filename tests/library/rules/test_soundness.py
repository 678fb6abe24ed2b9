"""What only shows when cases are laid beside each other, or a case beside its translations."""

from pathlib import Path

import pytest

from counterpart.library.rules.case_text import CaseText, TranslationText
from counterpart.library.rules.checking import Lists
from counterpart.library.rules.reading import read_case
from counterpart.library.rules.soundness import findings, held
from counterpart.library.rules.translation_text import version_of

GOOD = (Path(__file__).parent / "good_case.md").read_text()
LISTS = Lists(
    families={"reintegration-of-ex-combatants"},
    approaches={"dedicated-agency", "cash-grant"},
    countries={"RWA"},
)


def case(slug: str = "rwa-one", text: str = GOOD) -> CaseText:
    return read_case(slug, text, LISTS)


def reasons(*cases: CaseText) -> str:
    return "\n".join(f"{found.where}: {found.reason}" for found in findings(cases))


def test_a_thin_family_is_told() -> None:
    found = reasons(case())

    assert "has 1 lead approaches; at least 4" in found
    assert "has 1 countries; at least 6" in found
    assert "has 1 sober cases; at least 2" in found
    assert held([case()])["reintegration-of-ex-combatants"].cases == 1


def test_a_sentence_that_stands_in_two_cases_is_told_once_for_the_second() -> None:
    found = reasons(case("rwa-one"), case("rwa-two"))

    assert "rwa-two: shares a sentence with rwa-one" in found
    assert "rwa-one: shares" not in found


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("year: 2008, source: s1", "year: 2031, source: s1", "is of 2031, but its source of"),
        ("## Lessons\n", "## Lessons\nSee /cases/rwa-nowhere/. [s1]\n\n", "not there: rwa-nowhere"),
    ],
)
def test_a_year_after_its_source_and_a_dead_link_are_told(old: str, new: str, reason: str) -> None:
    assert old in GOOD
    assert reason in reasons(case(text=GOOD.replace(old, new, 1)))


def test_a_source_of_nothing_is_told() -> None:
    line = next(x for x in GOOD.splitlines() if x.lstrip().startswith("s1:"))
    spare = line.replace("s1:", "s9:")

    assert "s9 is a source of nothing" in reasons(case(text=GOOD.replace(line, f"{line}\n{spare}")))


@pytest.mark.parametrize("is_current", [True, False])
def test_a_translation_of_an_earlier_version_is_told(is_current: bool) -> None:
    good = case()
    version = version_of(good.head.title, good.head.summary, good.sections["problem"])
    translation = TranslationText(
        language="fr",
        title="Un titre",
        summary="Un résumé.",
        problem="Un problème.",
        made_by="machine",
        version=version if is_current else "0" * 12,
    )

    found = reasons(good.model_copy(update={"translations": (translation,)}))

    assert ("its fr translation is of 000000000000" in found) is not is_current
