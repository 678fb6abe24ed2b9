"""A translation is read, and compared with its original."""

import pytest

from counterpart.library.rules.case_text import TranslationText
from counterpart.library.rules.translation_text import (
    Untranslated,
    differences,
    read_translation,
    version_of,
)

GOOD = """---
title: "Une commission : du camp au village"
made_by: machine
of: "0123456789ab"
summary: >
  Elle a aidé 70\u00a0000 personnes,
  soit 12,5\u00a0%. [s1]
---

## The problem
Des combattants rentrent. [s1]

Personne ne les attend. [s2]
"""


def original(**changed: str) -> TranslationText:
    given = {
        "language": "en",
        "title": "One commission: from camp to village",
        "summary": "It helped 70,000 people, or 12.5 percent. [s1]",
        "problem": "Fighters come home. [s1]\n\nNobody waits for them. [s2]",
        "made_by": "person",
        "version": "0123456789ab",
    }
    return TranslationText.model_validate(given | changed)


def test_a_good_file_is_read_and_its_no_break_spaces_stay() -> None:
    read = read_translation("fr", GOOD)

    assert (read.language, read.made_by, read.version) == ("fr", "machine", "0123456789ab")
    assert read.summary == "Elle a aidé 70\u00a0000 personnes, soit 12,5\u00a0%. [s1]"
    assert read.problem.count("\n\n") == 1


def test_the_same_numbers_and_sources_are_no_difference() -> None:
    assert list(differences(original(), read_translation("fr", GOOD))) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("70\u00a0000", "7\u00a0000", "summary: has the numbers"),
        ("12,5", "125", "summary: has the numbers"),
        ("rentrent. [s1]", "rentrent.", "problem: its paragraphs do not name the same sources"),
        ("\n\nPersonne", " Personne", "problem: its paragraphs do not name the same sources"),
        ("Elle a aidé", "Elle a aidé " + "bien " * 80, "summary: 89 words; at most 80"),
    ],
)
def test_what_differs_is_told(old: str, new: str, told: str) -> None:
    translation = read_translation("fr", GOOD.replace(old, new))

    assert [d[: len(told)] for d in differences(original(), translation)] == [told]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("made_by: machine", "made_by: nobody", "made_by"),
        ("made_by: machine\n", "", "made_by"),
        ('of: "0123456789ab"', "of: soon", "of"),
        ("## The problem", "## Le problème", "a translation is a head"),
        ("title:", "titre:", "titre"),
        ("made_by: machine", "made_by: &a machine", "not allowed"),
        ("rentrent", "rent\0rent", "a character that text does not have"),
        (GOOD[GOOD.index("Des combattants") :], " \n", "a translation is a head"),
    ],
)
def test_what_is_no_translation_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(Untranslated) as refused:
        read_translation("fr", GOOD.replace(old, new))

    assert told in str(refused.value)


def test_a_version_changes_with_the_words_and_not_with_how_lines_are_broken() -> None:
    assert version_of("A", "b c", "d") == version_of("A", "b\n  c", "d")
    assert version_of("A", "b c", "d") != version_of("A", "b c", "e")
